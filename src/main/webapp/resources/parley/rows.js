// How one message looks. A row is made again only when something about it changed.

import { words } from './body.js';
import { avatar, el, icon, toneOf } from './dom.js';
import { carried } from './files.js';
import { atTime, inFull, sorry, t, tn } from './i18n.js';
import { profileIn } from './members.js';
import { plain } from './mentions.js';
import { drawReactions } from './reactions.js';
import { noticed, senderName, summary } from './words.js';

const TICKS = {
  sending: ['clock', 'app.message.sending'], waiting: ['clock', 'app.message.waiting'], failed: ['failed', 'app.message.failed'],
  sent: ['sent', 'app.message.sent'], delivered: ['double', 'app.message.delivered'], read: ['double', 'app.message.read'],
};

/** @param read how many of a room have read it; null where there is only one other */
function tick(status, read) {
  const [shape, label] = TICKS[status];
  const text = read ? tn('app.message.read-by', read) : t(label);
  return el('span', { class: `tick ${status}`, role: 'img', 'aria-label': text, title: text }, icon(shape), read ? el('span', { text: read }) : null);
}

/** @param original undefined while it is fetched, null where it is gone */
function quote(chat, message, original) {
  if (!message.replyTo || message.deleted) return null;
  const gone = original === null || original?.deleted;
  return el('button', { type: 'button', class: 'quote', 'data-act': 'quote', 'data-to': message.replyTo },
    original ? el('strong', { dir: 'auto', text: senderName(chat, original) }) : null,
    el('span', { dir: 'auto', text: gone ? t('app.message.deleted') : original ? plain(chat, summary(original)) : '…' }));
}

/** A message's row; what changes without the message (its marks, its neighbours) is set by touch. */
export function messageRow(chat, { message, mine, failed, original }) {
  const date = new Date(message.sentAt);
  const named = !mine && chat.kind !== 'direct';
  const row = el('div', { tabindex: '-1', 'data-client': mine ? message.clientId : null },
    named && avatar(message.sender ? profileIn(chat, message.sender) : null),
    el('div', { class: 'bubble' },
      el('span', { class: named ? `from name-${toneOf(message.sender)}` : 'unseen', dir: 'auto', text: named ? senderName(chat, message) : `${senderName(chat, message)}: ` }),
      message.forwarded && !message.deleted ? el('span', { class: 'forwarded' }, icon('forward'), t('app.message.forwarded')) : null,
      quote(chat, message, original),
      ...carried(message),
      ...words(chat, message),
      el('span', { class: 'meta' },
        message.pinned && !message.deleted ? el('span', { role: 'img', 'aria-label': t('app.message.pinned'), title: t('app.message.pinned') }, icon('pin')) : null,
        message.editedAt && !message.deleted ? el('span', { title: inFull(new Date(message.editedAt)), text: t('app.message.edited') }) : null,
        el('time', { datetime: date.toISOString(), title: inFull(date), text: atTime(date) }))),
    tools(message, failed),
    failed && el('p', { class: 'row-failed' }, `${t('app.message.failed')}. ${sorry({ name: failed })} `,
      el('button', { type: 'button', 'data-act': 'retry', text: t('app.retry') }),
      el('button', { type: 'button', 'data-act': 'drop', text: t('app.message.drop') })));
  return row;
}

/** Beside the bubble, on pointing at it or with the focus in it. */
function tools({ deleted }, failed) {
  const tool = (act, shape, label, more) => el('button', { type: 'button', class: 'row-tool', 'data-act': act, tabindex: '-1', 'aria-label': t(label), title: t(label), ...more }, icon(shape));
  return el('div', { class: 'row-tools' },
    deleted || failed ? null : tool('smile', 'smile', 'app.react', { 'aria-haspopup': 'menu' }),
    tool('more', 'more', 'app.message.actions', { 'aria-haspopup': 'menu' }));
}

export function touch(row, chat, { message, mine, first, last, status, read, failed }) {
  const classes = ['row', mine ? 'mine' : 'theirs', first && 'first', last && 'last', failed && 'failed', message.deleted && 'deleted', (message.editedAt || message.pinned) && !message.deleted && 'marked', chat.kind !== 'direct' && 'of-many', chat.kind === 'announcements' && 'announced'];
  row.className = classes.filter(Boolean).join(' ');
  if (message.seq) row.dataset.seq = message.seq;
  drawReactions(row, chat, message);
  const shown = mine && !message.deleted ? `${status}${read ? ` ${read}` : ''}` : '';
  if (row.dataset.tick === shown) return;
  row.dataset.tick = shown;
  row.dataset.status = shown && status;
  row.querySelector('.tick')?.remove();
  if (shown) row.querySelector('.meta').append(tick(status, read));
}

/** What happened in a room, between the messages. */
export function noticeRow(chat, message) {
  const date = new Date(message.sentAt);
  return el('p', { class: 'notice', 'data-seq': message.seq }, el('span', { dir: 'auto', title: inFull(date), text: noticed(chat, message.notice) }));
}

export const dayRow = (label) => el('div', { class: 'day' }, el('span', { text: label }));
export const unreadRow = () => el('div', { class: 'unread-line', id: 'unread-line' }, el('span', { text: t('app.unread.line') }));
export const startRow = (label) => el('p', { class: 'start', text: label });
export const waitRow = () => el('div', { class: 'bones' }, ...Array.from({ length: 5 }, (_, at) => el('div', { class: `bone b${at}` })));
