import type { EngineErrorCode } from '../errors/engine-error-code.ts';
import type { ImageMediaType } from './encoded-image.ts';
import type { FidelityReport } from './fidelity-report.ts';
import type { PreservationRecord } from './preservation-record.ts';
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
  instruction: string;
  references: TurnReference[];
  markup?: string;
  candidates: number;
  size?: { width: number; height: number };
  seed?: number;
  strength?: number;
  background?: 'transparent' | 'opaque';
  preserve: PreserveMode;
  /** The options of the adapter that ran. */
  options?: unknown;
}

/** A mask as it is stored: an 8-bit greyscale PNG, content-addressed like pictures. */
export interface StoredMask {
  /** SHA-256 of the PNG's bytes. */
  id: string;
  width: number;
  height: number;
}

/** Why a turn failed, without secrets. */
export interface TurnFailure {
  code: EngineErrorCode;
  /** What failed and what to do next. */
  message: string;
  isRetryable: boolean;
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
  /** What was done to keep the rest. Absent: not measured (`preserve: 'off'`, no base, or failed). */
  preservation?: PreservationRecord;
  /** What changed, measured. Absent: not measured. */
  fidelity?: FidelityReport;
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
