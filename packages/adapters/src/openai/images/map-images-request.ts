import type { WarningEvent } from '@pentimento/engine';
import { composePrompt } from '../../shared/compose-prompt.ts';
import { maskToAlphaPng } from '../../shared/images-api/mask-to-alpha-png.ts';
import { toPictureFile } from '../../shared/images-api/to-picture-file.ts';
import { mapSize } from '../map-size.ts';
import { mapTuning } from '../map-tuning.ts';
import type { OpenaiTurn } from '../openai-turn.ts';

/** For messages. */
const label = 'OpenAI';
/** Previews when nobody says how many. */
const defaultPartials = 2;

/** Body of `POST /images/generations`; `POST /images/edits` takes the same and files. */
export interface ImagesParameters {
  prompt: string;
  model: string;
  size: string;
  n?: number;
  background?: 'transparent' | 'opaque';
  quality?: 'auto' | 'low' | 'medium' | 'high' | 'xhigh' | 'max';
  complexity?: 'low' | 'medium' | 'high';
  input_fidelity?: 'low' | 'high';
  moderation?: 'auto' | 'low';
  output_format?: 'png' | 'webp' | 'jpeg';
  output_compression?: number;
  safety_identifier?: string;
  stream?: true;
  partial_images?: number;
}

/** A request to the Images API, and what could not be honoured. */
export interface ImagesRequest {
  path: '/images/generations' | '/images/edits';
  json?: ImagesParameters;
  form?: FormData;
  warnings: WarningEvent[];
}

/** A turn as a request to the Images API: without any picture a generation, with some an edit. */
export async function mapImagesRequest(turn: OpenaiTurn): Promise<ImagesRequest> {
  const { base, references } = turn.request;
  const { size, warnings } = mapSize(turn.request, turn.model);
  const tuning = mapTuning(turn);
  warnings.push(...tuning.warnings);
  const parameters = { ...mapParameters(turn, size), ...tuning.parameters };
  const pictures = [...(base ? [base] : []), ...references.map(({ image }) => image)];
  if (pictures.length === 0) return { path: '/images/generations', json: parameters, warnings };
  const form = new FormData();
  for (const [name, value] of Object.entries(parameters)) form.set(name, String(value));
  const name = pictures.length === 1 ? 'image' : 'image[]';
  for (const [index, picture] of pictures.entries())
    form.append(name, ...toPictureFile(picture, { name: `image-${index + 1}`, label }));
  await addOverlay(turn, form, warnings);
  return { path: '/images/edits', form, warnings };
}

function mapParameters({ request, options }: OpenaiTurn, size: string): ImagesParameters {
  const { candidates, background } = request;
  const partials = candidates === 1 ? (options.partialImages ?? defaultPartials) : 0;
  return {
    prompt: composePrompt(request),
    model: request.model,
    size,
    ...(candidates > 1 && { n: candidates }),
    ...(background && { background }),
    ...(options.quality && { quality: options.quality }),
    ...(options.moderation && { moderation: options.moderation }),
    ...(options.outputFormat && { output_format: options.outputFormat }),
    ...(options.outputCompression !== undefined && { output_compression: options.outputCompression }),
    ...(options.safetyIdentifier !== undefined && { safety_identifier: options.safetyIdentifier }),
    ...(partials > 0 && { stream: true, partial_images: partials }),
  };
}

/** The API takes a mask or scribbles. The engine keeps to the mask anyway, but nobody else reads the scribbles. */
async function addOverlay({ request }: OpenaiTurn, form: FormData, warnings: WarningEvent[]): Promise<void> {
  const { base, mask, markup } = request;
  if (!base) return;
  if (markup) form.set('markup', ...toPictureFile(markup, { name: 'markup', label }));
  else if (mask) {
    const picture = { bytes: await maskToAlphaPng(mask), mediaType: 'image/png' } as const;
    form.set('mask', ...toPictureFile(picture, { name: 'mask', label }));
  }
  if (mask && markup) {
    const details = 'OpenAI takes scribbles or a mask, not both: it was given the scribbles.';
    warnings.push({ type: 'warning', kind: 'degraded', feature: 'mask', details });
  }
}
