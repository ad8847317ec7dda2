import { join } from 'node:path';

/** Where things are in a store's folder. */
export interface FolderPaths {
  root: string;
  /** Pictures under `<first two digits>/<id>.<extension>`. */
  images: string;
  /** Pictures whose bytes do not match their name any more. */
  quarantine: string;
  /** One journal per session. */
  sessions: string;
  /** Who writes which session. */
  locks: string;
  /** Files that are being written. */
  temporary: string;
  /** Held while the folder changes. */
  changeLock: string;
}

/** The paths of a store in a folder. */
export function createFolderPaths(root: string): FolderPaths {
  return {
    root,
    images: join(root, 'images'),
    quarantine: join(root, 'quarantine'),
    sessions: join(root, 'sessions'),
    locks: join(root, 'locks'),
    temporary: join(root, 'tmp'),
    changeLock: join(root, 'change.lock'),
  };
}
