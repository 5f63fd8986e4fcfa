// In the place of the composer, where one cannot write: why, and what can be done about it.

import { el } from './dom.js';
import { t } from './i18n.js';
import { isRoom } from './chats.js';
import { relationOf, request, unblock } from './people.js';
import { writesToAll } from './policy.js';
import { forget } from './rooms.js';
import { changed } from './state.js';
import { go } from './route.js';

/** For reconcile: { key, mark, make }. */
export function closed(chat, name) {
  const { says, label, act } = reason(chat);
  return {
    key: `closed ${chat.id}`,
    mark: `${name} ${says}`,
    make: () => el('div', { class: 'closed' },
      el('p', { dir: 'auto', text: t(says, { name }) }),
      act && el('button', { type: 'button', class: 'button quiet', 'data-act': 'reopen', text: t(label), onclick: act })),
  };
}

function reason(chat) {
  if (chat.gone) return { says: 'app.room.gone', label: 'app.room.forget', act: () => leaveView(chat) };
  if (chat.kind === 'announcements') return { says: 'app.announcements.closed' };
  if (isRoom(chat)) return { says: 'app.room.closed' };
  const relation = chat.peer ? relationOf(chat.peer) : 'none';
  if (!chat.peer?.username) return { says: 'app.chat.erased' };
  if (relation === 'blocked') return { says: 'app.chat.blocked', label: 'app.relation.unblock', act: () => unblock(chat.peer) };
  if (relation === 'outgoing') return { says: 'app.chat.asked' };
  return { says: writesToAll ? 'app.chat.removed' : 'app.chat.readonly', label: 'app.relation.add', act: () => request(chat.peer) };
}

function leaveView(chat) {
  go(null);
  forget(chat.id);
  changed('chats');
}
