import type { Capabilities, ModelPricing } from '@pentimento/engine';
import { listShapeSizes } from '../shared/shapes/list-shape-sizes.ts';
import type { OpenrouterModel } from './openrouter-model.ts';
import { readResolutions, readShapes } from './read-shapes.ts';

/** What OpenRouter says of one parameter: one of these values, a number in this range, or just that it is taken. */
export type ParameterDescriptor =
  | { type: 'enum'; values: string[] }
  | { type: 'range'; min: number; max: number }
  | { type: 'boolean' }
  | { type: 'other' };

/** A model as OpenRouter lists it. */
export interface ListedModel {
  id: string;
  name: string;
  parameters: Readonly<Record<string, ParameterDescriptor>>;
  supportsStreaming: boolean;
  takesPictures: boolean;
  pricing?: ModelPricing | undefined;
}

/** What a model can do, by what OpenRouter says of its parameters. */
export function describeModel(listed: ListedModel): OpenrouterModel {
  const { id, name, parameters, supportsStreaming, takesPictures, pricing } = listed;
  const values = (parameter: string): string[] => {
    const descriptor = parameters[parameter];
    return descriptor?.type === 'enum' ? descriptor.values : [];
  };
  const most = (parameter: string, otherwise: number): number => {
    const descriptor = parameters[parameter];
    return descriptor?.type === 'range' ? descriptor.max : otherwise;
  };
  const pictures = parameters['input_references'];
  const mostPictures = pictures && takesPictures ? most('input_references', 1) : 0;
  const shapes = readShapes(values('aspect_ratio'));
  const resolutions = readResolutions(values('resolution'));
  const sizes = listShapeSizes({ shapes: shapes.length > 0 ? shapes : readShapes(['1:1']), resolutions });
  const capabilities: Capabilities = {
    generate: !(pictures?.type === 'range' && pictures.min > 0),
    edit: mostPictures > 0,
    mask: 'none',
    markup: false,
    maxReferences: Math.max(0, mostPictures - 1),
    maxCandidates: Math.max(1, most('n', 1)),
    previews: supportsStreaming ? 'image' : 'none',
    conversation: 'none',
    seed: parameters['seed'] !== undefined,
    transparency: values('background').includes('transparent'),
    negativePrompt: false,
    strength: false,
    size: { list: sizes },
    reach: 'direct',
  };
  return {
    descriptor: { id, label: name, capabilities, ...(pricing && { pricing }) },
    shapes,
    resolutions,
    outputFormats: values('output_format'),
    backgrounds: values('background'),
  };
}
