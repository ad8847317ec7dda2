import type { AdapterProfileLike } from '../../connections/adapter-profile-like.ts';

/** Whether a back end is a server of one's own: nobody sells keys for it. */
export function isOwnServer({ keyUrl }: AdapterProfileLike): boolean {
  return keyUrl === undefined;
}
