// The open chat around its messages: the head with the other's name, the foot with the composer, and which pane is in view.

import { get } from './api.js';
import { chatAvatar, isNotes, isRoom, titleOf } from './chats.js';
import { el, icon, iconButton, reconcile, said } from './dom.js';
import { seen, t, tn } from './i18n.js';
import { changed, on, putChat, state } from './state.js';
import * as route from './route.js';
import * as timeline from './timeline.js';
import * as composer from './composer.js';
import * as details from './details.js';
import { typingIn } from './typing.js';
import { closed } from './closed.js';
import { forget } from './rooms.js';
import { offer } from './chatmenu.js';
import { opened } from './views.js';

const app = document.getElementById('app');
const byId = (id) => document.getElementById(id);
const touching = matchMedia('(pointer: coarse)');

export function begin() {
  on('open connection', draw);
  on('chats', draw);
  route.begin(show);
}

async function show({ chat: id, about }, first) {
  const before = state.open;
  const left = app.dataset.pane;
  app.dataset.pane = id ? (about ? 'details' : 'chat') : 'list';
  state.open = id;
  if (before !== id && state.chats.get(before)?.gone) forget(before);
  changed('chats');
  const chat = id && (state.chats.get(id) ?? await fetchChat(id));
  if (state.open !== id) return;
  byId('open-chat').hidden = !chat;
  byId('no-chat').hidden = Boolean(chat);
  if (!chat) nothing(id);
  byId('details').hidden = !(chat && about);
  details.draw();
  draw();
  if (chat && id !== before) {
    opened(chat);
    const opening = timeline.open(chat).catch(() => {});
    draw();
    if (!first || !touching.matches) focusChat();
    await opening;
  } else if (chat && left === 'details' && !about) focusChat();
  if (about) byId('details').querySelector('button')?.focus();
  if (!id && before) document.querySelector(`[data-route="${CSS.escape(before)}"]`)?.focus();
}

function focusChat() {
  if (touching.matches || !composer.focus()) byId('log').focus({ preventScroll: true });
  if (!touching.matches) composer.focus();
}

async function fetchChat(id) {
  try {
    return putChat(await get(`/conversations/${encodeURIComponent(id)}`));
  } catch {
    return null;
  }
}

function nothing(id) {
  byId('no-chat').replaceChildren(
    el('span', { class: 'empty-mark' }, icon('bubbles')),
    el('h2', { text: t(id ? 'app.chat.gone' : 'app.chat.none') }),
    el('p', { text: t(id ? 'app.chat.gone.says' : 'app.chat.none.says') }),
    id ? el('a', { class: 'button quiet', href: route.addressOf(null), 'data-route': '', text: t('app.back') }) : '');
}

function draw() {
  const chat = state.chats.get(state.open);
  if (!chat || !state.ready) return;
  const name = titleOf(chat);
  const typing = typingIn(chat);
  const status = typing || about(chat);
  reconcile(byId('chat-head'), [
    { key: 'back', mark: '', make: () => iconButton('back', t('app.back'), { class: 'icon-button back', onclick: route.up }) },
    { key: `who ${chat.id}`, mark: JSON.stringify([name, status, chat.peer?.online, chat.peer?.avatar]), make: () => who(chat, name, status, Boolean(typing)) },
    { key: `more ${chat.id}`, mark: '', make: () => iconButton('more', t('app.chat.menu', { name }), { 'data-act': 'chat-menu', 'aria-haspopup': 'menu', onclick: ({ currentTarget }) => offer(chat, currentTarget) }) },
  ]);
  reconcile(byId('foot'), [foot(chat, name)]);
}

/** Beside the name while nobody writes. */
function about(chat) {
  if (chat.gone) return '';
  if (chat.peer) return chat.peer.relation === 'blocked' ? t('app.relation.blocked') : seen(chat.peer);
  if (isNotes(chat)) return t('app.notes.says');
  if (isRoom(chat)) return tn('app.members', chat.members ?? 1);
  return t('app.announcements.says');
}

function who(chat, name, status, typing) {
  return el('button', { type: 'button', class: 'who', title: t('app.chat.details', { name }), onclick: () => toggle(chat) },
    chatAvatar(chat, { dot: true }),
    el('span', { class: 'who-lines' },
      said(name, { class: 'who-name' }),
      el('span', { class: `who-status${typing ? ' typing' : ''}`, text: status }),
      el('span', { class: 'unseen', text: t('app.chat.details', { name }) })));
}

function toggle(chat) {
  if (route.here().about) route.up();
  else route.go(chat.id, true);
}

function foot(chat, name) {
  if (chat.writable) return { key: `write ${chat.id}`, mark: name, make: () => composer.build(chat) };
  return closed(chat, name);
}
