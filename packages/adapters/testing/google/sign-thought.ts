import { createHash } from 'node:crypto';

/** What a model thought about a picture, sealed: only the same picture goes with it. */
export function signThought(data: string): string {
  return Buffer.from(`thought/${createHash('sha256').update(data).digest('hex')}`).toString('base64');
}
