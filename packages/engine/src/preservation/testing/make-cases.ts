import type { PixelImage } from '../../protocol/pixel-image.ts';
import { changedPixels } from './changed-pixels.ts';
import { createRandom } from './create-random.ts';
import { drawScene } from './draw-scene.ts';
import { editWhole, globalEdits, type GlobalEdit } from './global-edits.ts';
import { inventDrift } from './invent-drift.ts';
import { editScene, localEdits, type LocalEdit } from './scene-edits.ts';
import { inventScene, sceneKinds, type SceneKind } from './scene-kinds.ts';
import { simulateDrift, type Drift } from './simulate-drift.ts';

/** A parent, a result and what is known about them. */
export interface PreservationCase {
  /** Such as `page-3 recolour-subtle`. */
  name: string;
  /** What was done. */
  edit: LocalEdit | GlobalEdit | 'nothing';
  /** What must be decided. */
  expected: 'local' | 'global' | 'none';
  /** What was asked for. Absent: the picture alone must tell. */
  instruction?: string;
  /** The picture before. */
  parent: PixelImage;
  /** What the model returned. */
  result: PixelImage;
  /** Uint8Array, [height, width]: 1 where the edit has visibly changed something. All 0 unless `local`. */
  truth: Uint8Array;
  /** What was done besides the edit. */
  drift: Drift;
}

/** Which cases to make. */
export interface CaseSelection {
  /** Thresholds are tuned on `tuning` only: seeds are even there and odd in `held-out`. */
  half: 'tuning' | 'held-out';
  /** Pictures of each kind. */
  picturesPerKind: number;
  /** Side in pixels. */
  side: number;
  /** Which edits. Absent: all. */
  edits?: readonly PreservationCase['edit'][];
  /** Which kinds of pictures. Absent: all. */
  kinds?: readonly SceneKind[];
}

/** Makes cases one at a time, since all of them at once would fill the memory. */
export function* makeCases({
  half,
  picturesPerKind,
  side,
  edits,
  kinds = sceneKinds,
}: CaseSelection): Generator<PreservationCase> {
  const all: PreservationCase['edit'][] = [
    'nothing',
    ...localEdits,
    ...(Object.keys(globalEdits) as GlobalEdit[]),
  ];
  for (const [kindIndex, kind] of sceneKinds.entries()) {
    if (!kinds.includes(kind)) continue;
    for (let picture = 0; picture < picturesPerKind; picture += 1) {
      const seed = 2 * (kindIndex * 1000 + picture) + (half === 'tuning' ? 0 : 1);
      for (const edit of edits ?? all) yield makeCase({ kind, seed, edit, side });
    }
  }
}

interface CaseOptions {
  kind: SceneKind;
  seed: number;
  edit: PreservationCase['edit'];
  side: number;
}

function makeCase({ kind, seed, edit, side }: CaseOptions): PreservationCase {
  const scene = inventScene(kind, createRandom(seed));
  const size = { width: side, height: side };
  const parent = drawScene(scene, size);
  const random = createRandom(seed * 7919 + hashName(edit));
  const drift = inventDrift(random, side);
  const name = `${kind}-${seed} ${edit}`;
  const truth = new Uint8Array(side * side);
  if (edit === 'nothing')
    return {
      name,
      edit,
      expected: 'none',
      parent,
      result: simulateDrift(parent, drift, random),
      truth,
      drift,
    };
  if (isGlobal(edit)) {
    const result = simulateDrift(editWhole(parent, edit, random), drift, random);
    return { name, edit, expected: 'global', instruction: globalEdits[edit], parent, result, truth, drift };
  }
  for (let attempt = 0; ; attempt += 1) {
    const edited = drawScene(editScene(scene, edit, random), size);
    const changed = changedPixels(parent, edited);
    // An edit that another thing covers, or that changes a colour into a like one, is no edit.
    if (changed.reduce((sum, value) => sum + value, 0) < 0.003 * side * side && attempt < 20) continue;
    return {
      name,
      edit,
      expected: 'local',
      parent,
      result: simulateDrift(edited, drift, random),
      truth: changed,
      drift,
    };
  }
}

function isGlobal(edit: PreservationCase['edit']): edit is GlobalEdit {
  return edit in globalEdits;
}

function hashName(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + letter.charCodeAt(0)) % 100_003;
  return sum;
}
