import { describe, expect, it } from 'vitest';
import { globalEditPhrases } from './global-edit-phrases.ts';
import { recogniseGlobalEdit } from './recognise-global-edit.ts';

const local = [
  'paint the boat red',
  'add a lamp with warm light on the table',
  'make the car darker',
  'remove the rain coat',
  'give her a winter jacket',
  'replace the snow globe with a vase',
  'put a night stand beside the bed',
  'add a cloud',
  'make only the sky darker',
  'make it red',
  'make the house bigger',
  'remove the person on the left',
  'change the weather icon to sunny',
  'make the black and white cat smile',
  'put a painting on the wall',
  'add a sketch on the blackboard',
  'switch on the light',
  'replace the light bulb',
  'make the door blue, nothing else',
  'turn the boat around',
  'add snow boots',
  'change her dress to green',
  'add a sign that says summer sale',
  'make it night but keep everything else the same',
];

const whole = [
  ['make it night', 'time'],
  ['turn this into a watercolour', 'style'],
  ['Make it rain.', 'weather'],
  ['in the style of Monet', 'style'],
  ['turn it into winter', 'time'],
  ['make the whole picture brighter', 'whole'],
  ['convert to black and white', 'grade'],
  ['golden hour', 'time'],
  ['make it a pixel art game', 'style'],
  ['change the season to autumn', 'time'],
  ['make it foggy', 'weather'],
  ['cinematic lighting', 'light'],
  ['upscale it', 'size'],
  ['zoom out', 'scene'],
  ['as a pencil drawing', 'style'],
  ['make the scene sunny', 'weather'],
] as const;

describe('recogniseGlobalEdit', () => {
  it.each(globalEditPhrases.map(({ example, kind }) => [example, kind] as const))(
    'understands "%s"',
    (example, kind) => {
      expect(recogniseGlobalEdit(example)).toBe(kind);
    },
  );

  it.each(globalEditPhrases.map((phrase) => [phrase.example, phrase] as const))(
    'has a phrase of its own for "%s"',
    (example, { pattern }) => {
      expect(pattern.test(example.toLowerCase())).toBe(true);
    },
  );

  it.each(whole)('takes "%s" as a change of the whole', (instruction, kind) => {
    expect(recogniseGlobalEdit(instruction)).toBe(kind);
  });

  it.each(local)('leaves "%s" to the picture', (instruction) => {
    expect(recogniseGlobalEdit(instruction)).toBeUndefined();
  });
});
