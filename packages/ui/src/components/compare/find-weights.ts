import type { Session, Turn } from '@pentimento/engine';

/** The turn that made one of two pictures from the other and knows, pixel by pixel, where. Undefined: there is none. */
export function findWeights(session: Session, pair: { before: string; after: string }): Turn | undefined {
  return session
    .turns()
    .find(
      ({ base, images, preservation }) =>
        base === pair.before && images[0]?.id === pair.after && preservation?.weights !== undefined,
    );
}
