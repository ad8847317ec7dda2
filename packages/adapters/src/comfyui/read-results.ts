import {
  AbortedError,
  type AdapterEvent,
  EmptyError,
  type EngineError,
  InvalidRequestError,
  OutOfMemoryError,
} from '@pentimento/engine';
import { askUntilAnswered } from '../http/ask-until-answered.ts';
import { readBytes } from '../http/read-bytes.ts';
import { sendRequest } from '../http/send-request.ts';
import { toEncodedImage } from '../http/to-encoded-image.ts';
import { warnOfMissing } from '../shared/images-api/warn-of-missing.ts';
import type { ComfyuiTurn } from './comfyui-turn.ts';
import type { ComfyuiWorkflow } from './comfyui-workflow.ts';
import type { HistoryEntry, OutputFile } from './read-history.ts';

/** The pictures that the work left. @throws EngineError when it failed or left none. */
export async function* readResults(
  turn: ComfyuiTurn,
  { entry, workflow, seed }: { entry: HistoryEntry; workflow: ComfyuiWorkflow; seed: number },
): AsyncGenerator<AdapterEvent> {
  const { connection, signal, request } = turn;
  if (entry.status?.status_str === 'error') throw toFailure(entry, connection.label);
  const files = chooseFiles(entry, workflow).slice(0, request.candidates);
  if (files.length === 0) {
    // Asked about again, it would be empty again.
    yield { type: 'pending', opaque: null };
    throw new EmptyError({
      message: `${connection.label} ran the workflow and it made no picture. Look at its outputs.`,
    });
  }
  for (const [candidate, file] of files.entries()) {
    const bytes = await askUntilAnswered(() => fetchFile(turn, file), { label: connection.label, signal });
    // Of several results only the first can be made again alone from the seed.
    yield { type: 'image', image: toEncodedImage(bytes), candidate, ...(candidate === 0 && { seed }) };
  }
  yield* warnOfMissing(files.length, { connection, signal, candidates: request.candidates });
}

/** The result's files: of the nodes that were named, else those that were saved, else those that were only shown. */
function chooseFiles({ outputs }: HistoryEntry, workflow: ComfyuiWorkflow): OutputFile[] {
  const nodes = Object.entries(outputs).filter(([id]) => workflow.outputs?.includes(id) ?? true);
  const files = nodes.flatMap(([, { images }]) => images);
  const saved = files.filter(({ type }) => type === 'output');
  return saved.length > 0 ? saved : files;
}

async function fetchFile({ connection, signal }: ComfyuiTurn, file: OutputFile): Promise<Uint8Array> {
  const path = `/view?${new URLSearchParams(file).toString()}`;
  const response = await sendRequest(connection, { method: 'GET', path, isPaid: false, signal });
  return readBytes(response, { connection, signal, isPaid: false });
}

function toFailure({ status }: HistoryEntry, label: string): EngineError {
  const messages = status?.messages ?? [];
  if (messages.some(([name]) => name === 'execution_interrupted'))
    return new AbortedError({ message: `Stopped at ${label}.` });
  const [, about = {}] = messages.find(([name]) => name === 'execution_error') ?? [];
  const { exception_type: type, exception_message: said, node_type: node } = about as Record<string, unknown>;
  const words = `${String(type ?? '')} ${String(said ?? '')}`.trim();
  if (/out ?of ?memory/i.test(words)) {
    return new OutOfMemoryError({
      message: `${label} has too little graphics memory for this: choose a smaller size or fewer results, or start it with --lowvram.`,
    });
  }
  return new InvalidRequestError({
    message: `${label} failed in the node '${String(node ?? '')}': ${words.slice(0, 300)}. Correct the workflow, or choose another model.`,
  });
}
