import { okLabDifference } from '../change/ok-lab-difference.ts';
import type { Colour } from '../planes/colour.ts';
import { reducePicture } from '../planes/reduce-picture.ts';
import type { Random } from './create-random.ts';
import { inventColour, inventThing } from './scene-kinds.ts';
import type { Scene, Thing } from './scene.ts';

/** Kinds of local edits. */
export const localEdits = [
  'add',
  'remove',
  'move',
  'recolour',
  'recolour-subtle',
  'replace',
  'retexture',
  'resize',
  'shadow',
] as const;

/** A kind of local edit. */
export type LocalEdit = (typeof localEdits)[number];

/** Changes one thing of a scene. Words are edited in threes, since one is hardly a hundredth of a page. */
export function editScene(scene: Scene, edit: LocalEdit, random: Random): Scene {
  const largest = scene.things.filter(({ outline }) => outline !== 'word');
  const target = random.pick(largest.length > 0 ? largest : scene.things);
  const style = { outlines: ['ellipse', 'box', 'star'] as const, roughness: 0.2 };
  const change = (changes: Partial<Thing>): Scene => ({
    ...scene,
    things: scene.things.map((thing) => (thing === target ? { ...thing, ...changes } : thing)),
  });
  switch (edit) {
    case 'add':
      return { ...scene, things: [...scene.things, inventThing(random, style)] };
    case 'remove':
      return { ...scene, things: scene.things.filter((thing) => thing !== target) };
    case 'move':
      return change({ x: target.x < 0.5 ? target.x + 0.3 : target.x - 0.3 });
    case 'recolour':
      return change({ colour: inventColour(random) });
    case 'recolour-subtle':
      return change({ colour: nudge(target.colour, random) });
    case 'replace':
      return change({ ...inventThing(random, style), x: target.x, y: target.y });
    case 'retexture':
      return change({ roughness: 1.2, seed: target.seed + 1 });
    case 'resize':
      return change({ width: target.width * 1.4, height: target.height * 1.4 });
    case 'shadow': {
      const shade = inventThing(random, { outlines: ['shade'], roughness: 0 });
      return {
        ...scene,
        things: [...scene.things, { ...shade, width: 0.2, height: 0.12, colour: [15, 15, 25], opacity: 0.5 }],
      };
    }
    default:
      return edit satisfies never;
  }
}

/** A colour at an OKLab distance of 3 to 6 (times 100): seen side by side, easily overlooked alone. */
function nudge(colour: Colour, random: Random): Colour {
  const wanted = random.between(3, 6);
  const [red, green, blue] = [random.gaussian(), random.gaussian(), random.gaussian()];
  const at = (step: number): Colour => [
    colour[0] + step * red,
    colour[1] + step * green,
    colour[2] + step * blue,
  ];
  for (let step = 0.5; step < 120; step += 0.5) if (distance(colour, at(step)) >= wanted) return at(step);
  return inventColour(random);
}

function distance(one: Colour, other: Colour): number {
  const planesOf = (colour: Colour) =>
    reducePicture(
      { width: 1, height: 1, data: Uint8ClampedArray.from([...colour, 255]) },
      { factor: 1, background: [0, 0, 0] },
    );
  const { lightness, greenRed, blueYellow } = okLabDifference(planesOf(one), planesOf(other));
  return Math.hypot(lightness[0]!, greenRed[0]!, blueYellow[0]!);
}
