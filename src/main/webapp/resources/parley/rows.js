// How one message looks. A row is made again only when something about it changed.

import { el, icon, linked } from './dom.js';
import { atTime, inFull, sorry, t } from './i18n.js';
import { nameOf, state } from './state.js';

const TICKS = {
  sending: ['clock', 'app.message.sending'], waiting: ['clock', 'app.message.waiting'], failed: ['failed', 'app.message.failed'],
  sent: ['sent', 'app.message.sent'], delivered: ['double', 'app.message.delivered'], read: ['double', 'app.message.read'],
};

function tick(status) {
  const [shape, label] = TICKS[status];
  return el('span', { class: `tick ${status}`, role: 'img', 'aria-label': t(label), title: t(label) }, icon(shape));
}

export function senderName(chat, message) {
  if (message.sender === state.me.username) return t('app.message.you');
  if (!message.sender) return t('app.deleted-account');
  return message.sender === chat.peer?.username ? nameOf(chat.peer) : message.sender;
}

function words(message) {
  if (message.deleted) {
    return el('em', { class: 'gone', text: t(message.sender === state.me.username ? 'app.message.deleted.mine' : 'app.message.deleted') });
  }
  return el('div', { class: 'words', dir: 'auto' }, ...linked(message.body ?? ''));
}

/** @param original undefined while it is fetched, null where it is gone */
function quote(chat, message, original) {
  if (!message.replyTo || message.deleted) return null;
  const gone = original === null || original?.deleted;
  return el('button', { type: 'button', class: 'quote', 'data-act': 'quote', 'data-to': message.replyTo },
    original ? el('strong', { dir: 'auto', text: senderName(chat, original) }) : null,
    el('span', { dir: 'auto', text: gone ? t('app.message.deleted') : original?.body ?? '…' }));
}

/** A message's row; what changes without the message (its marks, its neighbours) is set by touch. */
export function messageRow(chat, { message, mine, failed, original }) {
  const date = new Date(message.sentAt);
  const row = el('div', { tabindex: '-1', 'data-client': mine ? message.clientId : null },
    el('div', { class: 'bubble' },
      el('span', { class: 'unseen', text: `${senderName(chat, message)}: ` }),
      quote(chat, message, original),
      words(message),
      el('span', { class: 'meta' },
        message.editedAt && !message.deleted ? el('span', { text: t('app.message.edited') }) : null,
        el('time', { datetime: date.toISOString(), title: inFull(date), text: atTime(date) }))),
    el('button', {
      type: 'button', class: 'row-more', 'data-act': 'more', tabindex: '-1', 'aria-haspopup': 'menu', 'aria-label': t('app.message.actions'),
    }, icon('more')),
    failed && el('p', { class: 'row-failed' }, `${t('app.message.failed')}. ${sorry({ name: failed })} `,
      el('button', { type: 'button', 'data-act': 'retry', text: t('app.retry') }),
      el('button', { type: 'button', 'data-act': 'drop', text: t('app.message.drop') })));
  return row;
}

export function touch(row, { message, mine, first, last, status, failed }) {
  const classes = ['row', mine ? 'mine' : 'theirs', first && 'first', last && 'last', failed && 'failed', message.deleted && 'deleted'];
  row.className = classes.filter(Boolean).join(' ');
  if (message.seq) row.dataset.seq = message.seq;
  const shown = mine && !message.deleted ? status : '';
  if (row.dataset.status === shown) return;
  row.dataset.status = shown;
  row.querySelector('.tick')?.remove();
  if (shown) row.querySelector('.meta').append(tick(shown));
}

export const dayRow = (label) => el('div', { class: 'day' }, el('span', { text: label }));
export const unreadRow = () => el('div', { class: 'unread-line', id: 'unread-line' }, el('span', { text: t('app.unread.line') }));
export const startRow = (label) => el('p', { class: 'start', text: label });
export const waitRow = () => el('div', { class: 'bones' }, ...Array.from({ length: 5 }, (_, at) => el('div', { class: `bone b${at}` })));
