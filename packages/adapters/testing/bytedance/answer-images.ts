import * as v from 'valibot';
import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import { drawPicture } from '../picture/draw-picture.ts';
import { spoilPicture } from '../picture/spoil-picture.ts';
import { bytedanceError, bytedanceFault, checkKey } from './bytedance-error.ts';
import { imageParameters } from './image-parameters.ts';

/** `POST /api/v3/images/generations`. */
export async function answerImages(
  request: SimulatedRequest,
  maskMode: 'exact' | 'hint',
): Promise<SimulatedAnswer> {
  const early = checkKey(request) ?? bytedanceFault(request);
  if (early) return early;
  const parsed = v.safeParse(imageParameters, JSON.parse(new TextDecoder().decode(request.body)));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const param = v.getDotPath(issue) ?? '';
    const message = `The parameter \`${param}\` specified in the request is not valid: ${issue.message}.`;
    return bytedanceError(400, 'InvalidParameter', message, { param });
  }
  const { prompt, image = [], size, model } = parsed.output;
  const pictures = [image]
    .flat()
    .map((address) => new Uint8Array(Buffer.from(address.split(',')[1] ?? '', 'base64')));
  const [width = 2048, height = 2048] = size.endsWith('K') ? [] : size.split('x').map(Number);
  const isEdit = pictures.length > 0;
  const turn = request.noteTurn({
    instruction: prompt,
    pictures,
    candidates: 1,
    size: { width, height },
    isEdit,
  });
  return {
    status: 200,
    body: JSON.stringify({
      model,
      created: 1_795_000_000,
      data: await drawResults(request, () => drawPicture(turn, { candidate: 0, progress: 1, maskMode })),
      usage: {
        generated_images: request.fault?.kind === 'refused-output' ? 0 : 1,
        output_tokens: 16_384,
        total_tokens: 16_384,
      },
    }),
  };
}

async function drawResults({ fault }: SimulatedRequest, draw: () => Promise<Uint8Array>): Promise<object[]> {
  switch (fault?.kind) {
    case 'empty':
      return [];
    case 'refused-output': {
      const message = 'The request failed because the output image may contain sensitive information.';
      return [{ error: { code: 'OutputImageSensitiveContentDetected', message } }];
    }
    case 'foreign-address':
      return [{ url: 'https://pictures.example.net/result.png' }];
    default:
      return [{ b64_json: spoilPicture(await draw(), fault), size: '2048x2048' }];
  }
}
