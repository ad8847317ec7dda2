import type { PentimentoStore } from '../../store/pentimento-store.ts';

/** A fault of the medium under a store: what a real disk or browser may answer. */
export type StorageFault = 'quota' | 'abort' | 'unknown' | 'invalid-state';

/** Faults that are armed. */
export interface ArmedFault {
  /** Storage calls made since it was armed. */
  callCount(): number;
  /** Lets all calls pass again. */
  disarm(): void;
}

/** An empty place for data that several connections can open, at once or one after the other. */
export interface StorePlace {
  /** Opens a connection. A later one, also after closing, finds what was committed. */
  open(options?: { now?: () => number }): Promise<PentimentoStore>;
  /** Flips a bit of a stored picture behind the store's back. */
  corruptImage?(id: string): Promise<void>;
  /** Makes the n-th storage call from now (from 1; 0 for none) fail once. */
  armFault?(fault: { failAt: number; error: StorageFault }): ArmedFault;
  /** Removes the place. */
  dispose?(): Promise<void>;
}

/** What the suite needs to know of a store. */
export interface StoreConformanceSetup {
  /** Name in the test report. */
  name: string;
  /** A fresh, empty place. */
  createPlace(): Promise<StorePlace>;
  /** Why a group of cases cannot be run. Without a reason, the place must offer what the group needs. */
  skip?: { corruption?: string; faults?: string };
  /** Operations of each of the four connections in the last case. Default 40. */
  operationsPerConnection?: number;
  /** Longest time for one case in milliseconds, against hanging only. Default 60,000. */
  timeoutMs?: number;
}
