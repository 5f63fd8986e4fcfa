// Who is writing where. It is only ever heard, and ends by itself.

import { t, tn } from './i18n.js';
import { nameIn } from './members.js';
import { changed, state } from './state.js';

const SHOWN = 8000;

/** Usernames of those who are writing in a chat now, who began first at the front. */
export function typers(chat) {
  const now = Date.now();
  return [...(state.typing.get(chat.id) ?? [])].filter(([, until]) => until > now).map(([username]) => username);
}

export function heard(id, username) {
  if (username === state.me.username) return;
  if (!state.typing.has(id)) state.typing.set(id, new Map());
  state.typing.get(id).set(username, Date.now() + SHOWN);
  changed('chats', 'open');
  setTimeout(() => changed('chats', 'open'), SHOWN + 50);
}

/** Their words are here. */
export const stopped = (id, username) => state.typing.get(id)?.delete(username);

/** A sentence, or nothing. */
export function typingIn(chat) {
  const who = typers(chat);
  if (!who.length) return '';
  if (chat.kind === 'direct') return t('app.typing');
  const names = who.map((username) => nameIn(chat, username));
  if (who.length === 1) return t('app.typing.one', { name: names[0] });
  if (who.length === 2) return t('app.typing.two', { name: names[0], other: names[1] });
  return tn('app.typing.many', who.length);
}
