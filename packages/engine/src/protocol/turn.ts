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

/** A mask as it is stored: an 8-bit greyscale PNG, content-addressed like pictures. */
export interface StoredMask {
  /** SHA-256 of the PNG's bytes. */
  id: string;
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
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
