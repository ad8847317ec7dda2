import type { NoticeHub } from '../../store/create-notice-hub.ts';
import type { FolderFileSystem } from './folder-file-system.ts';
import type { FolderPaths } from './folder-paths.ts';
import type { FolderSession } from './folder-session.ts';
import type { WorkQueue } from './create-work-queue.ts';

/** What the parts of an open folder store share. */
export interface FolderContext {
  readonly fileSystem: FolderFileSystem;
  readonly paths: FolderPaths;
  readonly hub: NoticeHub;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Sessions as they were last read, by id. */
  readonly sessions: Map<string, FolderSession>;
  /** Revision of each session that listeners have been told of; null once it was deleted. */
  readonly toldRevisions: Map<string, string | null>;
  /** Pictures that this connection has seen safe on the disk. */
  readonly durableImages: Set<string>;
  /** Pictures whose bytes this connection has compared with their ids. */
  readonly verifiedImages: Set<string>;
  /** Ends what this connection holds: writer locks and watchers. */
  readonly releases: Set<() => Promise<void>>;
  /** Changes of this connection, one after the other. */
  readonly changes: WorkQueue;
  /** Readings of journals, one after the other, because they go on where the last one ended. */
  readonly readings: WorkQueue;
  isClosed: boolean;
}
