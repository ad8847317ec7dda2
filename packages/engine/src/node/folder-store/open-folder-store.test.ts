import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStoreConformance } from '../../testing/run-store-conformance.ts';
import { createFaultyFileSystem } from './__fixtures__/create-faulty-file-system.ts';
import { openFolderStore } from './open-folder-store.ts';

const codes = { quota: 'ENOSPC', abort: 'ECANCELED', unknown: 'EIO', 'invalid-state': 'EBADF' } as const;

runStoreConformance({
  name: 'folder',
  async createPlace() {
    const folder = await mkdtemp(join(tmpdir(), 'pentimento-store-'));
    const fileSystem = createFaultyFileSystem();
    return {
      open: (options) => openFolderStore(folder, { fileSystem, ...options }),
      async corruptImage(id) {
        const handle = await open(join(folder, 'images', id.slice(0, 2), `${id}.png`), 'r+');
        await handle.write(Buffer.from('not what it was'), 0, 15, 3);
        await handle.close();
      },
      armFault({ failAt, error }) {
        fileSystem.calls = 0;
        fileSystem.before = ({ number }) => {
          if (number === failAt) throw Object.assign(new Error('Planned by a test.'), { code: codes[error] });
        };
        return { callCount: () => fileSystem.calls, disarm: () => (fileSystem.before = () => undefined) };
      },
      dispose: () => rm(folder, { recursive: true, force: true }),
    };
  },
});
