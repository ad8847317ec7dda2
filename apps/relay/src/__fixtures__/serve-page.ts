import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A page that holds the relay's adapter as `globalThis.pentimento`, at an origin of its own. */
export async function servePage(): Promise<{ origin: string; close(): void }> {
  const output = await build({
    logLevel: 'silent',
    configFile: false,
    resolve: { conditions: ['pentimento-source'] },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(import.meta.resolve('@pentimento/adapters/relay')),
        formats: ['iife'],
        name: 'pentimento',
        fileName: 'adapter',
      },
    },
  });
  const bundles = Array.isArray(output) ? output : 'output' in output ? [output] : [];
  const code = bundles.flatMap((bundle) => bundle.output).find((file) => file.type === 'chunk')?.code ?? '';
  const html = `<!doctype html><meta charset="utf-8"><script>${code.replaceAll('</script', '<\\/script')}</script>`;
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}
