import { expect, test } from 'vitest';
import { english } from './english.ts';

test('keeps the names that other programs rely on', () => {
  const { describePictureOrChange, send, stop, undo, redo, turns, model, exportSession, importSession } =
    english;
  expect([
    describePictureOrChange,
    send,
    stop,
    undo,
    redo,
    turns,
    model,
    exportSession,
    importSession,
  ]).toEqual([
    'Describe a picture or a change',
    'Send',
    'Stop',
    'Undo',
    'Redo',
    'Turns',
    'Model',
    'Export session',
    'Import session',
  ]);
});
