/** One change that the page makes while it waits to be killed. */
export type KillOperation =
  | { type: 'append'; sessionId: string; turnId: string; imageId: string; base: string | null; byteLength: number }
  | { type: 'remove'; sessionId: string; turnId: string }
  | { type: 'rename'; sessionId: string; title: string }
  | { type: 'delete'; sessionId: string };

/** A session as far as the test looks at it. */
export interface SessionContent {
  title: string;
  turns: { id: string; imageId: string; base: string | null }[];
}

/** What is in a store: sessions by id. */
export type StoreContent = Record<string, SessionContent>;

/** What the page finds after the kill. */
export interface StoreInspection {
  content: StoreContent;
  /** What must not be: missing or corrupt pictures, wrong counts, bytes without an index. */
  problems: string[];
  /** Files that nothing names: allowed, swept later. */
  debris: number;
}
