import { wrap } from 'idb';
import type { BrowserDatabase } from './browser-schema.ts';

/** How to open the database, and whom to tell what happens to it. */
export interface OpenDatabaseOptions {
  factory: IDBFactory;
  name: string;
  /** Another connection holds an older version and does not let go. */
  onBlocked(): void;
  /** Another tab wants to upgrade or delete the database: this connection must close. */
  onVersionChange(database: BrowserDatabase): void;
  /** The browser found its storage damaged and has deleted all of it. */
  onDataLost(explanation: string): void;
  /** The browser dropped the connection. */
  onDropped(database: BrowserDatabase): void;
}

/** Chromium says whether it had to begin anew. Other browsers do not. */
type ChromiumVersionChangeEvent = IDBVersionChangeEvent & {
  dataLoss?: 'none' | 'total';
  dataLossMessage?: string;
};

const databaseVersion = 1;

/** Opens the database, making or upgrading it when needed. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<BrowserDatabase> {
  const request = options.factory.open(options.name, databaseVersion);
  request.addEventListener('upgradeneeded', (event) => {
    upgradeDatabase(request.result, event.oldVersion);
    const { dataLoss, dataLossMessage } = event as ChromiumVersionChangeEvent;
    if (dataLoss === 'total') options.onDataLost(dataLossMessage ?? '');
  });
  request.addEventListener('blocked', () => options.onBlocked());
  const database = (await wrap(request)) as unknown as BrowserDatabase;
  database.addEventListener('versionchange', () => options.onVersionChange(database));
  database.addEventListener('close', () => options.onDropped(database));
  return database;
}

function upgradeDatabase(database: IDBDatabase, oldVersion: number): void {
  if (oldVersion >= 1) return;
  database.createObjectStore('sessions', { keyPath: 'id' });
  database.createObjectStore('turns');
  const images = database.createObjectStore('images', { keyPath: 'id' });
  images.createIndex('unreferencedSince', 'unreferencedSince');
  database.createObjectStore('imageBytes');
  database.createObjectStore('providerStates');
}
