// What was written and not acknowledged: shown at once, kept through a reload, sent until the server has it.

import { changed, state } from './state.js';
import { hear, leading, live, send, tell } from './line.js';
import { discard, keep, kept } from './store.js';

const ANSWER_WITHIN = 15_000;
let turn = 0;

const entries = (chat) => state.outbox.get(chat) ?? [];

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What an earlier page of this account left. */
export async function recover() {
  for (const entry of await kept(state.me.username)) {
    if (find(entry.clientId)) continue;
    state.outbox.set(entry.conversation, [...entries(entry.conversation), { ...entry, sentAt: 0 }]);
  }
  changed('open', 'chats');
  for (const list of state.outbox.values()) list.forEach(dispatch);
}

/**
 * Takes what was written; it is shown before it is stored, and stored before it is sent.
 *
 * @param more { replyTo, files, forwarded }; files as the server described them
 */
export async function write(chat, body, { replyTo, files, forwarded } = {}) {
  const entry = {
    clientId: newId(), account: state.me.username, conversation: chat.id, body, replyTo, files, forwarded, at: Date.now(), turn: (turn += 1), sentAt: 0,
  };
  add(entry);
  await keep({ ...entry, sentAt: undefined });
  tell('written', { entry });
  dispatch(entry);
}

function add(entry) {
  state.outbox.set(entry.conversation, [...entries(entry.conversation), entry]);
  changed('open', 'chats');
}

// What one tab writes waits in all of them, and the one that leads sends it.
hear('written', ({ entry }) => {
  if (!state.ready || entry.account !== state.me.username) return;
  if (!find(entry.clientId)) add({ ...entry, sentAt: 0 });
  dispatch(find(entry.clientId));
});
hear('dropped', ({ clientId }) => gone(clientId));
hear('retried', ({ clientId }) => again(clientId));

function dispatch(entry) {
  if (!live() || entry.sentAt || entry.failed || !find(entry.clientId)) return;
  if (!leading()) {
    // Should the leader have missed it, it is told again.
    entry.sentAt = Date.now();
    setTimeout(() => silent(entry), ANSWER_WITHIN);
    return;
  }
  const { conversation, clientId, body, replyTo, forwarded } = entry;
  const files = entry.files?.map((file) => file.id);
  if (send({ type: 'send', ref: clientId, conversation, clientId, body, replyTo, files, forwarded })) {
    entry.sentAt = Date.now();
    setTimeout(() => silent(entry), ANSWER_WITHIN);
  }
}

/** Neither an ack nor a refusal: the same again, under the same clientId. */
function silent(entry) {
  if (!find(entry.clientId) || !entry.sentAt || Date.now() - entry.sentAt < ANSWER_WITHIN) return;
  entry.sentAt = 0;
  if (!leading()) tell('written', { entry });
  dispatch(entry);
}

/** After a new line to the server: everything again, in order. */
export function resend() {
  for (const list of state.outbox.values()) {
    for (const entry of list) {
      entry.sentAt = 0;
      dispatch(entry);
    }
  }
}

export function retry(clientId) {
  tell('retried', { clientId });
  again(clientId);
}

function again(clientId) {
  const entry = find(clientId);
  if (!entry) return;
  entry.failed = null;
  entry.sentAt = 0;
  dispatch(entry);
  changed('open');
}

export function find(clientId) {
  for (const list of state.outbox.values()) {
    const entry = list.find((one) => one.clientId === clientId);
    if (entry) return entry;
  }
  return null;
}

export function forget(clientId) {
  tell('dropped', { clientId });
  discard(clientId);
  gone(clientId);
}

function gone(clientId) {
  for (const [chat, list] of state.outbox) {
    const left = list.filter((entry) => entry.clientId !== clientId);
    if (left.length < list.length) state.outbox.set(chat, left);
  }
  changed('open', 'chats');
}

/** The server has it: the message that it became. */
export function acknowledged({ clientId, conversation, seq, rev, id, sentAt, ...rest }) {
  const entry = find(clientId);
  if (!entry) return null;
  return {
    kind: 'text', body: entry.body, replyTo: entry.replyTo, files: entry.files ?? [], reactions: [], forwarded: Boolean(entry.forwarded), deleted: false, ...rest,
    id, conversation, seq, rev, clientId, sentAt, sender: state.me.username,
  };
}

/** Seen in the history: nothing left to send. */
export function confirmed(chat, clientId) {
  if (!entries(chat).some((entry) => entry.clientId === clientId)) return;
  discard(clientId);
  gone(clientId);
}

export function refused(ref, problem) {
  const entry = ref && find(ref);
  if (!entry) return;
  const passing = !problem.status || problem.status === 429 || problem.status >= 500;
  if (passing) {
    entry.sentAt = Date.now();
    setTimeout(() => {
      entry.sentAt = 0;
      dispatch(entry);
    }, 2000 + Math.random() * 2000);
  } else {
    entry.failed = (problem.type ?? '').replace(/^urn:parley:/, '') || 'other';
    changed('open', 'chats');
  }
}
