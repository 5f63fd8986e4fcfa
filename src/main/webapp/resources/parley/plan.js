// What an open chat shows, from the oldest on: days, the unread line, messages in groups, and what waits to be sent.

import { dayKey, onDay, t } from './i18n.js';
import { dayRow, messageRow, startRow, touch, unreadRow } from './rows.js';
import { titleOf } from './chats.js';
import { nameOf, state } from './state.js';
import { quoted } from './window.js';

const TOGETHER = 5 * 60_000;

/** For reconcile: each row by its key, and how to make it. */
export function plan(chat, view) {
  // What is stored and not yet acknowledged is drawn as stored.
  const stored = new Set(view.items.map((message) => message.clientId));
  const unsent = (state.outbox.get(chat.id) ?? []).filter((entry) => !stored.has(entry.clientId));
  const waiting = view.hasAfter ? [] : unsent.map((entry) => ({ ...entry, sender: state.me.username, sentAt: entry.at, entry }));
  const messages = [...view.items, ...waiting];
  const wanted = [];
  if (!view.hasBefore) {
    const label = t('app.chat.start', { name: titleOf(chat) });
    wanted.push({ key: 'start', mark: label, make: () => startRow(label) });
  }
  let day = null;
  let latest = null;
  messages.forEach((message, at) => {
    const date = new Date(message.sentAt);
    // A clock that went back draws no day twice.
    const key = day && date < latest ? day : dayKey(date);
    const newDay = key !== day;
    latest = latest > date ? latest : date;
    const line = chat.line && message.seq === chat.line;
    if (newDay) {
      const label = onDay(date);
      wanted.push({ key: `day ${key}`, mark: label, make: () => dayRow(label) });
    }
    day = key;
    if (line) wanted.push({ key: 'line', mark: '', make: unreadRow });
    const next = messages[at + 1];
    const info = {
      message,
      mine: message.sender === state.me.username,
      first: newDay || line || !together(messages[at - 1], message),
      last: !next || (chat.line && next.seq === chat.line) || !together(message, next),
      status: status(chat, message),
      failed: message.entry?.failed,
      original: message.replyTo ? quoted(chat, message.replyTo) : undefined,
    };
    const name = info.mine ? '' : nameOf(chat.peer);
    wanted.push({
      key: info.mine ? `c ${message.clientId}` : `s ${message.seq}`,
      mark: JSON.stringify([message.deleted, message.editedAt, info.failed, name, info.original?.rev ?? info.original]),
      make: () => messageRow(chat, info),
      touch: (row) => touch(row, info),
    });
  });
  return wanted;
}

function together(one, other) {
  return one && one.sender === other.sender && new Date(other.sentAt) - new Date(one.sentAt) < TOGETHER && dayKey(new Date(one.sentAt)) === dayKey(new Date(other.sentAt));
}

function status(chat, { seq, entry }) {
  if (entry) return entry.failed ? 'failed' : state.connection === 'open' ? 'sending' : 'waiting';
  if (seq <= chat.peerState.readSeq) return 'read';
  return seq <= chat.peerState.deliveredSeq ? 'delivered' : 'sent';
}
