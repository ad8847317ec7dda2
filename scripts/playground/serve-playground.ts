import { join } from 'node:path';
import { preview } from 'vite';

/** The built playground, being served. */
export interface ServedPlayground {
  /** Ends in a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the built playground on this machine only, with the headers of `apps/playground/vite.config.ts`.
 * When the port is taken, the next free one is used.
 */
export async function servePlayground(options: { port: number; open: boolean }): Promise<ServedPlayground> {
  const server = await preview({
    root: join(import.meta.dirname, '../../apps/playground'),
    logLevel: 'error',
    preview: { host: 'localhost', port: options.port, strictPort: false, open: options.open },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error("The playground's server did not say where it listens.");
  return { url, close: () => server.close() };
}
