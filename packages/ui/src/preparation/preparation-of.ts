import type { Studio } from '@pentimento/engine';
import { ModelPreparation } from './model-preparation.ts';

const preparations = new WeakMap<Studio, Map<string, ModelPreparation>>();

/** The preparation of a model, shared by all elements that show or need it. */
export function preparationOf(studio: Studio, model: string): ModelPreparation {
  const ofStudio = preparations.get(studio) ?? new Map<string, ModelPreparation>();
  preparations.set(studio, ofStudio);
  const preparation = ofStudio.get(model) ?? new ModelPreparation(studio, model);
  ofStudio.set(model, preparation);
  return preparation;
}
