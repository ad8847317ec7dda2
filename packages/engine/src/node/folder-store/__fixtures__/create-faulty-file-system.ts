import type { FileHandle } from 'node:fs/promises';
import { type FolderFileSystem, realFileSystem } from '../folder-file-system.ts';

/** A file system whose calls can be counted and made to fail. */
export interface FaultyFileSystem extends FolderFileSystem {
  /** Called with the name and number of each call, before it is made; throws to make it fail. */
  before(call: { name: string; number: number; parameters: unknown[]; descriptor?: number }): void;
  /** Calls since it was last set to 0. */
  calls: number;
}

const handleMethods = new Set(['write', 'writeFile', 'sync', 'datasync', 'truncate', 'close', 'stat', 'read', 'utimes']);

/** Makes a file system over the real one that fails only when `before` is replaced. */
export function createFaultyFileSystem(): FaultyFileSystem {
  const step = (name: string, parameters: unknown[], descriptor?: number) => {
    faulty.calls += 1;
    faulty.before({ name, number: faulty.calls, parameters, ...(descriptor === undefined ? {} : { descriptor }) });
  };
  const wrapHandle = (handle: FileHandle): FileHandle =>
    new Proxy(handle, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return async (...parameters: unknown[]) => {
          if (handleMethods.has(String(name))) step(`handle.${String(name)}`, parameters, target.fd);
          return Reflect.apply(value, target, parameters) as unknown;
        };
      },
    });
  const methods = Object.fromEntries(
    (['mkdir', 'open', 'readdir', 'readFile', 'rename', 'stat', 'unlink', 'utimes'] as const).map((name) => [
      name,
      async (...parameters: unknown[]) => {
        step(name, parameters);
        const result: unknown = await Reflect.apply(realFileSystem[name], realFileSystem, parameters);
        return name === 'open' ? wrapHandle(result as FileHandle) : result;
      },
    ]),
  ) as unknown as FolderFileSystem;
  const faulty: FaultyFileSystem = { ...methods, calls: 0, before: () => undefined };
  return faulty;
}
