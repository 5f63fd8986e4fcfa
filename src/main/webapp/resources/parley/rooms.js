// What one does with rooms: making them, who is in them, what they are called, and leaving.

import { call, del, post, put } from './api.js';
import { el } from './dom.js';
import { ask, toast } from './dialogs.js';
import { sorry, t, tn } from './i18n.js';
import { changed, nameOf, putChat, state } from './state.js';
import { isNotes, NOTES, roleOf, titleOf } from './chats.js';
import { membersOf, reread } from './members.js';
import { modal } from './modal.js';
import { picker } from './picker.js';
import { go, here } from './route.js';

const NAME = 64;
const at = (chat, rest = '') => `/rooms/${encodeURIComponent(chat.id)}${rest}`;
const one = (chat, username) => at(chat, `/members/${encodeURIComponent(username)}`);

function field(label, value = '') {
  const input = el('input', { type: 'text', class: 'field-input', id: 'room-name', name: 'name', maxlength: NAME, dir: 'auto', required: true, autocomplete: 'off', value });
  return [el('label', { for: 'room-name', text: label }), input];
}

const fault = () => el('p', { class: 'too-long', role: 'alert' });

/** Does it within a dialog: what is refused is said there, and nothing that was typed is lost. */
async function within(place, action) {
  try {
    place.textContent = '';
    return (await action()) ?? true;
  } catch (problem) {
    place.textContent = sorry(problem);
    return null;
  }
}

export async function create() {
  const pick = picker();
  const wrong = fault();
  const clientId = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`;
  const room = await modal({
    title: t('app.room.new'),
    content: [...field(t('app.room.name')), el('p', { class: 'label', text: t('app.room.who') }), pick.element, wrong],
    go: t('app.room.make'),
    decide: (form) => within(wrong, () => post('/rooms', { clientId, name: new FormData(form).get('name').trim(), members: pick.chosen() })),
  });
  if (room) go(putChat(room).id);
}

/** The room of one's own is made when it is first asked for, and is the same ever after. */
export async function notes() {
  const known = [...state.chats.values()].find(isNotes);
  if (known) return go(known.id);
  try {
    go(putChat(await post('/rooms', { clientId: NOTES, name: t('app.notes'), members: [] })).id);
  } catch (problem) {
    toast(sorry(problem), { bad: true });
  }
}

export async function rename(chat) {
  const wrong = fault();
  await modal({
    title: t('app.room.rename'),
    content: [...field(t('app.room.name'), chat.title), wrong],
    go: t('app.save'),
    decide: (form) => within(wrong, async () => {
      putChat({ ...chat, ...(await call('PATCH', at(chat), { name: new FormData(form).get('name').trim() })) });
    }),
  });
}

export async function add(chat) {
  const pick = picker({ without: new Set(membersOf(chat).keys()) });
  const wrong = fault();
  const done = await modal({
    title: t('app.room.add'),
    says: t('app.room.add.says'),
    content: [pick.element, wrong],
    go: t('app.room.add.go'),
    decide: () => (pick.chosen().length ? within(wrong, () => addAll(chat, pick.chosen())) : null),
  });
  if (done) toast(tn('app.room.added', pick.chosen().length));
}

async function addAll(chat, usernames) {
  try {
    for (const username of usernames) await put(one(chat, username), { role: 'member' });
  } finally {
    await reread(chat);
  }
}

async function doing(chat, action, says) {
  try {
    await action();
    if (says) toast(says);
  } catch (problem) {
    toast(sorry(problem), { bad: true });
  }
  await reread(chat);
}

export async function setRole(chat, member, role) {
  const name = nameOf(member.account);
  if (role === 'owner' && !(await ask({ title: t('app.room.owner.title', { name }), says: t('app.room.owner.says'), go: t('app.room.make-owner') }))) return;
  await doing(chat, () => put(one(chat, member.account.username), { role }), t(`app.room.is-${role}`, { name }));
}

export async function removeMember(chat, member) {
  const name = nameOf(member.account);
  if (!(await ask({ title: t('app.room.remove.title', { name }), says: t('app.room.remove.says'), go: t('app.room.remove'), danger: true }))) return;
  await doing(chat, () => del(one(chat, member.account.username)), t('app.room.removed', { name }));
}

/** Whom the room is handed to when its last owner leaves: the oldest admin, else the oldest member. */
function heir(chat) {
  const others = [...membersOf(chat).values()].filter((member) => member.account.username !== state.me.username);
  if (roleOf(chat) !== 'owner' || others.some((member) => member.role === 'owner')) return null;
  return others.find((member) => member.role === 'admin') ?? others[0] ?? null;
}

export async function leave(chat) {
  const name = titleOf(chat);
  await reread(chat);
  const next = heir(chat);
  const says = chat.members <= 1 ? t('app.room.leave.last') : next ? t('app.room.leave.heir', { name: nameOf(next.account) }) : t('app.room.leave.says');
  if (!(await ask({ title: t('app.room.leave.title', { name }), says, go: t('app.room.leave'), danger: true }))) return;
  try {
    chat.leaving = true;
    await del(one(chat, state.me.username));
    gone(chat);
  } catch (problem) {
    chat.leaving = false;
    toast(sorry(problem), { bad: true });
  }
}

/** One is no longer in it: it goes from the list, with a sentence; what is in view stays until it is left. */
export function gone(chat) {
  if (!state.chats.has(chat.id) || chat.gone) return;
  const name = titleOf(chat);
  toast(t(chat.leaving ? 'app.room.left' : 'app.room.out', { name }));
  if (chat.id === state.open && !chat.leaving) {
    Object.assign(chat, { gone: true, writable: false, unread: 0 });
    if (here().about) go(chat.id);
  } else {
    forget(chat.id);
    if (chat.id === state.open) go(null);
  }
  changed('chats', 'open');
}

const left = new Set();

/** Of a room that was left frames may still be under way; they do not bring it back. */
export const wasLeft = (id) => left.has(id);
export const isIn = (id) => left.delete(id);

export function forget(id) {
  left.add(id);
  state.chats.delete(id);
  state.windows.delete(id);
}
