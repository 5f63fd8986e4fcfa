// What a chat is called and how it looks, whichever kind it is.

import { avatar, el, icon } from './dom.js';
import { t } from './i18n.js';
import { nameOf, state } from './state.js';

export const isRoom = (chat) => chat.kind === 'room';

/** The room of one that is for notes to oneself: made under this clientId. */
export const NOTES = 'notes';
export const isNotes = (chat) => isRoom(chat) && chat.clientId === NOTES && !(chat.members > 1);

export function titleOf(chat) {
  if (chat.peer) return nameOf(chat.peer);
  if (isNotes(chat)) return t('app.notes');
  if (chat.kind === 'announcements') return t('app.announcements');
  return chat.title || (isRoom(chat) ? t('app.room') : t('app.deleted-account'));
}

const marked = (name, tone, large) => el('span', { class: `avatar ${tone}${large ? ' large' : ''}`, 'aria-hidden': 'true' }, icon(name));

/** The round mark of a chat: the other's, or one that says what kind of chat it is. */
export function chatAvatar(chat, { dot = false, large = false } = {}) {
  if (isNotes(chat)) return marked('note', 'tone-own', large);
  if (chat.kind === 'announcements') return marked('horn', 'tone-own', large);
  return avatar(chat.peer ?? { displayName: titleOf(chat), username: chat.id }, { dot, large });
}

/** 'all', 'mentions' or 'none': of what this chat may call one's attention to. */
export const levelOf = (chat) => chat.me.notify ?? (chat.me.muted ? 'none' : 'all');

/** What one may do in a room; in others everybody is a member. */
export const roleOf = (chat) => chat.me.role ?? 'member';
export const manages = (chat) => isRoom(chat) && ['owner', 'admin'].includes(roleOf(chat));

export const mine = (username) => username === state.me.username;
