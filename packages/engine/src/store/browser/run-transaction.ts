import type { BrowserDatabase, BrowserStoreName, BrowserTransaction } from './browser-schema.ts';

/** One transaction and what it does. */
export interface RunTransactionOptions<Mode extends 'readonly' | 'readwrite', Result> {
  database: BrowserDatabase;
  mode: Mode;
  stores: BrowserStoreName[];
  /** Must wait for nothing but requests of this transaction, and for all of them: else it commits by itself. */
  body(transaction: BrowserTransaction<Mode>): Promise<Result>;
}

/** Runs a strict transaction: resolves after `complete`, undoes everything when anything fails. */
export async function runTransaction<Mode extends 'readonly' | 'readwrite', Result>(
  options: RunTransactionOptions<Mode, Result>,
): Promise<Result> {
  const transaction = options.database.transaction(options.stores, options.mode, { durability: 'strict' });
  // Waited for below; the empty handler only keeps an early failure from counting as unhandled.
  transaction.done.catch(() => undefined);
  try {
    const result = await options.body(transaction as BrowserTransaction<Mode>);
    await transaction.done;
    return result;
  } catch (error) {
    abort(transaction);
    await transaction.done.catch(() => undefined);
    throw isAbort(error) ? (transaction.error ?? error) : error;
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself already.
  }
}

function isAbort(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
}
