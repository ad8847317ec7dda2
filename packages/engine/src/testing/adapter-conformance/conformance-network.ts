import type { ImageMask } from '../../protocol/image-mask.ts';

/** What a back end under test shall do to the next request that is paid for. */
export type ConformanceFault =
  /** Asks to slow down, for so long. */
  | { kind: 'rate-limited'; retryAfterMs: number }
  /** Fails as it does when it is busy. */
  | { kind: 'overloaded' }
  /** Gives up waiting for the request itself: HTTP 408 or what the provider has for it. */
  | { kind: 'request-timeout' }
  /** A server on the way gives up waiting for the answer: HTTP 504. */
  | { kind: 'gateway-timeout' }
  /** Does not know the key, and quotes it. */
  | { kind: 'unauthorised' }
  /** Does not have the model. */
  | { kind: 'unknown-model' }
  /** Finds fault with a parameter. */
  | { kind: 'bad-request' }
  /** Declines the request for reasons of content. */
  | { kind: 'refused-input' }
  /** Makes the picture, and declines to hand it out. */
  | { kind: 'refused-output' }
  /** Reports success without a picture. */
  | { kind: 'empty' }
  /** Sends a picture whose text or file is broken off in the middle, in an answer that is whole. */
  | { kind: 'broken-picture' }
  /** Sends bytes that are no picture. */
  | { kind: 'not-a-picture' }
  /** Points to its picture at an address that is none of its own. */
  | { kind: 'foreign-address' }
  /** Reads the request and closes the connection without a word. */
  | { kind: 'lost' }
  /** Ends the answer early; `isClean`: as if it were complete. */
  | { kind: 'cut'; afterBytes?: number; afterEvents?: number; isClean?: boolean }
  /** Never answers. */
  | { kind: 'hang' }
  /** Takes the job on and never finishes it. Where there are no jobs to ask about: never answers. */
  | { kind: 'endless-job' }
  /** Falls silent in the middle of its answer: after the first event, or half-way. */
  | { kind: 'stall' }
  /** Takes its time. */
  | { kind: 'slow'; delayMs: number };

/** One request as it arrived, and how it ended. */
export interface ConformanceExchange {
  method: string;
  /** Path and query. */
  url: string;
  /** Whether a provider would charge for it. */
  isPaid: boolean;
  /** `pending`: not yet. `answered`: in whole. `closed`: the adapter went away. `failed`: by a fault. */
  end: 'pending' | 'answered' | 'closed' | 'failed';
  /** Bytes of the answer's body sent so far. */
  answerBytes: number;
  /** Events of a streaming answer sent so far; 0 for others. */
  answerEvents: number;
}

/** What the back end understood of a request. */
export interface ConformanceTurn {
  instruction: string;
  /** Pictures as they arrived: the base first, then the references in order. */
  pictures: Uint8Array[];
  /** The mask, turned back into ours: 255 = may change. */
  mask?: ImageMask;
  /** How many results were asked for. */
  candidates: number;
  /** Whether it was told to stop, by a request of its own or by the closed connection. */
  isCancelled: boolean;
}

/** A back end that the suite can question and disturb: a simulator of the provider. */
export interface ConformanceNetwork {
  /** The key that the adapter was made with; it must turn up nowhere but in a header. */
  secret: string;
  /** Sets what happens to the next paid request. */
  inject(fault: ConformanceFault): void;
  /** All requests since the last `reset`, in order. */
  exchanges(): readonly ConformanceExchange[];
  /** All turns since the last `reset`, in order. */
  turns(): readonly ConformanceTurn[];
  /** Forgets requests, turns and faults. */
  reset(): void;
}
