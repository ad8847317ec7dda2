import { BadOutputError, hashImage, OverloadedError } from '@pentimento/engine';
import { askUntilAnswered } from '../http/ask-until-answered.ts';
import { readBytes } from '../http/read-bytes.ts';
import { sendRequest } from '../http/send-request.ts';
import type { RelayTurn } from './relay-turn.ts';
import type { RelayJob } from './relay-job.ts';
import type { WirePicture } from './wire/wire-picture.ts';
import { picturePath } from './wire/wire-path.ts';

/** The bytes of a result. They are paid for, so they are asked for again while that may help. */
export function fetchPicture(turn: RelayTurn, job: RelayJob, picture: WirePicture): Promise<Uint8Array> {
  const { connection, signal } = turn;
  const asking = { label: connection.label, signal };
  return askUntilAnswered(() => fetchOnce(turn, job, picture), asking);
}

/** The bytes of a preview, or undefined: a newer one may have taken its place. */
export async function fetchPreview(
  turn: RelayTurn,
  job: RelayJob,
  picture: WirePicture,
): Promise<Uint8Array | undefined> {
  try {
    return await fetchOnce(turn, job, picture);
  } catch (error) {
    if (turn.signal.aborted) throw error;
    return undefined;
  }
}

async function fetchOnce(
  { connection, signal }: RelayTurn,
  { jobId }: RelayJob,
  { id, byteLength }: WirePicture,
): Promise<Uint8Array> {
  const path = picturePath(jobId, id);
  const response = await sendRequest(connection, { method: 'GET', path, isPaid: false, signal });
  const bytes = await readBytes(response, { connection, signal, isPaid: false, maxBytes: byteLength });
  if (bytes.length < byteLength)
    throw new OverloadedError({ message: `${connection.label} sent a part of a picture. Try again.` });
  if ((await hashImage(bytes)) === id) return bytes;
  throw new BadOutputError({
    message: `${connection.label} sent another picture than it said. Is something between the page and the relay that changes pictures?`,
    isRetryable: false,
  });
}
