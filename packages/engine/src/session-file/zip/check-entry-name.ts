import { createFileError } from '../create-file-error.ts';

const allowed = /^[a-z0-9/_.-]{1,255}$/;

/** Refuses names that are not plain, or that could lead anywhere else. @throws EngineError `corrupt-session`. */
export function checkEntryName(name: string): void {
  if (!allowed.test(name)) throw createFileError({ entry: name, problem: 'has a name that is not allowed' });
  const segments = name.replace(/\/$/, '').split('/');
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) {
    throw createFileError({ entry: name, problem: 'has a name that leads out of the file' });
  }
}
