import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const manifestName = 'pentimento-model.json';
const publicPath = 'models/scenes';

interface ModelFiles {
  folder: string;
  names: string[];
}

/** The manifest and the files that it names; what else lies in the package is not for the browser. */
async function listModelFiles(): Promise<ModelFiles> {
  const manifestPath = createRequire(import.meta.url).resolve(`@pentimento/model-scenes/${manifestName}`);
  const manifest = JSON.parse(await readFile(manifestPath, 'utf8')) as { files: { path: string }[] };
  return { folder: dirname(manifestPath), names: [manifestName, ...manifest.files.map(({ path }) => path)] };
}

/** Puts the embedded model's files under `/models/scenes/`, in development and in the build. */
export function embeddedModelPlugin(): Plugin {
  return {
    name: 'pentimento:embedded-model',
    configureServer(server) {
      server.middlewares.use(`/${publicPath}`, async (request, response, next) => {
        const { folder, names } = await listModelFiles();
        const name = new URL(request.url ?? '', 'http://localhost').pathname.slice(1);
        if (!names.includes(name)) return next();
        response.setHeader(
          'Content-Type',
          name.endsWith('.json') ? 'application/json' : 'application/octet-stream',
        );
        createReadStream(join(folder, name)).pipe(response);
      });
    },
    async generateBundle() {
      const { folder, names } = await listModelFiles();
      for (const name of names) {
        const source = await readFile(join(folder, name));
        this.emitFile({ type: 'asset', fileName: `${publicPath}/${name}`, source });
      }
    },
  };
}
