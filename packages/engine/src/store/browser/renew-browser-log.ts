/**
 * Lets Chromium begin a new log for the databases of this origin.
 *
 * Chromium keeps them in LevelDB and goes on writing in the log that it finds. When the browser died in the middle of a record,
 * everything after that record counts as damaged the next time but one (google/leveldb#1287), and Chromium then deletes all
 * databases of the origin: everything that was ever committed. Deleting a database, even an empty one, writes what
 * the log holds into a table and begins a new log, without the torn record. Other browsers are left alone.
 */
export async function renewBrowserLog(factory: IDBFactory, name: string): Promise<void> {
  if (!('dataLoss' in IDBVersionChangeEvent.prototype)) return;
  const emptyDatabase = `${name}-log`;
  // Its deletion only counts when it is there: it was made by the opening before this one.
  await settle(factory.deleteDatabase(emptyDatabase));
  const request = factory.open(emptyDatabase);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore('empty'));
  request.addEventListener('success', () => request.result.close());
  await settle(request);
}

/** Resolves when a request has succeeded; rejects when it failed or when another tab is in its way. */
function settle(request: IDBOpenDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('The request failed.')));
    request.addEventListener('blocked', () => reject(new Error('Another tab does the same.')));
  });
}
