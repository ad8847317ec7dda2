import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import { drawPicture, type DrawOptions } from '../picture/draw-picture.ts';
import type { SimulatedJob } from './job-book.ts';

/** Headers that hold keys. */
const keyHeaders = ['authorization', 'x-key', 'cookie'];

/** A result at an address of its own, which must be fetched without a key. */
export async function answerResultFile(
  { headers }: Pick<SimulatedRequest, 'headers'>,
  job: SimulatedJob | undefined,
  options: Pick<DrawOptions, 'candidate' | 'maskMode'>,
): Promise<SimulatedAnswer> {
  if (!job) return { status: 404, body: 'no such file' };
  const leaked = keyHeaders.find((name) => headers.has(name));
  if (leaked !== undefined)
    return { status: 400, body: `a key was sent to where files lie, in the header ${leaked}` };
  const bytes = await drawPicture(job.turn, { ...options, progress: 1 });
  return { status: 200, headers: { 'content-type': 'image/png' }, body: spoil(bytes, job) };
}

function spoil(bytes: Uint8Array, { fault }: SimulatedJob): Uint8Array {
  // Broken off within the header: what is broken further back only shows when it is decoded.
  if (fault?.kind === 'broken-picture') return bytes.subarray(0, 20);
  if (fault?.kind === 'not-a-picture') return Buffer.from('<html>no picture</html>'.repeat(20));
  return bytes;
}
