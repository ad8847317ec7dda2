import * as promises from 'node:fs/promises';

/** What the folder store asks of a file system: a part of `node:fs/promises`, so that tests can let it fail. */
export type FolderFileSystem = Pick<
  typeof promises,
  'mkdir' | 'open' | 'readdir' | 'readFile' | 'rename' | 'stat' | 'unlink' | 'utimes'
>;

/** The real file system. */
export const realFileSystem: FolderFileSystem = promises;
