// The chats, newest activity first, and friends with whom no word was spoken yet.

import { avatar, el, icon, reconcile, roving, said } from './dom.js';
import { briefly, t, tn } from './i18n.js';
import { chatWith, nameOf, on, state } from './state.js';
import { addressOf } from './route.js';
import { draftOf } from './composer.js';
import { query, searching } from './search.js';
import { meet } from './people.js';
import { seenTick } from './marks.js';

const list = document.getElementById('chats');
const empty = document.getElementById('list-empty');

export function begin() {
  on('chats people connection', draw);
  roving(list, '.item');
  setTimeout(() => state.ready || list.children.length || list.append(...bones()), 300);
}

const bones = () => Array.from({ length: 6 }, () => el('li', { class: 'bone-item', 'aria-hidden': 'true' }, el('span', { class: 'avatar bone' }), el('span', { class: 'bone' })));

/** The chats in the order in which they are shown. */
export function shown() {
  const words = query().toLocaleLowerCase();
  const matches = (profile, title) => !words || `${profile?.displayName ?? ''} ${profile?.username ?? ''} ${title ?? ''}`.toLocaleLowerCase().includes(words);
  const chats = [...state.chats.values()].filter((chat) => chat.kind !== 'room' || chat.title);
  return chats.filter((chat) => matches(chat.peer, chat.title)).sort((one, other) => other.order - one.order);
}

function newFriends() {
  const words = query().toLocaleLowerCase();
  return [...state.friends.values()]
    .map((friend) => friend.account)
    .filter((account) => !chatWith(account.username))
    .filter((account) => !words || `${account.displayName} ${account.username}`.toLocaleLowerCase().includes(words));
}

function draw() {
  if (!state.ready) return;
  const friends = newFriends();
  const chats = shown();
  reconcile(list, [
    ...friends.map((account) => ({ key: `f ${account.username}`, mark: JSON.stringify(account), make: () => friendItem(account) })),
    ...chats.map((chat) => ({ key: chat.id, mark: markOf(chat), make: () => chatItem(chat) })),
  ]);
  for (const item of list.querySelectorAll('.item')) {
    if (item.dataset.route === state.open && state.open) item.setAttribute('aria-current', 'page');
    else item.removeAttribute('aria-current');
  }
  if (!list.querySelector('.item[tabindex="0"]')) {
    const first = list.querySelector('.item[aria-current]') ?? list.querySelector('.item');
    if (first) first.tabIndex = 0;
  }
  const none = !friends.length && !chats.length && !searching() && !state.requests.incoming.length;
  if (none && !empty.children.length) {
    empty.append(el('span', { class: 'empty-mark' }, icon('people')), el('h2', { text: t('app.list.empty') }), el('p', { text: t('app.list.empty.says') }),
      el('button', { type: 'button', class: 'button', text: t('app.find'), onclick: () => document.getElementById('find').click() }));
  }
  empty.hidden = !none;
}

/** All that a chat's line shows; the line is drawn again where one of it changes. */
function markOf(chat) {
  const last = chat.lastMessage;
  const waiting = state.outbox.get(chat.id)?.at(-1);
  return JSON.stringify([chat.title, chat.peer?.displayName, chat.peer?.online, chat.unread, chat.me.muted, chat.me.pinned, isTyping(chat),
    last?.seq, last?.deleted, last?.editedAt, waiting?.clientId, waiting?.failed, seenTick(chat), chat.id === state.open ? '' : draftOf(chat.id), last && briefly(new Date(last.sentAt))]);
}

const isTyping = (chat) => (state.typing.get(chat.id) ?? 0) > Date.now();

function lastLine(chat) {
  if (isTyping(chat)) return el('span', { class: 'typing', text: t('app.typing') });
  const draft = chat.id === state.open ? '' : draftOf(chat.id);
  if (draft) return el('span', { class: 'draft', dir: 'auto', text: t('app.list.draft', { text: draft }) });
  const waiting = state.outbox.get(chat.id)?.at(-1);
  const last = waiting ? { ...waiting, sender: state.me.username } : chat.lastMessage;
  if (!last) return el('span', {});
  const mine = last.sender === state.me.username;
  if (last.deleted) return el('em', { text: t(mine ? 'app.message.deleted.mine' : 'app.message.deleted') });
  return el('span', { dir: 'auto', text: mine ? t('app.you.prefix', { text: last.body ?? '' }) : last.body ?? '' });
}

function chatItem(chat) {
  const last = chat.lastMessage;
  const many = chat.unread > 99 ? t('app.unread.many') : String(chat.unread);
  return el('li', {}, el('a', { class: `item${chat.unread ? ' unread' : ''}`, href: addressOf(chat.id), 'data-route': chat.id, tabindex: '-1' },
    avatar(chat.peer ?? { displayName: chat.title, username: chat.id }, { dot: true }),
    el('span', { class: 'item-top' },
      said(nameOf(chat.peer) || chat.title, { class: 'item-name' }),
      chat.peer?.online ? el('span', { class: 'unseen', text: `, ${t('app.online')}` }) : null,
      last ? el('time', { datetime: last.sentAt, text: briefly(new Date(last.sentAt)) }) : null),
    el('span', { class: 'item-bottom' },
      el('span', { class: 'item-last' }, lastLine(chat)),
      chat.unread ? el('span', { class: 'badge' }, el('span', { 'aria-hidden': 'true', text: many }), el('span', { class: 'unseen', text: tn('app.unread', chat.unread) })) : null)));
}

function friendItem(account) {
  const item = el('a', { class: 'item', href: addressOf(null), tabindex: '-1' },
    avatar(account, { dot: true }),
    el('span', { class: 'item-top' }, said(nameOf(account), { class: 'item-name' })),
    el('span', { class: 'item-bottom' }, el('span', { class: 'item-last', text: t('app.list.friend') })));
  item.addEventListener('click', (event) => {
    event.preventDefault();
    meet(account.username);
  });
  return el('li', {}, item);
}
