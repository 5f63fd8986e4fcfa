// What an open chat shows, from the oldest on: days, the unread line, messages in groups, and what waits to be sent.

import { dayKey, onDay, t } from './i18n.js';
import { dayRow, messageRow, noticeRow, startRow, touch, unreadRow } from './rows.js';
import { folded, foldedRow } from './folds.js';
import { nameIn, profileIn, reached } from './members.js';
import { named } from './mentions.js';
import { isNotes, isRoom, titleOf } from './chats.js';
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
    const label = startOf(chat);
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
    if (message.kind === 'notice' && message.notice) {
      if (isNotes(chat)) return;
      wanted.push({ key: `s ${message.seq}`, mark: JSON.stringify([message.notice, naming(chat, message.notice)]), make: () => noticeRow(chat, message) });
      return;
    }
    if (folded(chat, message)) {
      wanted.push({ key: `s ${message.seq}`, mark: 'folded', make: () => foldedRow(message) });
      return;
    }
    const next = messages[at + 1];
    const mine = message.sender === state.me.username;
    const info = {
      message,
      mine,
      first: newDay || line || !together(messages[at - 1], message),
      last: !next || (chat.line && next.seq === chat.line) || !together(message, next),
      ...(mine ? status(chat, message) : {}),
      failed: message.entry?.failed,
      original: message.replyTo ? quoted(chat, message.replyTo) : undefined,
    };
    const who = mine || !message.sender ? null : profileIn(chat, message.sender);
    wanted.push({
      key: mine ? `c ${message.clientId}` : `s ${message.seq}`,
      mark: JSON.stringify([message.deleted, message.editedAt, message.pinned, info.failed, nameOf(who), who?.avatar, named(chat, message), info.original?.rev ?? info.original]),
      make: () => messageRow(chat, info),
      touch: (row) => touch(row, chat, info),
    });
  });
  return wanted;
}

function together(one, other) {
  return one && one.kind !== 'notice' && other.kind !== 'notice' && one.sender === other.sender && new Date(other.sentAt) - new Date(one.sentAt) < TOGETHER && dayKey(new Date(one.sentAt)) === dayKey(new Date(other.sentAt));
}

/** How far one's own message has come; in a room also how many have read it. */
function status(chat, { seq, unheard, entry }) {
  if (entry) return { status: entry.failed ? 'failed' : state.connection === 'open' ? 'sending' : 'waiting' };
  if (unheard) return { status: 'sent' };
  if (chat.kind === 'direct') return { status: seq <= chat.peerState.readSeq ? 'read' : seq <= chat.peerState.deliveredSeq ? 'delivered' : 'sent' };
  const { others, read, delivered } = reached(chat, seq);
  if (!others) return { status: 'sent' };
  return { status: read === others ? 'read' : delivered === others ? 'delivered' : 'sent', read };
}

function startOf(chat) {
  if (isNotes(chat)) return t('app.notes.start');
  if (chat.kind === 'announcements') return t('app.announcements.start');
  return t(isRoom(chat) ? 'app.room.start' : 'app.chat.start', { name: titleOf(chat) });
}

const naming = (chat, { account, by }) => [account, by].map((one) => one && nameIn(chat, one.username ?? one));
