// IndexedDB for what is not sent yet; where a browser refuses it, memory for as long as the page lives.

const NAME = 'parley';
const STORE = 'outbox';

function asked(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

const opened = (async () => {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'clientId' }).createIndex('account', 'account');
  return asked(request);
})().catch(() => null);

async function within(mode, action) {
  const database = await opened;
  if (!database) return undefined;
  return asked(action(database.transaction(STORE, mode).objectStore(STORE))).catch(() => undefined);
}

export const keep = (entry) => within('readwrite', (store) => store.put(entry));
export const discard = (clientId) => within('readwrite', (store) => store.delete(clientId));

/** What an account has not sent yet, in the order of writing. */
export async function kept(account) {
  const entries = (await within('readonly', (store) => store.index('account').getAll(account))) ?? [];
  return entries.sort((one, other) => one.at - other.at || one.turn - other.turn);
}
