export { createRandom, type Random } from './create-random.ts';
export { drawScene } from './draw-scene.ts';
export { inventDrift } from './invent-drift.ts';
export { makeCases } from './make-cases.ts';
export { editScene } from './scene-edits.ts';
export { inventScene } from './scene-kinds.ts';
export { scoreCase, type CaseScore } from './score-case.ts';
export { simulateDrift } from './simulate-drift.ts';
