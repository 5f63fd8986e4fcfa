// All that the page knows, in one place. Everything else reads it here and is told when it changed.

export const state = {
  me: null,
  ready: false,
  connection: 'connecting',
  chats: new Map(), // id → conversation; its rev is what is known of it
  friends: new Map(), // username → { account, conversation, since }
  requests: { incoming: [], outgoing: [], declined: [] },
  windows: new Map(), // id → the loaded messages of a chat
  outbox: new Map(), // id → what is not acknowledged yet, in the order of writing
  typing: new Map(), // id → Map of username → when their typing ends
  open: null, // the chat in view
};

const listeners = new Map();
const pending = new Set();

/** Calls listener once after any change of one of these topics. */
export function on(topics, listener) {
  for (const topic of topics.split(' ')) {
    if (!listeners.has(topic)) listeners.set(topic, new Set());
    listeners.get(topic).add(listener);
  }
}

export function changed(...topics) {
  if (pending.size === 0) queueMicrotask(flush);
  for (const topic of topics) pending.add(topic);
}

function flush() {
  const called = new Set();
  const topics = [...pending];
  pending.clear();
  for (const topic of topics) {
    for (const listener of listeners.get(topic) ?? []) called.add(listener);
  }
  for (const listener of called) listener();
}

const hearers = new Set();

/** Calls hearer with (chat, message) for each message of others that comes in live. */
export const onArrival = (hearer) => hearers.add(hearer);
export const arrived = (chat, message) => hearers.forEach((hearer) => hearer(chat, message));

let order = 0;

/** Takes a conversation as the server has it; where more is known already, that stays: a frame may be older than an answer. */
export function putChat(conversation, { first = true } = {}) {
  const known = state.chats.get(conversation.id);
  if (known && conversation.rev < known.shown && conversation.me?.view === known.me.view) return known;
  const { rev, lastSeq, lastMessage, unread, ...rest } = conversation;
  const chat = Object.assign(known ?? { id: conversation.id, order: first ? (order += 1) : -(order += 1) }, rest);
  chat.shown = rev ?? 0;
  const readSeq = Math.max(known?.me.readSeq ?? 0, conversation.me?.readSeq ?? 0);
  chat.me = { view: 0, deliveredSeq: 0, ...conversation.me, readSeq };
  chat.peerState = { deliveredSeq: 0, readSeq: 0, ...conversation.peerState };
  if (!known || rev >= (chat.rev ?? 0)) {
    Object.assign(chat, { rev: rev ?? 0, lastSeq: lastSeq ?? 0, lastMessage, unread: unreadOf(chat, conversation), counted: lastSeq ?? 0 });
  }
  state.chats.set(chat.id, chat);
  changed('chats', 'open');
  return chat;
}

/** What is unread by an answer that may be older than what was read here: then it counts too much, and the right count is still to come. */
export function unreadOf({ me: { readSeq }, unread }, there) {
  if (readSeq >= (there.lastSeq ?? 0)) return 0;
  const counted = there.unread ?? 0;
  return readSeq > (there.me?.readSeq ?? 0) ? Math.min(unread, counted) : counted;
}

/** A new message brings a chat to the top, whatever any clock says. */
export function raise(chat) {
  chat.order = order += 1;
}

export const total = () => [...state.chats.values()].reduce((sum, chat) => sum + (chat.unread ?? 0), 0);

export const chatWith = (username) => [...state.chats.values()].find((chat) => chat.kind === 'direct' && chat.peer?.username === username);

export const nameOf = (profile) => profile?.displayName || profile?.username || '';

const watchers = new Set();

/** Calls watcher with what is news about any account. */
export const onAccount = (watcher) => watchers.add(watcher);

/** Writes what is news about an account wherever it is shown. */
export function putAccount(news) {
  for (const chat of state.chats.values()) {
    if (chat.peer?.username === news.username) Object.assign(chat.peer, news);
  }
  const friend = state.friends.get(news.username);
  if (friend) Object.assign(friend.account, news);
  for (const watcher of watchers) watcher(news);
  changed('chats', 'open', 'people');
}
