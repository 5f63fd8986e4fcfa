// What was begun and not sent, per account and chat: the words, and which message they answer or change.

import { changed, state } from './state.js';

const PREFIX = 'parley draft ';
const key = (id) => `${PREFIX}${state.me.username} ${id}`;

/** { text, reply?, edit? } or null. */
export function draftOf(id) {
  let kept = null;
  try {
    kept = localStorage.getItem(key(id));
    return kept && JSON.parse(kept);
  } catch {
    return null;
  }
}

/** Keeps it through reloads; one without words and purpose is none. */
export function keepDraft(id, draft) {
  try {
    if (draft && (draft.text.trim() || draft.reply || draft.edit)) localStorage.setItem(key(id), JSON.stringify(draft));
    else localStorage.removeItem(key(id));
  } catch {
    // Storage is full or refused: the draft lives as long as the page.
  }
  changed('chats');
}

export function forgetDrafts() {
  try {
    for (const one of Object.keys(localStorage)) if (one.startsWith(PREFIX)) localStorage.removeItem(one);
  } catch {
    // Nothing could be kept, so nothing is there.
  }
}

// Another tab's writing shows in the list of this one.
addEventListener('storage', ({ key: one }) => one?.startsWith(PREFIX) && changed('chats'));
