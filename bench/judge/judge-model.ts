import { readFile } from 'node:fs/promises';
import { createStudio, type Session, type Turn } from '@pentimento/engine';
import { createNodeImageCodec } from '@pentimento/engine/node';
import { local } from '@pentimento/adapters/local';
import { openSceneJudge, type SceneDescription, type SceneJudge, type SceneReading } from './scene-judge.ts';
import { ScoreTable } from './score-table.ts';

interface Prompt {
  prompt: string;
  group: string;
  expected: SceneDescription;
}

interface Dialogue extends Prompt {
  edits: { instruction: string; operation: string; expected: SceneDescription }[];
}

/**
 * Runs held-out prompts and single edits through the whole product (studio, local adapter, WebAssembly) and lets the judge
 * read the pictures. An edit starts from a picture that the model made itself and counts against what the judge read there:
 * what was asked must be so, and every other attribute as it was.
 */
export async function judgeModel(options: {
  count: number;
  onProgress: (done: number) => void;
}): Promise<ScoreTable> {
  const judge = await openSceneJudge();
  const codec = createNodeImageCodec();
  const studio = createStudio({ adapters: [local()], codec });
  const session = await studio.createSession();
  const table = new ScoreTable();
  const look = async (turn: Turn): Promise<SceneReading> =>
    judge.read(await codec.decode(await encodedImage(session, turn)));
  let done = 0;

  for (const { prompt, expected } of (await load<Prompt>('prompts')).slice(0, options.count)) {
    const turn = await session.run({ instruction: prompt, seed: done }).result;
    scorePrompt(table, expected, { wanted: judge.expect(expected), seen: await look(turn) });
    options.onProgress((done += 1));
  }
  for (const { prompt, expected, edits } of (await load<Dialogue>('dialogues')).slice(0, options.count)) {
    const [edit] = edits;
    if (!edit) continue;
    const first = await session.run({ instruction: prompt, seed: 1000 + done }).result;
    const second = await session.run({
      instruction: edit.instruction,
      base: first.images[0]?.id ?? '',
      seed: done,
    }).result;
    const readings = { before: await look(first), after: await look(second) };
    scoreEdit(table, edit.operation, { ...readings, asked: difference(judge, expected, edit.expected) });
    options.onProgress((done += 1));
  }
  await studio.dispose();
  return table;
}

async function load<Row>(name: string): Promise<Row[]> {
  return JSON.parse(
    await readFile(new URL(`../../models/scenes/evaluation/${name}.json`, import.meta.url), 'utf8'),
  ) as Row[];
}

async function encodedImage(session: Session, turn: Turn) {
  const [image] = turn.images;
  if (!image) throw new Error('The turn has no picture.');
  const bytes = new Uint8Array(await (await session.image(image.id)).arrayBuffer());
  return { bytes, mediaType: image.mediaType, width: image.width, height: image.height };
}

function scorePrompt(
  table: ScoreTable,
  expected: SceneDescription,
  { wanted, seen }: { wanted: SceneReading; seen: SceneReading },
): void {
  for (const { layer, place } of expected.things) {
    const isRight = ['kind', 'colour'].every(
      (part) => wanted[`${layer}-${place}-${part}`] === seen[`${layer}-${place}-${part}`],
    );
    table.add('Prompts: things with the right kind, colour and place', isRight);
  }
  for (const part of ['setting', 'light', 'weather'])
    table.add(`Prompts: ${part} right`, wanted[part] === seen[part]);
  table.add('Prompts: everything right, sizes too', isSame(wanted, seen));
}

/** Which attributes an edit changes, and to what; undefined = the attribute goes. */
function difference(
  judge: SceneJudge,
  before: SceneDescription,
  after: SceneDescription,
): Map<string, string | undefined> {
  const [old, wanted] = [judge.expect(before), judge.expect(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(wanted)]);
  return new Map([...names].filter((name) => old[name] !== wanted[name]).map((name) => [name, wanted[name]]));
}

function scoreEdit(
  table: ScoreTable,
  operation: string,
  edit: { before: SceneReading; after: SceneReading; asked: Map<string, string | undefined> },
): void {
  const isDone = [...edit.asked].every(([name, value]) => edit.after[name] === value);
  const names = new Set([...Object.keys(edit.before), ...Object.keys(edit.after)]);
  const isKept = [...names]
    .filter((name) => !edit.asked.has(name))
    .every((name) => edit.before[name] === edit.after[name]);
  table.add('Edits: done, and the rest kept', isDone && isKept);
  table.add('Edits: done', isDone);
  table.add('Edits: the rest kept', isKept);
  table.add(`Edits: done, and the rest kept: ${operation}`, isDone && isKept);
}

function isSame(one: SceneReading, other: SceneReading): boolean {
  return Object.keys({ ...one, ...other }).every((name) => one[name] === other[name]);
}
