// What each frame of the server means for the state.

import { get } from './api.js';
import { changed, chatWith, putAccount, putChat, state } from './state.js';
import { begin, catchUp, later, refreshChat, rereadFriends, rereadRequests, resync, surely, take } from './sync.js';
import { isRoom } from './chats.js';
import { gone, isIn, wasLeft } from './rooms.js';
import { acknowledged, refused, resend } from './outbox.js';
import { movedRead, tellDelivered } from './receipts.js';
import { moved } from './members.js';
import { heard } from './typing.js';
import { heardOfRequest, heardOfFriendship } from './notify.js';

const early = [];

/** Everything in order: frames that come before the first look is over wait for it. */
export function receive(frame) {
  if (!state.ready && frame.type !== 'hello') early.push(frame);
  else handlers[frame.type]?.(frame);
}

export async function start() {
  await begin();
  for (const frame of early.splice(0)) receive(frame);
  if (state.connection === 'open') await catchAll();
}

async function catchAll() {
  try {
    await resync();
  } catch {
    setTimeout(() => state.connection === 'open' && catchAll(), 2000);
    return;
  }
  resend();
}

const handlers = {
  hello: () => {
    if (state.ready) catchAll();
  },
  message: ({ after = 0, message }) => {
    const chat = state.chats.get(message.conversation);
    if (!chat) unknownChat(message.conversation);
    else if (after > chat.rev) catchUp(chat);
    else if (message.rev > chat.rev) {
      // What comes late was known already, and may have been hidden since.
      take(chat, message);
      chat.rev = message.rev;
    }
  },
  ack: (frame) => {
    const chat = state.chats.get(frame.conversation);
    const message = acknowledged(frame);
    if (!chat) return;
    if (!message) {
      // Written in another tab, before this one knew of it.
      if (frame.rev > chat.rev) catchUp(chat);
      return;
    }
    const next = frame.rev <= chat.rev + 1;
    take(chat, message);
    if (next) chat.rev = Math.max(chat.rev, frame.rev);
    else catchUp(chat);
  },
  conversation: ({ conversation }) => {
    const known = state.chats.get(conversation.id);
    // The last that is heard of a room for who is in it no more.
    if (isRoom(conversation) && !conversation.me?.role) return known && gone(known);
    isIn(conversation.id);
    const view = known?.me.view;
    const rev = known?.rev;
    const chat = putChat(conversation);
    if (!known) return tellDelivered(chat);
    if (view !== chat.me.view) surely(() => refreshChat(chat.id));
    else if (conversation.rev > rev) {
      chat.rev = rev;
      catchUp(chat);
    }
  },
  delivered: (frame) => pointer(frame, 'deliveredSeq'),
  read: (frame) => pointer(frame, 'readSeq'),
  unread: ({ conversation, unread }) => {
    const chat = state.chats.get(conversation);
    if (!chat) return unknownChat(conversation);
    if (chat.me.readSeq >= chat.lastSeq && unread > 0) return; // an older count than what was read here
    chat.unread = unread;
    changed('chats', 'open');
  },
  'friend-request': (frame) => {
    heardOfRequest(frame);
    surely(rereadRequests);
    if (frame.state === 'accepted') surely(rereadFriends);
  },
  friendship: (frame) => {
    putAccount(frame.account);
    const chat = chatWith(frame.account.username);
    if (chat) surely(() => get(`/conversations/${encodeURIComponent(chat.id)}`).then(putKnown));
    heardOfFriendship(frame);
    surely(rereadFriends);
    surely(rereadRequests);
  },
  // With the profile where that is what changed; what it leaves out is gone from it.
  presence: ({ username, online, lastSeenAt, account }) => putAccount({ ...(account && { title: null, avatar: null, ...account }), username, online, lastSeenAt }),
  typing: ({ conversation, username }) => heard(conversation, username),
  error: ({ ref, problem }) => refused(ref, problem),
};

/** A conversation read again on its own keeps the known rev: the messages between are still to come. */
function putKnown(conversation) {
  const known = state.chats.get(conversation.id);
  const rev = known?.rev;
  const chat = putChat(conversation);
  if (known && conversation.rev > rev) {
    chat.rev = rev;
    catchUp(chat);
  }
}

function pointer({ conversation, username, seq }, name) {
  const chat = state.chats.get(conversation);
  if (!chat) return;
  if (username === state.me.username) {
    if (name === 'readSeq') movedRead(chat, seq);
    else chat.me[name] = Math.max(chat.me[name], seq);
  } else if (chat.kind !== 'direct') {
    moved(chat, username, name, seq);
  } else {
    chat.peerState[name] = Math.max(chat.peerState[name], seq);
    if (name === 'readSeq') chat.peerState.deliveredSeq = Math.max(chat.peerState.deliveredSeq, seq);
  }
  changed('open', 'chats');
}

const asked = new Map();

/** A chat that was begun elsewhere: read it, and once more if news of it came meanwhile. */
function unknownChat(id) {
  if (wasLeft(id)) return;
  if (asked.has(id)) {
    asked.set(id, true);
    return;
  }
  asked.set(id, false);
  get(`/conversations/${encodeURIComponent(id)}`)
    .then((conversation) => {
      const chat = putChat(conversation);
      tellDelivered(chat);
      if (asked.get(id)) catchUp(chat);
    })
    .catch(later(() => unknownChat(id)))
    .finally(() => asked.delete(id));
}
