import { measureFidelity, type RegionFidelity } from '@pentimento/engine/fidelity';
import { preserve } from '@pentimento/engine/preservation';
import {
  createRandom,
  drawScene,
  editScene,
  inventDrift,
  inventScene,
  sceneKinds,
  simulateDrift,
  type SceneKind,
} from '@pentimento/engine/preservation/testing';
import { printRow } from './print-row.ts';
import { mean, percent } from './statistics.ts';

const lengths = [10, 20, 50];

/** What is left of one chain after some turns, where no edit ever was. */
interface ChainScore {
  kind: SceneKind;
  turns: number;
  neverEdited: number;
  kept: RegionFidelity;
  raw: RegionFidelity;
}

/** Chains of additions and removals, one of each kind of picture, each edit on what the one before has left. */
export async function printChains(options: { half: 'tuning' | 'held-out'; side: number }): Promise<void> {
  const scores: ChainScore[] = [];
  for (const kind of sceneKinds) for await (const score of runChain(kind, options)) scores.push(score);
  for (const turns of lengths) {
    const group = scores.filter((score) => score.turns === turns);
    const exact = group.map(({ kept }) => kept.exactFraction);
    const psnr = group.map(({ kept }) => kept.psnr ?? Infinity);
    printRow(
      `Chains of ${turns} turns at ${options.side}², ${group.length} kinds: never edited (${percent(mean(group.map((one) => one.neverEdited)))})`,
      `exact ${percent(mean(exact))}, least ${percent(Math.min(...exact))} (goal 90 %); ` +
        `${mean(psnr).toFixed(1)} dB, least ${Math.min(...psnr).toFixed(1)} dB (goal 40); ` +
        `raw ${mean(group.map(({ raw }) => raw.psnr ?? Infinity)).toFixed(1)} dB`,
    );
    if (turns !== lengths.at(-1)) continue;
    for (const { kind, kept, raw } of group)
      printRow(
        `  ${kind}`,
        `exact ${percent(kept.exactFraction)}, ${kept.psnr?.toFixed(1)} dB; raw ${raw.psnr?.toFixed(1)} dB`,
      );
  }
}

async function* runChain(
  kind: SceneKind,
  { half, side }: { half: 'tuning' | 'held-out'; side: number },
): AsyncGenerator<ChainScore> {
  const random = createRandom(half === 'tuning' ? 100 : 20_307);
  const size = { width: side, height: side };
  let scene = inventScene(kind, random);
  const first = drawScene(scene, size);
  let [kept, raw, before] = [first, first, first];
  const edited = new Uint8Array(side * side);
  for (let turn = 1; turn <= lengths.at(-1)!; turn += 1) {
    const next =
      turn % 2 === 1 ? editScene(scene, 'add', random) : { ...scene, things: scene.things.slice(0, -1) };
    const after = drawScene(next, size);
    const changed = [...edited.keys()].filter((at) =>
      [0, 1, 2].some((channel) => after.data[at * 4 + channel] !== before.data[at * 4 + channel]),
    );
    const paint = (base: typeof first): typeof first => {
      const data = base.data.slice();
      for (const at of changed) data.set(after.data.subarray(at * 4, at * 4 + 3), at * 4);
      return { ...size, data };
    };
    for (const at of changed) edited[at] = 255;
    const drift = inventDrift(random, side);
    raw = simulateDrift(paint(raw), drift, random);
    kept = (await preserve({ parent: kept, result: simulateDrift(paint(kept), drift, random) })).image;
    [scene, before] = [next, after];
    if (!lengths.includes(turn)) continue;
    const outside = (result: typeof first): RegionFidelity =>
      measureFidelity({ parent: first, result, region: edited }).parent.outside!;
    const neverEdited = edited.filter((value) => value === 0).length / edited.length;
    yield { kind, turns: turn, neverEdited, kept: outside(kept), raw: outside(raw) };
  }
}
