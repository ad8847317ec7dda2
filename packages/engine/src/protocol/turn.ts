import type { EngineErrorCode } from '../errors/engine-error-code.ts';
import type { ImageMediaType } from './encoded-image.ts';
import type { FidelityReport } from './fidelity-report.ts';
import type { PreservationRecord } from './preservation-record.ts';
import type { StoredMask } from './stored-mask.ts';
import type { TurnDerivation } from './turn-derivation.ts';
import type { TurnFraming } from './turn-framing.ts';
import type { PreserveMode, TurnReference } from './turn-request.ts';
import type { TurnUsage } from './turn-usage.ts';
import type { TurnWarning } from './turn-warning.ts';

/** A stored picture of a turn. */
export interface TurnImage {
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  id: string;
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
  /** Type of the file. */
  mediaType: ImageMediaType;
  /** `composite`: what the person sees. `raw`: what the provider gave. */
  role: 'composite' | 'raw';
  /** Which candidate, from 0. */
  candidate: number;
  /** Length of the file. */
  byteLength: number;
}

/** The request as it is stored: ids and plain data only, no signal, no mask bytes, no secrets. */
export interface StoredTurnRequest {
  /** What was asked, as it was typed. */
  instruction: string;
  /** Further pictures, by id. Empty when there were none. */
  references: TurnReference[];
  /** Id of the scribbles. Absent: there were none. */
  markup?: string;
  /** How many results were asked for. */
  candidates: number;
  /** Wanted size in pixels. Absent: the model's or the base's. */
  size?: { width: number; height: number };
  /** Where the base was to lie in a result of another shape. Absent: in the middle, or the shape was to stay. */
  placement?: { x: number; y: number };
  /** Seed that was asked for. Absent: none was; see `Turn.seed` for the one that was used. */
  seed?: number;
  /** 0 keeps the base, 1 is free. Absent: the model's default. */
  strength?: number;
  /** Wanted background. Absent: the model decided. */
  background?: 'transparent' | 'opaque';
  /** How the rest was to be kept. */
  preserve: PreserveMode;
  /** The options of the adapter that ran, as plain JSON without anything that looks like a secret. Absent: none. */
  options?: unknown;
}

/** Why a turn failed, without secrets. */
export interface TurnFailure {
  /** What kind of failure. */
  code: EngineErrorCode;
  /** What failed and what to do next. */
  message: string;
  /** Whether trying again may help. */
  isRetryable: boolean;
}

/** What was done and measured for one candidate. */
export interface CandidateMeasurement {
  /** Which candidate, from 1. */
  candidate: number;
  /** What was done to keep the rest. */
  preservation: PreservationRecord;
  /** What changed, measured. Absent: not measured. */
  fidelity?: FidelityReport;
}

/** The words that went to a model beside or instead of those that were typed. */
export interface SentWords {
  /** The instruction with the words that point back replaced by what they mean. */
  instruction: string;
  /** What must stay as it is, as short phrases. */
  preserveList: string[];
  /** Id of an earlier picture that the words point back to, sent as one more reference. Absent: none was. */
  reference?: string;
}

/** One instruction and its outcome. Immutable once committed. */
export interface Turn {
  /** ULID: sorts by time of start. */
  id: string;
  /** Session it belongs to. */
  sessionId: string;
  /** Turn that it follows, null for a first turn. Two turns with one parent are branches. */
  parent: string | null;
  /** Id of the picture it started from, null when it made one from words. */
  base: string | null;
  /** What was asked. */
  request: StoredTurnRequest;
  /** Who did it. */
  adapter: { id: string; model: string; version: string };
  /** The stored pictures; empty for failed and aborted turns. */
  images: TurnImage[];
  /** Where it was allowed to change. Absent: anywhere. */
  mask?: StoredMask;
  /** What was done to keep the rest, in the first candidate. Absent: not measured (`preserve: 'off'`, no base, or failed). */
  preservation?: PreservationRecord;
  /** What changed in the first candidate, measured. Absent: not measured. */
  fidelity?: FidelityReport;
  /** The same for the candidates after the first. Absent: there are none, or they were not measured. */
  otherCandidates?: CandidateMeasurement[];
  /** What the model was shown of the base. Absent: all of it, pixel for pixel. */
  framing?: TurnFraming;
  /** What the model was told, where that is not what was typed. Absent: word for word, and no list. */
  sent?: SentWords;
  /** Where the turn comes from, if not from a person's instruction to a model. Absent: from that. */
  derivation?: TurnDerivation;
  /** What it consumed. */
  usage: TurnUsage;
  /** What it cost in US dollars. Absent: not known. */
  costUsd?: number;
  /** What could not be honoured. */
  warnings: TurnWarning[];
  /** Seed that made the first candidate. Absent: not known. */
  seed?: number;
  /** Words that the model said. Absent: none. */
  text?: string;
  /** Milliseconds since 1970. */
  startedAt: number;
  /** Milliseconds since 1970. */
  endedAt: number;
  /** How it ended. Failed and aborted turns are kept with their reason. */
  status: 'done' | 'failed' | 'aborted';
  /** Why it did not end well. Absent when `status` is `done`. */
  failure?: TurnFailure;
}
