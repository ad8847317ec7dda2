import type { ImageEvent, PixelImage } from '@pentimento/engine';
import { composeEdit } from '../pictures/compose-edit.ts';
import { encodePng } from '../pictures/png-codec.ts';
import { tensorToPixels } from '../pictures/tensor-to-pixels.ts';
import type { ModelManifest } from '../shared/model-manifest.ts';
import type { TurnJob } from '../shared/turn-job.ts';
import type { StepOutput } from './denoise-step.ts';
import type { TurnCanvas } from './turn-canvas.ts';

/** Makes the finished picture of a candidate. */
export async function finishCandidate(
  output: StepOutput,
  candidate: number,
  { job, canvas, manifest }: { job: TurnJob; canvas: TurnCanvas | undefined; manifest: ModelManifest },
): Promise<ImageEvent> {
  const { pixelRange: range, size } = manifest;
  if (canvas === undefined) {
    const image = tensorToPixels({ tensor: output.picture, ...size, range });
    return { type: 'image', image: await encoded(image), candidate, seed: job.seed };
  }
  const { base, frame, source } = canvas;
  const change = output.change ?? new Float32Array(size.width * size.height).fill(1);
  const edit = { picture: output.picture, change, source };
  const { mask } = job;
  const composed = composeEdit({ base, frame, range, edit, ...(mask !== undefined && { mask }) });
  return {
    type: 'image',
    image: await encoded(composed.image),
    candidate,
    changeMap: composed.changeMap,
    seed: job.seed,
  };
}

async function encoded(image: PixelImage): Promise<ImageEvent['image']> {
  const { width, height } = image;
  return { bytes: await encodePng(image), mediaType: 'image/png', width, height };
}
