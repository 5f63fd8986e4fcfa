// @name in a room: who is meant, how it looks, and what it calls for.

import { el, linked } from './dom.js';
import { membersOf } from './members.js';
import { nameOf, on, onArrival, state } from './state.js';
import { isRoom, levelOf } from './chats.js';
import { windowOf } from './window.js';

// What stands before must not make it an address.
const MENTION = /(?<![A-Za-z0-9._%+-])@([a-z][a-z0-9._-]{2,31})/gi;

/** The username that is meant: a full stop after it may be the end of the sentence. */
function meant(text, isKnown) {
  for (let name = text.toLowerCase(); name.length > 2; name = name.slice(0, -1)) {
    if (isKnown(name)) return name;
    if (!/[._-]$/.test(name)) return null;
  }
  return null;
}

const speaks = (chat) => isRoom(chat) && (chat.members ?? 2) > 1;

export function mentionsMe(chat, message) {
  if (!speaks(chat) || !message?.body || message.deleted || message.sender === state.me.username) return false;
  return [...message.body.matchAll(MENTION)].some(([, name]) => meant(name, (one) => one === state.me.username));
}

/** Words as nodes: links and, in rooms, the names of members. Nothing else is markup. */
export function spoken(chat, body) {
  const nodes = linked(body);
  if (!speaks(chat)) return nodes;
  const members = membersOf(chat);
  return nodes.flatMap((node) => (typeof node === 'string' ? pieces(node, members) : [node]));
}

function pieces(text, members) {
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(MENTION)) {
    const username = meant(match[1], (name) => members.has(name) || name === state.me.username);
    if (!username) continue;
    const account = members.get(username)?.account ?? state.me;
    nodes.push(text.slice(at, match.index));
    nodes.push(el('span', { class: `mention${username === state.me.username ? ' me' : ''}`, title: `@${username}`, dir: 'auto', text: `@${nameOf(account)}` }));
    at = match.index + 1 + username.length;
  }
  nodes.push(text.slice(at));
  return nodes;
}

/** Words in one line, with the members' names where they are mentioned. */
export const plain = (chat, text) => (text?.includes('@') && speaks(chat) ? spoken(chat, text).map((node) => node.textContent ?? node).join('') : text);

/** The names that are shown in it, so that it is drawn again once they are known. */
export const named = (chat, { body }) => (body?.includes('@') && speaks(chat) ? spoken(chat, body).map((node) => node.textContent ?? '').join('') : '');

/** Whether a message that comes in may call one's attention: by the chat's level. */
export function calls(chat, message) {
  const level = levelOf(chat);
  return level === 'all' || (level === 'mentions' && mentionsMe(chat, message));
}

const heard = new Map(); // chat → the highest seq that mentions the caller

export function begin() {
  onArrival((chat, message) => note(chat, message));
  on('open', () => {
    const chat = state.chats.get(state.open);
    for (const message of (chat && windowOf(chat.id)?.items) ?? []) note(chat, message);
  });
}

function note(chat, message) {
  if (message.seq > chat.me.readSeq && mentionsMe(chat, message)) heard.set(chat.id, Math.max(heard.get(chat.id) ?? 0, message.seq));
}

/** Whether one is mentioned in what is unread, as far as it is known here. */
export function mentioned(chat) {
  if (!chat.unread) return false;
  return (heard.get(chat.id) ?? 0) > chat.me.readSeq || (chat.lastMessage?.seq > chat.me.readSeq && mentionsMe(chat, chat.lastMessage));
}
