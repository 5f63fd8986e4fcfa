// Who is in a room: asked for once it is looked at, kept up to date by what the frames say.

import { all } from './api.js';
import { changed, nameOf, onAccount, state } from './state.js';

const known = new Map(); // room → Map of username → { account, role, deliveredSeq, readSeq }
const asking = new Set();

onAccount((news) => {
  for (const members of known.values()) Object.assign(members.get(news.username)?.account ?? {}, news);
});

/** A room's members by username; an empty map until they are known. */
export function membersOf(chat) {
  if (!known.has(chat.id)) reread(chat);
  return known.get(chat.id) ?? new Map();
}

/** Reads them again, after somebody came, left or got another role. */
export async function reread(chat) {
  if (chat.kind !== 'room' || chat.gone || asking.has(chat.id)) return;
  asking.add(chat.id);
  try {
    const members = await all(`/rooms/${encodeURIComponent(chat.id)}/members`);
    known.set(chat.id, new Map(members.map((member) => [member.account.username, member])));
    changed('open', 'chats', 'members');
  } catch {
    setTimeout(() => asking.delete(chat.id), 5000);
    return;
  }
  asking.delete(chat.id);
}

/** A pointer of somebody moved. */
export function moved(chat, username, name, seq) {
  const member = known.get(chat.id)?.get(username);
  if (!member) return;
  member[name] = Math.max(member[name] ?? 0, seq);
  if (name === 'readSeq') member.deliveredSeq = Math.max(member.deliveredSeq ?? 0, seq);
}

/** The profile of somebody who wrote in this chat, as far as it is known. */
export function profileIn(chat, username) {
  if (username === state.me.username) return state.me;
  if (chat.peer?.username === username) return chat.peer;
  return known.get(chat.id)?.get(username)?.account ?? state.friends.get(username)?.account ?? { username, displayName: '' };
}

export const nameIn = (chat, username) => nameOf(profileIn(chat, username));

/** How many of the others have what stands at seq. */
export function reached(chat, seq) {
  const others = [...membersOf(chat).values()].filter((member) => member.account.username !== state.me.username && (member.joinedSeq ?? 0) <= seq);
  return {
    others: others.length,
    read: others.filter((member) => member.readSeq >= seq).length,
    delivered: others.filter((member) => member.deliveredSeq >= seq).length,
  };
}
