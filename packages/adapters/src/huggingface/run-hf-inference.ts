import { type AdapterEvent, BadOutputError } from '@pentimento/engine';
import { encodeBase64 } from '../http/encode-base64.ts';
import { readBytes } from '../http/read-bytes.ts';
import { createCutError } from '../http/read-chunks.ts';
import { sendRequest } from '../http/send-request.ts';
import { toEncodedImage } from '../http/to-encoded-image.ts';
import { composePrompt } from '../shared/compose-prompt.ts';
import { isWholePicture } from '../shared/is-whole-picture.ts';
import type { HuggingfaceTurn } from './huggingface-turn.ts';

/** One turn at Hugging Face's own servers, which answer with the bare picture. */
export async function* runHfInference(
  { request, options, connection, signal }: HuggingfaceTurn,
  providerId: string,
): AsyncGenerator<AdapterEvent> {
  const { base, seed } = request;
  const { width, height } = request.size ?? base ?? {};
  const prompt = composePrompt(request);
  const size = width !== undefined && height !== undefined ? { width, height } : undefined;
  const common = { ...(seed !== undefined && { seed }), ...options.parameters };
  const json = base
    ? {
        inputs: encodeBase64(base.bytes),
        parameters: { prompt, ...(size && { target_size: size }), ...common },
      }
    : { inputs: prompt, parameters: { ...size, ...common } };
  const path = `/hf-inference/models/${providerId}`;
  const response = await sendRequest(connection, { method: 'POST', path, json, isPaid: true, signal });
  const reading = { connection, signal, isPaid: true };
  const bytes = await readBytes(response, reading);
  if (!isWholePicture(bytes)) throw createCutError(reading);
  if ((response.headers.get('content-type') ?? '').startsWith('application/json'))
    throw new BadOutputError({
      message: `${connection.label} answered with words instead of a picture. Try again.`,
    });
  yield { type: 'usage', backend: 'hf-inference' };
  signal.throwIfAborted();
  yield { type: 'image', image: toEncodedImage(bytes), candidate: 0, ...(seed !== undefined && { seed }) };
}
