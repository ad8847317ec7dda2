import type { EncodedImage } from './encoded-image.ts';
import type { ImageMask } from './image-mask.ts';
import type { TurnUsage } from './turn-usage.ts';
import type { TurnWarning } from './turn-warning.ts';

/** The turn has been taken on. First event of every run. */
export interface TurnStartEvent {
  type: 'turn-start';
  /** The provider's id of the request, for support and for resuming. */
  requestId?: string;
}

/** The request waits in a queue. */
export interface QueueUpdateEvent {
  type: 'queue-update';
  /** How many are in front, 0 = next. */
  position: number;
}

/** How far it is. */
export interface ProgressEvent {
  type: 'progress';
  /** 0 to 1, never falling within one turn. */
  value: number;
  /** What is going on, such as `downloading`, `compiling`, `denoising`, `decoding`. */
  stage: string;
}

/** A passing picture. Never stored, never history. */
export interface ImagePreviewEvent {
  type: 'image-preview';
  /** The picture as it stands. */
  image: EncodedImage;
  /** Which candidate it belongs to, from 0. */
  index: number;
}

/** Words that the model says besides the picture. */
export interface TextDeltaEvent {
  type: 'text-delta';
  /** The next piece of text. */
  text: string;
}

/** A finished result. */
export interface ImageEvent {
  type: 'image';
  /** The picture. */
  image: EncodedImage;
  /** Which candidate, from 0. */
  candidate: number;
  /** The model's own map of what it changed, 255 = changed; same size as the picture. Absent: the model gives none. */
  changeMap?: ImageMask;
  /** Seed that made it. Absent: not known. */
  seed?: number;
}

/** Something could not be honoured as asked. */
export interface WarningEvent extends TurnWarning {
  type: 'warning';
  kind: TurnWarning['kind'];
}

/** What the turn consumed. Several add up. */
export interface UsageEvent extends TurnUsage {
  type: 'usage';
}

/** Opaque state to hand back on the next turn of this branch. A cache: losing it must never lose a turn. */
export interface ProviderStateEvent {
  type: 'provider-state';
  /** Structured-cloneable; its meaning is the adapter's own. */
  opaque: unknown;
  /** Milliseconds since 1970 after which it is worthless. Absent: unlimited. */
  expiresAt?: number;
}

/**
 * The provider has taken the work on and can be asked about it: noted durably before the run goes on, and handed back as
 * `AdapterRequest.pending` when the turn is tried again or resumed after a reload, so that it is asked about, not sent and paid
 * for twice. The last one counts.
 */
export interface PendingEvent {
  type: 'pending';
  /** Plain JSON without keys; its meaning is the adapter's own. Null: the provider is no longer at it. */
  opaque: unknown;
  /** Milliseconds since 1970 after which the provider has forgotten it. Absent: not known. */
  expiresAt?: number;
}

/** Nothing follows. Exactly one per run that does not throw. */
export interface TurnEndEvent {
  type: 'turn-end';
}

/** What an adapter says while it runs one turn. A discriminated union on `type`. */
export type AdapterEvent =
  | TurnStartEvent
  | QueueUpdateEvent
  | ProgressEvent
  | ImagePreviewEvent
  | TextDeltaEvent
  | ImageEvent
  | WarningEvent
  | UsageEvent
  | ProviderStateEvent
  | PendingEvent
  | TurnEndEvent;
