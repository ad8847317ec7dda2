import type { Session } from '@pentimento/engine';

interface SharedUrl {
  promise: Promise<string>;
  users: number;
}

const urlsBySession = new WeakMap<Session, Map<string, SharedUrl>>();

/** Object URLs of a session's pictures, one per picture however many elements show it; freed with the last one. */
export const sharedImageUrls = {
  /** The picture's URL. Call `release` once for every call. */
  acquire(session: Session, imageId: string): Promise<string> {
    const urls = urlsBySession.get(session) ?? new Map<string, SharedUrl>();
    urlsBySession.set(session, urls);
    const shared = urls.get(imageId) ?? {
      promise: session.image(imageId).then((blob) => URL.createObjectURL(blob)),
      users: 0,
    };
    shared.users += 1;
    urls.set(imageId, shared);
    return shared.promise;
  },

  /** Gives the URL back. */
  release(session: Session, imageId: string): void {
    const urls = urlsBySession.get(session);
    const shared = urls?.get(imageId);
    if (!urls || !shared) return;
    shared.users -= 1;
    if (shared.users > 0) return;
    urls.delete(imageId);
    shared.promise.then((url) => URL.revokeObjectURL(url)).catch(() => undefined);
  },
};
