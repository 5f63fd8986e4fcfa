// What was uploaded and not sent yet, kept through reloads; the server keeps it for a day.

import { changed, state } from './state.js';

const KEPT = 23 * 3600_000; // ms

// Like drafts, so that signing out forgets both.
const key = (id) => `parley draft files ${state.me.username} ${id}`;

export function keepFiles(id, items) {
  const lasting = items.map(({ name, size, type, at, file }) => ({ name, size, type, at, file }));
  try {
    if (lasting.length) localStorage.setItem(key(id), JSON.stringify(lasting));
    else localStorage.removeItem(key(id));
  } catch {
    // Storage is full or refused: they are there as long as the page.
  }
  changed('chats');
}

/** The same as a message would carry them; of what is still on its way the name alone. */
export const filesIn = (id) => kept(id).map(({ name, file }) => file ?? { name });

/** What was not finished, or finished too long ago, is there only to be said so. */
export function kept(id) {
  try {
    const items = JSON.parse(localStorage.getItem(key(id)) ?? '[]');
    return items.map((item) => (item.file && Date.now() - item.at < KEPT ? { ...item, part: 1 } : { ...item, file: null, part: 0, failed: { name: 'unfinished' } }));
  } catch {
    return [];
  }
}
