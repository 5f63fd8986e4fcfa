// What is pinned in the open chat: the newest under the head, and all of them on asking.

import { get } from './api.js';
import { toast } from './dialogs.js';
import { el, icon, iconButton, reconcile } from './dom.js';
import { sorry, t } from './i18n.js';
import { changed, on, state } from './state.js';
import { goTo } from './timeline.js';
import { clip } from './notify.js';
import { senderName, summary } from './words.js';

const bar = document.getElementById('pin-bar');
const pins = new Map(); // chat → its pinned messages, newest pin first
const meanwhile = new Map(); // chat → what was heard while its pins are on their way

export const pinsOf = (chat) => pins.get(chat.id) ?? [];

export function begin() {
  on('open', draw);
}

/** A message came in its newest state: it may be pinned now, or no longer. */
export function heardOfPin(chat, message) {
  meanwhile.get(chat.id)?.push(message);
  const known = pins.get(chat.id);
  if (!known) return;
  const at = known.findIndex((pin) => pin.seq === message.seq);
  if (message.pinned && !message.deleted) {
    if (at >= 0) known[at] = message;
    else known.unshift(message);
  } else if (at >= 0) known.splice(at, 1);
}

/** Reads what is pinned, anew at each opening: it may have changed while nothing of the chat was loaded. */
async function load(chat) {
  meanwhile.set(chat.id, []);
  const { items } = await get(`/conversations/${encodeURIComponent(chat.id)}/pins`).catch(() => ({ items: [] }));
  const heard = meanwhile.get(chat.id) ?? [];
  meanwhile.delete(chat.id);
  pins.set(chat.id, items);
  for (const message of heard) heardOfPin(chat, message);
  changed('open');
}

let looked = null;

function draw() {
  const chat = state.chats.get(state.open);
  if (chat && looked !== chat.id) load(chat);
  looked = chat?.id;
  const [newest, ...others] = chat ? pinsOf(chat) : [];
  bar.hidden = !newest;
  if (!newest) return;
  reconcile(bar, [
    { key: 'newest', mark: JSON.stringify([chat.id, newest.seq, newest.rev, others.length]), make: () => line(chat, newest, others.length) },
    { key: 'all', mark: String(others.length), make: () => iconButton('list', t('app.pins.all'), { 'data-act': 'pins', 'aria-haspopup': 'dialog', onclick: showAll }) },
  ]);
}

function line(chat, message, others) {
  return el('button', { type: 'button', class: 'pin', 'data-act': 'pin', title: t('app.pins.go'), onclick: () => jump(message.seq) },
    icon('pin'),
    el('span', { class: 'pin-lines' },
      el('strong', { text: others ? t('app.pins.newest', { count: others + 1 }) : t('app.message.pinned') }),
      el('span', { dir: 'auto', text: `${senderName(chat, message)}: ${clip(summary(message), 160)}` })));
}

export const jump = (seq) => goTo(seq).catch((problem) => toast(sorry(problem), { bad: true }));

async function showAll() {
  const { begin: list } = await import('./later/pins.js');
  list(state.chats.get(state.open));
}
