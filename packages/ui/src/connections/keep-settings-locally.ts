import type { KeptConnection, KeptSettings } from './kept-settings.ts';

const key = 'pentimento-connections';

function isKeptConnection(value: unknown): value is KeptConnection {
  if (typeof value !== 'object' || value === null) return false;
  const { entered, isConnected } = value as Partial<KeptConnection>;
  if (typeof entered !== 'object' || entered === null || typeof isConnected !== 'boolean') return false;
  return Object.values(entered).every((text) => typeof text === 'string');
}

function read(): Map<string, KeptConnection> {
  try {
    const stored = JSON.parse(globalThis.localStorage.getItem(key) ?? '{}') as Record<string, unknown>;
    return new Map(
      Object.entries(stored).flatMap(([id, value]) =>
        isKeptConnection(value) ? [[id, value] as const] : [],
      ),
    );
  } catch {
    // Damaged, or no storage for this page: as if nothing had been kept.
    return new Map();
  }
}

function write(connections: ReadonlyMap<string, KeptConnection>): void {
  if (connections.size === 0) return globalThis.localStorage.removeItem(key);
  globalThis.localStorage.setItem(key, JSON.stringify(Object.fromEntries(connections)));
}

/** Keeps settings in this browser, for this site: readable by its scripts, by extensions, and by who uses the browser. */
export const keepSettingsLocally: KeptSettings = {
  list: read,
  keep: (adapterId, connection) => write(read().set(adapterId, connection)),
  forget(adapterId) {
    const connections = read();
    if (connections.delete(adapterId)) write(connections);
  },
};
