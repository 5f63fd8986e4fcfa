// Telling the others: delivered when it is here, read when it was in view.

import { put } from './api.js';
import { changed, state } from './state.js';
import { live, send } from './line.js';

const WAIT = 250;
const waiting = new Map();

function later(kind, chat, seq) {
  const key = `${kind} ${chat.id}`;
  if (!waiting.has(key)) setTimeout(() => tell(key), WAIT);
  waiting.set(key, { kind, id: chat.id, seq });
}

function tell(key) {
  const entry = waiting.get(key);
  waiting.delete(key);
  if (entry && live()) send({ type: entry.kind, conversation: entry.id, seq: entry.seq });
}

/** What waits would be lost with the page; one that is hidden may never be heard of again. */
function flush() {
  for (const { kind, id, seq } of waiting.values()) {
    put(`/conversations/${encodeURIComponent(id)}/${kind}`, { seq }, { keepalive: true }).catch(() => {});
  }
  waiting.clear();
}

addEventListener('pagehide', flush);
document.addEventListener('visibilitychange', () => document.hidden && flush());

export function tellDelivered(chat) {
  if (!live() || !chat.lastSeq || chat.me.deliveredSeq >= chat.lastSeq) return;
  chat.me.deliveredSeq = chat.lastSeq;
  later('delivered', chat, chat.lastSeq);
}

export const tellRead = (chat) => later('read', chat, chat.me.readSeq);

/** Everything up to seq has been looked at. */
export function read(chat, seq) {
  if (seq <= chat.me.readSeq) return;
  movedRead(chat, seq);
  tellRead(chat);
}

/** The caller's own pointer moved, here or on another device. */
export function movedRead(chat, seq) {
  chat.me.readSeq = Math.max(chat.me.readSeq, seq);
  const unread = countLoaded(chat);
  if (unread !== null) chat.unread = unread;
  changed('chats', 'open');
}

/** What is unread, counted from what is loaded; null where too little is. */
function countLoaded(chat) {
  if (chat.me.readSeq >= chat.lastSeq) return 0;
  const view = state.windows.get(chat.id);
  if (!view || view.loading || view.hasAfter || !view.items.length) return null;
  if (view.hasBefore && view.items[0].seq > chat.me.readSeq + 1) return null;
  return Math.min(100, view.items.filter((message) => message.seq > chat.me.readSeq && message.sender !== state.me.username && message.kind === 'text' && !message.deleted).length);
}
