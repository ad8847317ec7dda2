import { encodeMask, type EncodedImage, type WarningEvent } from '@pentimento/engine';
import { encodeBase64 } from '../http/encode-base64.ts';
import { composePrompt } from '../shared/compose-prompt.ts';
import { maskToAlphaPng } from '../shared/images-api/mask-to-alpha-png.ts';
import { toPictureFile } from '../shared/images-api/to-picture-file.ts';
import { picturesOfRequest } from '../shared/pictures-of-request.ts';
import type { CompatibleTurn } from './compatible-turn.ts';
import { embedControls } from './embed-controls.ts';
import { listControls } from './list-controls.ts';

/** Previews when nobody says how many. */
const defaultPartials = 2;

/** A request to the server, and what could not be honoured. */
export interface CompatibleRequest {
  path: '/images/generations' | '/images/edits';
  json?: Record<string, unknown>;
  form?: FormData;
  warnings: WarningEvent[];
}

/** A turn in the server's dialect: without any picture a generation, with some an edit. */
export async function mapRequest(turn: CompatibleTurn): Promise<CompatibleRequest> {
  const { dialect } = turn;
  const { controls, warnings } = listControls(turn);
  const fields = mapFields(turn, controls);
  const pictures = picturesOfRequest(turn.request);
  if (pictures.length === 0) return { path: '/images/generations', json: fields, warnings };
  if (dialect.pictures === 'form')
    return { path: '/images/edits', form: await toForm(turn, fields, pictures), warnings };
  const [first, ...others] = pictures.map(({ bytes }) => encodeBase64(bytes));
  const json = { ...fields, file: first, ...(others.length > 0 && { ref_images: others }) };
  return { path: '/images/generations', json, warnings };
}

function mapFields(turn: CompatibleTurn, controls: [string, number | string][]): Record<string, unknown> {
  const { request, dialect, options } = turn;
  const size = request.size ?? request.base;
  const prompt = composePrompt(request);
  const isInPrompt = dialect.controlsIn === 'prompt';
  return {
    prompt: isInPrompt ? embedControls(prompt, controls) : prompt,
    model: request.model,
    ...(size
      ? { size: `${size.width}x${size.height}` }
      : dialect.defaultSize && { size: dialect.defaultSize }),
    ...(request.candidates > 1 && { n: request.candidates }),
    ...(dialect.asksForBase64 && { response_format: 'b64_json' }),
    ...(!isInPrompt && Object.fromEntries(controls)),
    ...mapStreaming(turn),
    ...options.fields,
  };
}

function mapStreaming({ request, dialect, options }: CompatibleTurn): Record<string, unknown> {
  if (dialect.stream === 'words') return options.streamsWords && request.base ? { stream: true } : {};
  if (dialect.stream === 'none' || request.candidates > 1) return {};
  const partials = options.partialImages ?? defaultPartials;
  return partials > 0 ? { stream: true, partial_images: partials } : {};
}

async function toForm(
  { request, dialect, connection: { label } }: CompatibleTurn,
  fields: Record<string, unknown>,
  pictures: EncodedImage[],
): Promise<FormData> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  const several = pictures.length > 1 ? 'image[]' : 'image';
  const field = dialect.imageField === 'both' ? several : dialect.imageField;
  for (const [index, picture] of pictures.entries())
    form.append(field, ...toPictureFile(picture, { name: `image-${index + 1}`, label }));
  const { mask } = request;
  if (mask && dialect.maskField !== undefined) {
    const encode = dialect.maskPolarity === 'transparent' ? maskToAlphaPng : encodeMask;
    const file = { bytes: await encode(mask), mediaType: 'image/png' as const };
    form.set(dialect.maskField, ...toPictureFile(file, { name: 'mask', label }));
  }
  return form;
}
