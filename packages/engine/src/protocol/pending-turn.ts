import type { Turn } from './turn.ts';

/** A turn whose work a provider has taken on and whose outcome is open: what a page needs to go on waiting after a reload. */
export interface PendingTurn extends Pick<
  Turn,
  'id' | 'parent' | 'base' | 'request' | 'adapter' | 'mask' | 'framing' | 'sent' | 'derivation' | 'startedAt'
> {
  /** What the adapter goes on with. Plain JSON without keys. */
  opaque: unknown;
  /** Milliseconds since 1970 after which the provider has forgotten it. Absent: not known. */
  expiresAt?: number;
}
