// In rooms, what somebody says whom one has blocked is folded away; it can be looked at, one by one.

import { el } from './dom.js';
import { t } from './i18n.js';
import { profileIn } from './members.js';
import { changed } from './state.js';

const opened = new Set();

export function folded(chat, message) {
  return chat.kind === 'room' && Boolean(message.seq && message.sender) && !message.deleted && !opened.has(message.id) && profileIn(chat, message.sender).relation === 'blocked';
}

export function foldedRow(message) {
  const show = () => {
    opened.add(message.id);
    changed('open');
  };
  return el('div', { class: 'row theirs of-many folded', tabindex: '-1', 'data-seq': message.seq },
    el('span', { text: t('app.message.folded') }),
    el('button', { type: 'button', 'data-act': 'look', text: t('app.message.unfold'), onclick: show }));
}
