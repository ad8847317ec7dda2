import type { StoreNotice } from '../session-store.ts';
import type { MemoryConnection } from './memory-connection.ts';

/** Tells this connection's listeners, and those of the others that it happened elsewhere. */
export function tellConnections(connection: MemoryConnection, notice: StoreNotice): void {
  connection.hub.send(notice);
  for (const other of connection.medium.connections) {
    if (other !== connection.hub) other.send('remote' in notice ? { ...notice, remote: true } : notice);
  }
}
