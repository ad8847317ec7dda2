import type { AdapterEvent } from '@pentimento/engine';
import { findProvider } from './find-provider.ts';
import type { HuggingfaceTurn } from './huggingface-turn.ts';
import { runFalQueue } from './run-fal-queue.ts';
import { runHfInference } from './run-hf-inference.ts';

/** One turn, at whoever runs its model. What is pending is in fal's queue: the other provider answers at once. */
export async function* runTurn(turn: HuggingfaceTurn): AsyncGenerator<AdapterEvent> {
  if (turn.request.pending !== undefined) return yield* runFalQueue(turn, async () => '');
  const { name, providerId } = await findProvider(turn);
  switch (name) {
    case 'fal-ai':
      return yield* runFalQueue(turn, async () => providerId);
    case 'hf-inference':
      yield { type: 'turn-start' };
      return yield* runHfInference(turn, providerId);
    default:
      return name satisfies never;
  }
}
