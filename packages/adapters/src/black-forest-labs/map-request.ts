import type { WarningEvent } from '@pentimento/engine';
import { encodeBase64 } from '../http/encode-base64.ts';
import { composePrompt } from '../shared/compose-prompt.ts';
import { encodeWhiteMask } from '../shared/encode-white-mask.ts';
import { mapFlux3Shape } from '../shared/map-flux-3-shape.ts';
import { picturesOfRequest } from '../shared/pictures-of-request.ts';
import type { FluxTurn } from './flux-turn.ts';

/** Body of a request for a job. */
export interface FluxBody {
  readonly json: Readonly<Record<string, unknown>>;
  readonly warnings: readonly WarningEvent[];
}

const fieldNames = {
  outputFormat: 'output_format',
  grounding: 'grounding',
  promptUpsampling: 'prompt_upsampling',
  steps: 'steps',
  guidance: 'guidance',
} as const;

/** A turn as the model's address takes it: strict, so that nothing may be in it that it does not know. */
export async function mapRequest(turn: FluxTurn): Promise<FluxBody> {
  const { request, model, options } = turn;
  const common = {
    prompt: composePrompt(request),
    ...(options.safetyTolerance !== undefined && { safety_tolerance: options.safetyTolerance }),
    ...(request.seed !== undefined && model.descriptor.capabilities.seed && { seed: request.seed }),
    ...mapOptions(turn),
  };
  const encoded = picturesOfRequest(request).map(({ bytes }) => encodeBase64(bytes));
  const warnings = warnOfOptions(turn);
  switch (model.dialect) {
    case 'flux-3': {
      const { shape, warnings: ofShape } = mapFlux3Shape(request);
      const images = encoded.length > 0 ? { images: encoded } : {};
      return { json: { ...common, ...images, ...shape }, warnings: [...warnings, ...ofShape] };
    }
    case 'flux-2':
      return { json: { ...common, ...numbered(encoded), ...mapPixels(turn) }, warnings };
    case 'fill':
      return {
        json: { ...common, image: encoded[0], mask: encodeBase64(await encodeWhiteMask(request)) },
        warnings,
      };
    default:
      return model.dialect satisfies never;
  }
}

function mapOptions({ model, options }: FluxTurn): Record<string, unknown> {
  const defaults = { outputFormat: 'png', grounding: false } as const;
  return Object.fromEntries(
    model.options.flatMap((name) => {
      const value = options[name] ?? defaults[name as keyof typeof defaults];
      return value === undefined ? [] : [[fieldNames[name as keyof typeof fieldNames], value]];
    }),
  );
}

function warnOfOptions({ model, options }: FluxTurn): WarningEvent[] {
  return Object.keys(options)
    .filter((name) => name in fieldNames && !model.options.some((taken) => taken === name))
    .map((feature) => ({
      type: 'warning',
      kind: 'unsupported',
      feature,
      details: `${model.descriptor.label} takes no ${feature}: it was left out.`,
    }));
}

/** `input_image`, `input_image_2`, … */
function numbered(pictures: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pictures.map((picture, index) => [index === 0 ? 'input_image' : `input_image_${index + 1}`, picture]),
  );
}

/** The size asked for, else the base's. The engine has fitted both to what the model takes. */
function mapPixels({ request: { size, base } }: FluxTurn): { width?: number; height?: number } {
  const { width, height } = size ?? base ?? {};
  if (width === undefined || height === undefined || width % 16 !== 0 || height % 16 !== 0) return {};
  return { width, height };
}
