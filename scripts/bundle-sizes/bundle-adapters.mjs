import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const sources = join(import.meta.dirname, '../../packages/adapters/src');
const output = join(import.meta.dirname, '../../node_modules/.cache/adapter-bundles');

/** Has workers and a runtime of its own, which are loaded on demand; the playground's size shows it. */
const measuredElsewhere = new Set(['local']);

const entry = 'adapter:';

/** A page that uses an adapter imports its factory: what only forms and documentation need falls away. */
const entries = {
  name: 'adapter-entries',
  resolveId: (/** @type {string} */ id) => (id.startsWith(entry) ? id : undefined),
  load(/** @type {string} */ id) {
    if (!id.startsWith(entry)) return undefined;
    const name = id.slice(entry.length);
    const factory = name.replaceAll(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
    return `export { ${factory} } from ${JSON.stringify(join(sources, name, 'index.ts'))};`;
  },
};

function listCloudAdapters() {
  return readdirSync(sources).filter(
    (name) => existsSync(join(sources, name, 'index.ts')) && !measuredElsewhere.has(name),
  );
}

/**
 * Bundles the adapters as an app would that uses them all, minified, without the engine, which such an app has anyway: one file
 * for each, and one for what they share.
 */
export async function bundleAdapters(names = listCloudAdapters()) {
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [entries],
    build: {
      outDir: output,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, entry + name])),
        external: [/^@pentimento\/engine/, '@ai-sdk/provider'],
        preserveEntrySignatures: 'strict',
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
          codeSplitting: {
            groups: [
              { name: 'shared', test: /adapters[\\/]src[\\/](http|profile|shared)[\\/]|node_modules/ },
            ],
          },
        },
      },
    },
  });
  return [...names, 'shared'].map((name) => ({ name, path: join(output, `${name}.js`) }));
}
