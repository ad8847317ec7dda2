import { describeModel, type ParameterDescriptor } from './describe-model.ts';
import type { OpenrouterModel } from './openrouter-model.ts';

const choice = (...values: string[]): ParameterDescriptor => ({ type: 'enum', values });
const usualRatios = choice('1:1', '2:3', '3:2', '3:4', '4:3', '4:5', '5:4', '9:16', '16:9', '21:9');

/** Models to look at before there is a key, the recommended one first. With a key, OpenRouter's own list counts. */
export const models: readonly OpenrouterModel[] = [
  describeModel({
    id: 'google/gemini-nano-banana-2.1',
    name: 'Nano Banana 2.1',
    parameters: {
      input_references: { type: 'range', min: 0, max: 14 },
      aspect_ratio: usualRatios,
      resolution: choice('1K', '2K', '4K'),
    },
    supportsStreaming: false,
    takesPictures: true,
  }),
  describeModel({
    id: 'openai/gpt-image-2.5-sunburst',
    name: 'GPT Image 2.5 Sunburst',
    parameters: {
      input_references: { type: 'range', min: 0, max: 16 },
      n: { type: 'range', min: 1, max: 10 },
      aspect_ratio: choice('1:1', '3:2', '2:3'),
      background: choice('auto', 'transparent', 'opaque'),
      output_format: choice('png', 'jpeg', 'webp'),
    },
    supportsStreaming: true,
    takesPictures: true,
  }),
  describeModel({
    id: 'bytedance-seed/seedream-5-0-pro',
    name: 'Seedream 5.0 Pro',
    parameters: {
      input_references: { type: 'range', min: 0, max: 10 },
      aspect_ratio: usualRatios,
      resolution: choice('2K', '4K'),
    },
    supportsStreaming: false,
    takesPictures: true,
  }),
];

/** What is assumed of a model that is not listed: as little as can be, and no price. */
export const unknownModel: OpenrouterModel = describeModel({
  id: 'vendor/…',
  name: 'Models that are not listed',
  parameters: { input_references: { type: 'range', min: 0, max: 4 } },
  supportsStreaming: false,
  takesPictures: true,
});
