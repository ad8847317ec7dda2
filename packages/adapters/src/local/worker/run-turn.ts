import { encodePng } from '../pictures/png-codec.ts';
import { tensorToPixels } from '../pictures/tensor-to-pixels.ts';
import type { JobSummary } from '../shared/job-summary.ts';
import type { TurnJob } from '../shared/turn-job.ts';
import type { Conditioning } from './denoise-input.ts';
import { denoiseLoop } from './denoise-loop.ts';
import { describeInstruction } from './describe-instruction.ts';
import { encodeInstruction } from './encode-instruction.ts';
import { injectFaults } from './fault-injector.ts';
import { finishCandidate } from './finish-candidate.ts';
import type { OpenModel } from './open-model.ts';
import { openCanvas } from './turn-canvas.ts';
import type { TurnEnvironment } from './turn-environment.ts';

/** Runs one turn: reads the instruction, denoises every candidate, says each step and each result. */
export async function runTurn(
  model: OpenModel,
  job: TurnJob,
  environment: TurnEnvironment,
): Promise<JobSummary> {
  const { manifest, request, runtime, tokenizer } = model;
  const { emit, signal, now } = environment;
  const canvas = await openCanvas(job, manifest);
  const read = tokenizer.tokenize(job.instruction);
  for (const warning of [...(canvas?.warnings ?? []), ...describeInstruction(read, manifest.vocabulary)]) {
    await emit(warning);
  }
  const started = now();
  const text = await encodeInstruction(model, read.ids);
  const conditioning: Conditioning = canvas === undefined ? { text } : { ...canvas, text };
  const total = job.candidates * job.steps;
  let done = job.firstCandidate * job.steps;
  for (let candidate = job.firstCandidate; candidate < job.candidates; candidate++) {
    const output = await denoiseLoop(model, {
      conditioning,
      noise: { seed: job.seed, stream: candidate, step: 0 },
      steps: job.steps,
      signal,
      beforeStep() {
        environment.announceSilence(allowedSilenceMs(model));
        return injectFaults(job.faults, done, runtime);
      },
      async afterStep(step, { picture }) {
        done += 1;
        await emit({ type: 'step', done, total });
        // The last preview would be the result itself.
        if (step < job.steps - 1) await emit(await preview(model, picture, candidate));
      },
    });
    await emit(await finishCandidate(output, candidate, { job, canvas, manifest }));
  }
  return {
    backend: request.backend,
    steps: total - job.firstCandidate * job.steps,
    computeMs: Math.round(now() - started),
  };
}

/** How long a step may block this thread: on WebAssembly it does. A first step, never timed, may take a minute. */
function allowedSilenceMs({ denoise }: OpenModel): number {
  return denoise.longestRunMs === 0 ? 60_000 : denoise.longestRunMs * 10;
}

async function preview({ manifest }: OpenModel, tensor: Float32Array, index: number) {
  const image = tensorToPixels({ tensor, ...manifest.size, range: manifest.pixelRange });
  const { width, height } = image;
  return {
    type: 'image-preview',
    image: { bytes: await encodePng(image), mediaType: 'image/png', width, height },
    index,
  } as const;
}
