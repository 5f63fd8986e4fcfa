// Keeping what is shown equal to what is stored: a frame is a hint, the store is the truth.

import { all, get } from './api.js';
import { arrived, changed, putAccount, putChat, raise, state, unreadOf } from './state.js';
import { insert, load, refresh, windowOf } from './window.js';
import { isRoom } from './chats.js';
import { confirmed } from './outbox.js';
import { heardOfPin } from './pins.js';
import { reread } from './members.js';
import { gone } from './rooms.js';
import { stopped } from './typing.js';
import { tellDelivered, tellRead } from './receipts.js';

const TOO_FAR = 1000;
const AGAIN = 2000;

/** What could not be read now is read a little later, unless the line is gone: on a new one all is compared anyhow. */
export const later = (read) => (problem) => {
  if (problem.passing) setTimeout(() => state.connection === 'open' && read(), AGAIN);
};

export const surely = (read) => read().catch(later(() => surely(read)));

/** The first look at everything. */
export async function begin() {
  const [me, chats, friends, requests] = await Promise.all([get('/me'), all('/conversations'), all('/friends'), get('/friend-requests')]);
  state.me = me;
  for (const chat of chats) putChat(chat, { first: false });
  putFriends(friends);
  putRequests(requests);
  state.ready = true;
  for (const chat of state.chats.values()) tellDelivered(chat);
  changed('chats', 'requests', 'people', 'open');
}

export function putFriends(friends) {
  state.friends = new Map(friends.map((friend) => [friend.account.username, friend]));
  changed('chats', 'people', 'open');
}

export function putRequests({ incoming = [], outgoing = [], declined = [] }) {
  state.requests = { incoming, outgoing, declined };
  changed('requests', 'people', 'chats');
}

export const rereadRequests = async () => putRequests(await get('/friend-requests'));
export const rereadFriends = async () => putFriends(await all('/friends'));

/** After hello: compares what is known with what is stored, and fetches only what differs. */
export async function resync() {
  const [now] = await Promise.all([get('/state'), rereadFriends(), rereadRequests()]);
  const stale = [];
  let unknown = false;
  for (const [id, there] of Object.entries(now.conversations)) {
    const chat = state.chats.get(id);
    if (!chat) {
      unknown = true;
      continue;
    }
    const viewed = chat.me.view !== (there.view ?? there.me?.view ?? chat.me.view);
    const read = chat.me.readSeq;
    chat.me = { ...chat.me, ...there.me, view: there.view ?? there.me?.view ?? 0, readSeq: Math.max(read, there.me?.readSeq ?? 0) };
    if (read > (there.me?.readSeq ?? 0)) tellRead(chat);
    chat.peerState = { ...chat.peerState, ...there.peerState };
    chat.unread = unreadOf(chat, there);
    chat.writable = there.writable;
    chat.shown = there.rev;
    if (isRoom(chat)) Object.assign(chat, { title: there.title, members: there.members });
    chat.counted = there.lastSeq;
    if (viewed) stale.push(refreshChat(id));
    else if (there.rev > chat.rev) stale.push(catchUp(chat));
  }
  for (const id of state.chats.keys()) if (!(id in now.conversations)) forget(id);
  if (unknown) stale.push(all('/conversations').then((chats) => chats.forEach((chat) => state.chats.has(chat.id) || putChat(chat))));
  await Promise.all(stale);
  for (const chat of state.chats.values()) tellDelivered(chat);
  changed('chats', 'open');
}

function forget(id) {
  // A chat that was opened and not yet written in is in no list; it stays while it is in view.
  const chat = state.chats.get(id);
  if (isRoom(chat)) return gone(chat);
  if (id === state.open) return;
  state.chats.delete(id);
  state.windows.delete(id);
}

/** Reads one conversation again, and its loaded messages with it. */
export async function refreshChat(id) {
  const chat = putChat(await get(`/conversations/${encodeURIComponent(id)}`));
  await refresh(id);
  return chat;
}

/** Closes the gap between the known rev and the stored one; at most once at a time for each chat. */
export function catchUp(chat) {
  if (chat.catching) {
    chat.more = true;
    return chat.catching;
  }
  chat.catching = fetchChanges(chat)
    .then(() => tellDelivered(chat))
    .catch(later(() => catchUp(chat)))
    .finally(() => {
      chat.catching = null;
      if (chat.more) {
        chat.more = false;
        catchUp(chat);
      }
      changed('chats', 'open');
    });
  return chat.catching;
}

async function fetchChanges(chat) {
  if (!windowOf(chat.id)) {
    const old = chat.lastSeq;
    putChat(await get(`/conversations/${encodeURIComponent(chat.id)}`));
    if (chat.lastSeq > old) raise(chat);
    return;
  }
  let fetched = 0;
  for (;;) {
    const page = await get(`/conversations/${encodeURIComponent(chat.id)}/changes?after=${chat.rev}&limit=100`);
    for (const message of page.items) {
      take(chat, message);
      chat.rev = Math.max(chat.rev, message.rev);
    }
    fetched += page.items.length;
    if (!page.hasMore) {
      chat.rev = Math.max(chat.rev, page.rev);
      return;
    }
    if (fetched >= TOO_FAR) {
      putChat(await get(`/conversations/${encodeURIComponent(chat.id)}`));
      await load(chat.id);
      return;
    }
  }
}

/** One message in its newest state, into the list and into the loaded stretch. */
export function take(chat, message) {
  const mine = message.sender === state.me.username;
  const news = message.seq > (chat.lastSeq ?? 0);
  if (news) {
    chat.lastSeq = message.seq;
    chat.lastMessage = message;
    raise(chat);
  } else if (chat.lastMessage?.seq === message.seq) {
    chat.lastMessage = message;
  }
  if (message.seq > chat.counted) {
    chat.counted = message.seq;
    if (!mine && message.kind === 'text' && !message.deleted && message.seq > chat.me.readSeq) chat.unread = Math.min(100, chat.unread + 1);
  }
  if (mine) confirmed(chat.id, message.clientId);
  else stopped(chat.id, message.sender);
  const view = windowOf(chat.id);
  if (view) insert(view, message);
  heardOfPin(chat, message);
  if (news && message.kind === 'notice') reread(chat);
  if (news && !mine) {
    tellDelivered(chat);
    arrived(chat, message);
  }
  changed('chats', 'open');
}

/** Presence, names and relations of one account, as any frame brings them. */
export const meet = (account) => account && putAccount(account);
