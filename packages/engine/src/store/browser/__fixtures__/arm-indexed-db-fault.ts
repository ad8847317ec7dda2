import type { ArmedFault, StorageFault } from '../../../testing/store-conformance/store-conformance-setup.ts';

const errorNames: Record<StorageFault, string> = {
  quota: 'QuotaExceededError',
  abort: 'AbortError',
  unknown: 'UnknownError',
  'invalid-state': 'InvalidStateError',
};

/** Calls of IndexedDB and of the private file system that the store makes. */
const patched: [object, string[]][] = [
  [IDBFactory.prototype, ['open']],
  [IDBDatabase.prototype, ['transaction']],
  [IDBObjectStore.prototype, ['get', 'getKey', 'getAll', 'getAllKeys', 'put', 'delete', 'openCursor']],
  [IDBIndex.prototype, ['getAllKeys']],
  [StorageManager.prototype, ['getDirectory']],
  [FileSystemDirectoryHandle.prototype, ['getDirectoryHandle', 'getFileHandle', 'removeEntry']],
  [FileSystemFileHandle.prototype, ['createWritable', 'getFile', 'move']],
  [FileSystemWritableFileStream.prototype, ['write', 'close']],
];

/** Makes the n-th storage call fail: at once, or, for `abort`, by aborting its transaction so that the failure comes later. */
export function armIndexedDbFault(fault: { failAt: number; error: StorageFault }): ArmedFault {
  let calls = 0;
  const restore: (() => void)[] = [];
  for (const [prototype, names] of patched) {
    for (const name of names) {
      const original = Object.getOwnPropertyDescriptor(prototype, name) ?? inherited(prototype, name);
      if (original === undefined) throw new Error(`There is no ${name} to make fail.`);
      const own = Object.getOwnPropertyDescriptor(prototype, name);
      const replacement = function (this: unknown, ...parameters: unknown[]): unknown {
        calls += 1;
        if (calls !== fault.failAt) return Reflect.apply(original.value, this, parameters);
        if (fault.error === 'abort' && this instanceof IDBObjectStore) {
          const request: unknown = Reflect.apply(original.value, this, parameters);
          this.transaction.abort();
          return request;
        }
        throw new DOMException('Planned by a test.', errorNames[fault.error]);
      };
      Object.defineProperty(prototype, name, { ...original, value: replacement });
      restore.push(() => {
        if (own === undefined) Reflect.deleteProperty(prototype, name);
        else Object.defineProperty(prototype, name, own);
      });
    }
  }
  return { callCount: () => calls, disarm: () => restore.forEach((undo) => undo()) };
}

function inherited(prototype: object, name: string): PropertyDescriptor | undefined {
  const parent: unknown = Object.getPrototypeOf(prototype);
  if (typeof parent !== 'object' || parent === null) return undefined;
  return Object.getOwnPropertyDescriptor(parent, name) ?? inherited(parent, name);
}
