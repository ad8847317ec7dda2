import { InvalidRequestError } from '../../errors/invalid-request-error.ts';
import type { StoreNotice } from '../session-store.ts';
import { toStoreError } from '../to-store-error.ts';
import type { BrowserDatabase, BrowserStoreName, BrowserTransaction } from './browser-schema.ts';
import { isConnectionLost } from './is-connection-lost.ts';
import { openDatabase } from './open-database.ts';
import { runTransaction } from './run-transaction.ts';

/** Options of a connection. */
export interface BrowserConnectionOptions {
  name: string;
  factory: IDBFactory;
  now: () => number;
  /** Nothing is written before it resolves. */
  whenWritable: Promise<void>;
  /** Where notices go. */
  send(notice: StoreNotice): void;
}

/**
 * What a transaction does. It may be done a second time, when the connection was lost before the end of the first could be
 * heard: doing it twice must be the same as once.
 */
export type TransactionBody<Mode extends 'readonly' | 'readwrite', Result> = (
  transaction: BrowserTransaction<Mode>,
) => Promise<Result>;

/** A connection to the database that opens itself again when the browser drops it. */
export interface BrowserConnection {
  readonly name: string;
  readonly now: () => number;
  read<Result>(stores: BrowserStoreName[], body: TransactionBody<'readonly', Result>): Promise<Result>;
  /** One strict transaction: durable when it resolves, nothing of it stored when it rejects. */
  write<Result>(stores: BrowserStoreName[], body: TransactionBody<'readwrite', Result>): Promise<Result>;
  /** Refuses work after closing. @throws EngineError `invalid-request`. */
  requireOpen(): void;
  /** Closes for good. With a reason, listeners are told. */
  close(reason?: string): void;
}

const maximumReopens = 3;

/** Makes a connection; the database is opened with the first transaction. */
export function createBrowserConnection(options: BrowserConnectionOptions): BrowserConnection {
  let current: Promise<BrowserDatabase> | undefined;
  let closedBecause: string | undefined;

  const close = (reason?: string) => {
    if (closedBecause !== undefined) return;
    closedBecause = reason ?? 'The store is closed.';
    current?.then((database) => database.close()).catch(() => undefined);
    current = undefined;
    if (reason !== undefined) options.send({ type: 'closed', reason });
  };

  const requireOpen = () => {
    if (closedBecause === undefined) return;
    throw new InvalidRequestError({ message: `${closedBecause} Open the store again.` });
  };

  const open = (): Promise<BrowserDatabase> => {
    const { name, factory } = options;
    const opening = openDatabase({
      name,
      factory,
      onBlocked: () =>
        options.send({
          type: 'blocked',
          reason: 'Another tab holds an older version of the stored data. Close it.',
        }),
      onDataLost: (explanation) =>
        options.send({
          type: 'data-lost',
          reason: `The browser found its storage damaged and has deleted all of it (${explanation}). Import exported sessions again.`,
        }),
      onVersionChange(database) {
        database.close();
        close('Another tab upgrades or deletes the stored data. Reload this page.');
      },
      onDropped: () => drop(opening),
    });
    opening.catch(() => drop(opening));
    return opening;
  };

  const drop = (dropped: Promise<BrowserDatabase>) => {
    if (current !== dropped) return;
    current = undefined;
    dropped.then((database) => database.close()).catch(() => undefined);
  };

  const transact = async <Mode extends 'readonly' | 'readwrite', Result>(
    mode: Mode,
    stores: BrowserStoreName[],
    body: TransactionBody<Mode, Result>,
  ): Promise<Result> => {
    for (let attempt = 0; ; attempt += 1) {
      requireOpen();
      const opening = (current ??= open());
      try {
        const database = await opening;
        return await runTransaction({ database, mode, stores, body });
      } catch (error) {
        if (!isConnectionLost(error)) throw toStoreError(error);
        drop(opening);
        if (attempt < maximumReopens) continue;
        close(
          `The browser dropped the connection to its storage, and ${maximumReopens} new ones. Reload this page.`,
        );
        throw toStoreError(error);
      }
    }
  };

  return {
    name: options.name,
    now: options.now,
    read: (stores, body) => transact('readonly', stores, body),
    async write(stores, body) {
      await options.whenWritable;
      return transact('readwrite', stores, body);
    },
    requireOpen,
    close,
  };
}
