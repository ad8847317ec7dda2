import type { AdapterEvent } from './adapter-event.ts';
import type { FidelityReport } from './fidelity-report.ts';
import type { PreservationRecord } from './preservation-record.ts';
import type { Turn } from './turn.ts';

/** What was done to keep the rest as it was. */
export interface PreservationEvent extends PreservationRecord {
  type: 'preservation';
  /** Which candidate, from 0. */
  candidate: number;
}

/** What changed, measured. */
export interface FidelityEvent {
  type: 'fidelity';
  report: FidelityReport;
  /** Which candidate, from 0. */
  candidate: number;
}

/** The engine tries again. */
export interface RetryEvent {
  type: 'retry';
  /** Which retry, from 1. */
  attempt: number;
  /** How long it waits first. */
  delayMs: number;
  /** Why, as the failed attempt's message. */
  reason: string;
}

/** The turn is durable. Last event of a successful run. */
export interface TurnCommittedEvent {
  type: 'turn-committed';
  turn: Turn;
}

/** What `session.run` yields: the adapter's events without those that only the engine needs, and the engine's own. */
export type TurnEvent =
  | Exclude<AdapterEvent, { type: 'provider-state' | 'pending' }>
  | PreservationEvent
  | FidelityEvent
  | RetryEvent
  | TurnCommittedEvent;
