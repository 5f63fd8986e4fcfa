// What one makes of a chat for oneself alone: read or not, on top, silent, cleared. One's other devices follow.

import { del, put } from './api.js';
import { ask, toast } from './dialogs.js';
import { sorry, t } from './i18n.js';
import { changed, state } from './state.js';
import { levelOf, titleOf } from './chats.js';
import { choose } from './modal.js';
import { refreshChat } from './sync.js';
import { read } from './receipts.js';
import { go } from './route.js';

const at = (chat) => `/conversations/${encodeURIComponent(chat.id)}`;

function apply(chat, change) {
  Object.assign(chat.me, change);
  changed('chats', 'open');
}

/** Shown at once, taken back where it is refused or undone. */
async function set(chat, change, says) {
  const before = Object.fromEntries(Object.keys(change).map((name) => [name, chat.me[name]]));
  apply(chat, change);
  try {
    await put(`${at(chat)}/settings`, change);
  } catch (problem) {
    apply(chat, before);
    toast(sorry(problem), { bad: true });
    return;
  }
  if (says && await toast(says, { action: t('app.undo'), about: `settings ${chat.id}` })) set(chat, before);
}

export const isUnread = (chat) => chat.unread > 0 || chat.me.markedUnread;

export function markRead(chat) {
  if (chat.lastSeq > chat.me.readSeq) read(chat, chat.lastSeq);
  if (chat.me.markedUnread) set(chat, { markedUnread: false });
}

/** What was marked for later is being looked at now. */
export const opened = (chat) => chat.me.markedUnread && set(chat, { markedUnread: false });

export function markUnread(chat) {
  // What is in view is being read, so the view leaves it.
  if (chat.id === state.open) go(null);
  set(chat, { markedUnread: true });
}

export const pin = (chat, pinned) => set(chat, { pinned }, t(pinned ? 'app.pinned' : 'app.unpinned', { name: titleOf(chat) }));

export function mute(chat, notify) {
  const key = { all: 'app.unmuted', mentions: 'app.muted.mentions', none: 'app.muted' }[notify];
  return set(chat, { muted: notify !== 'all', notify }, t(key, { name: titleOf(chat) }));
}

/** A room can be silent but for what is meant for oneself. */
export async function chooseLevel(chat) {
  const options = ['all', 'mentions', 'none'].map((value) => ({ value, label: t(`app.notify.${value}`), says: t(`app.notify.${value}.says`) }));
  const notify = await choose({ title: t('app.notify.title', { name: titleOf(chat) }), options, value: levelOf(chat), go: t('app.save') });
  if (notify && notify !== levelOf(chat)) await mute(chat, notify);
}

export async function clear(chat) {
  const name = titleOf(chat);
  if (!(await ask({ title: t('app.clear.title', { name }), says: t('app.clear.says'), go: t('app.clear'), danger: true }))) return;
  try {
    await del(`${at(chat)}/history`);
    await refreshChat(chat.id);
    toast(t('app.cleared'));
  } catch (problem) {
    toast(sorry(problem), { bad: true });
  }
}
