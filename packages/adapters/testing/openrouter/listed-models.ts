type Descriptor =
  | { type: 'enum'; values: string[] }
  | { type: 'range'; min: number; max: number }
  | { type: 'boolean' };

/** A model of the list, and what its endpoints charge. */
export interface SimulatedModel {
  readonly id: string;
  readonly name: string;
  readonly streams: boolean;
  readonly parameters: Readonly<Record<string, Descriptor>>;
  /** Price lists of the endpoints: billable, unit, US dollars, variant. */
  readonly endpoints: readonly (readonly [string, string, number, string?])[][];
}

const choice = (...values: string[]): Descriptor => ({ type: 'enum', values });
const range = (min: number, max: number): Descriptor => ({ type: 'range', min, max });

/** One with previews, one that is charged by the token, one by the megapixel, one that only makes new pictures. */
export const listedModels: readonly SimulatedModel[] = [
  {
    id: 'openai/gpt-image-2.6-flare',
    name: 'OpenAI: GPT Image 2.6 Flare',
    streams: true,
    parameters: {
      input_references: range(0, 16),
      n: range(1, 10),
      aspect_ratio: choice('auto', '1:1', '3:2', '2:3', '16:9'),
      quality: choice('auto', 'low', 'medium', 'high'),
      background: choice('auto', 'transparent', 'opaque'),
      output_format: choice('png', 'jpeg', 'webp'),
      output_compression: range(0, 100),
    },
    endpoints: [
      [
        ['output_image', 'image', 0.006, 'low'],
        ['output_image', 'image', 0.053, 'medium'],
        ['output_image', 'image', 0.211, 'high'],
      ],
      [['output_image', 'image', 0.05]],
    ],
  },
  {
    id: 'google/gemini-nano-banana-2.1',
    name: 'Google: Nano Banana 2.1',
    streams: false,
    parameters: {
      input_references: range(0, 14),
      aspect_ratio: choice('1:1', '16:9', '9:16', '21:9'),
      resolution: choice('1K', '2K', '4K'),
    },
    endpoints: [
      [
        ['input_text', 'token', 0.0000015],
        ['output_image', 'token', 0.00003],
      ],
    ],
  },
  {
    id: 'black-forest-labs/flux-3-image',
    name: 'Black Forest Labs: FLUX.3',
    streams: false,
    parameters: {
      input_references: range(0, 8),
      aspect_ratio: choice('1:1', '4:3', '3:4'),
      resolution: choice('1K', '2K'),
      output_format: choice('png', 'jpeg'),
      seed: { type: 'boolean' },
    },
    endpoints: [[['output_image', 'megapixel', 0.03]]],
  },
  {
    id: 'recraft/recraft-v4.1-pro',
    name: 'Recraft: V4.1 Pro',
    streams: false,
    parameters: { aspect_ratio: choice('1:1'), n: range(1, 6) },
    endpoints: [[['output_image', 'image', 0.25]]],
  },
];
