import type { DriftPoint } from '../drift/drift-point.ts';
import type { Anchor } from '../drift/find-anchor.ts';
import type { ImageMask } from '../protocol/image-mask.ts';
import type { PendingTurn } from '../protocol/pending-turn.ts';
import type { Turn } from '../protocol/turn.ts';
import type { TurnRequest } from '../protocol/turn-request.ts';
import type { InstructionResolution } from '../register/instruction-resolution.ts';
import type { RequestCheck } from './check-request.ts';
import type { ReanchorOptions } from './merge-edits.ts';
import type { SessionNotice, SessionState } from './session-state.ts';
import type { TurnRun } from './turn-run.ts';

/** What a turn is expected to cost before it is sent. */
export interface CostEstimate {
  /** US dollars. Absent: the model's price is not known. */
  usd?: number;
  /** Whether the session's cap would stop it. */
  exceedsCap: boolean;
}

/** A conversation about pictures: a tree of turns, one of them selected. */
export interface Session {
  readonly id: string;
  /** What may change besides the turns; a new object with every change. */
  readonly state: SessionState;
  /** Runs one turn and commits it. Throws `invalid-request` at once for a request that can never run. */
  run(request: TurnRequest): TurnRun;
  /**
   * Turns that a provider has taken on and whose outcome this page does not know: it was reloaded, or could not ask any
   * more. Oldest first. Empty for followers.
   */
  resumable(): PendingTurn[];
  /**
   * Goes on waiting for such a turn: the provider is asked about it, nothing is sent or paid for again. It keeps its id unless
   * a failed turn has it. Aborting stops the work at the provider. Throws `invalid-request` at once when there is no such turn.
   */
  resume(turnId: string): TurnRun;
  /**
   * What an instruction would mean after what was said before, on the path to the base's turn (default: the selected one):
   * what its words point back to, what is to change, what must stay. Asks no model.
   */
  interpret(instruction: string, options?: { base?: string }): Promise<InstructionResolution>;
  /** What the model cannot do of a request, and whether it would be sent at all. Asks no model. */
  check(request: TurnRequest): Promise<RequestCheck>;
  /** What a request is expected to cost. */
  estimateCost(request: TurnRequest): Promise<CostEstimate>;
  /** All loaded turns, by time of start. */
  turns(): Turn[];
  /** One turn; undefined when it is not there (or not loaded yet). */
  turn(turnId: string): Turn | undefined;
  /** From the first turn to the given one (default: the selected one). */
  path(turnId?: string | null): Turn[];
  /** The turns that follow the given one; `null` asks for first turns. By time of start. */
  children(turnId: string | null): Turn[];
  /** Makes a turn the selected one, null for before the first. Durable when it resolves. */
  select(turnId: string | null): Promise<void>;
  /** Selects the parent. Resolves to the new head. */
  undo(): Promise<string | null>;
  /** Selects again what `undo` left. Resolves to the new head. */
  redo(): Promise<string | null>;
  /** Selects a turn as the start of a new branch: the next turn becomes its child beside those it has. */
  fork(turnId: string): Promise<void>;
  /**
   * Takes the model's own picture of a turn instead of the composite, or another candidate, as the outcome of a new turn
   * that follows it; nothing is overwritten. Rejects with `invalid-request` when the turn shows that picture already.
   */
  adopt(turnId: string, role: 'raw' | 'composite', options?: { candidate?: number }): Promise<Turn>;
  /** Declares a turn's picture to be good: drift counts from there. */
  pin(turnId: string): Promise<void>;
  /** Takes that back. */
  unpin(turnId: string): Promise<void>;
  /** Where the path to a turn (default: the selected one) last stood on firm ground. Undefined: nothing is drawn there. */
  anchor(turnId?: string | null): Anchor | undefined;
  /** How far the pictures on the path to a turn (default: the selected one) have come from turn 0. */
  drift(turnId?: string | null): DriftPoint[];
  /**
   * Makes a turn's picture (default: the selected one's) anew from its anchor in one turn that follows it.
   * Throws `invalid-request` at once when nothing has been changed since the anchor.
   */
  reanchor(turnId?: string | null, options?: ReanchorOptions): TurnRun;
  /** Gives the session another title. */
  rename(title: string): Promise<void>;
  /** Most the session may spend in all, in US dollars; undefined lifts the cap. */
  setCostCap(usd: number | undefined): Promise<void>;
  /** Removes a turn with everything that follows it. Pictures that nothing refers to any more go too. */
  deleteTurn(turnId: string): Promise<void>;
  /** Removes the whole session and closes it. */
  delete(): Promise<void>;
  /** Brings a picture in: checked, oriented, stripped of metadata, stored lossless. Resolves to its id. */
  importImage(blob: Blob, options?: { signal?: AbortSignal }): Promise<string>;
  /** A stored picture. Rejects with `corrupt-session` when it is missing or damaged. */
  image(imageId: string): Promise<Blob>;
  /** Where a turn was allowed to change; undefined: anywhere. Rejects with `corrupt-session` when it is missing or damaged. */
  mask(turnId: string): Promise<ImageMask | undefined>;
  /**
   * Where a turn's picture (default: its first) was laid over the parent: 255 = the model's pixel, 0 = the parent's, byte for
   * byte. Undefined: one of them was taken whole. Rejects with `corrupt-session` when it is missing or damaged.
   */
  weights(turnId: string, options?: { candidate?: number }): Promise<ImageMask | undefined>;
  /** The session as a `.pentimento` file. */
  export(options?: { signal?: AbortSignal; onProgress?: (value: number) => void }): Promise<Blob>;
  /** Tries again to store what could not be stored. */
  retrySave(): Promise<void>;
  /** Takes the right to write from the tab that has it. */
  takeOver(): Promise<void>;
  /** Resolves when all turns are loaded. */
  whenLoaded(): Promise<void>;
  /** Calls the listener with every change; returns the function that ends it. */
  subscribe(listener: (notice: SessionNotice) => void): () => void;
  /** Aborts what runs, gives up the right to write. The stored session stays. */
  close(): Promise<void>;
}
