// The chats, newest activity first, and friends with whom no word was spoken yet.

import { chatAvatar, isRoom, levelOf, titleOf } from './chats.js';
import { draftOf } from './drafts.js';
import { avatar, el, icon, iconButton, reconcile, roving, said } from './dom.js';
import { briefly, t, tn } from './i18n.js';
import { mentioned, plain } from './mentions.js';
import { typingIn } from './typing.js';
import { brief, noticed, senderName } from './words.js';
import { chatWith, nameOf, on, state } from './state.js';
import { addressOf } from './route.js';
import { query, searching } from './search.js';
import { meet } from './people.js';
import { seenTick } from './marks.js';
import { filesIn } from './trays.js';
import { isUnread } from './views.js';

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
  const chats = [...state.chats.values()].filter((chat) => matches(chat.peer, titleOf(chat)));
  return chats.sort((one, other) => Number(other.me.pinned) - Number(one.me.pinned) || other.order - one.order);
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
    ...sections(chats),
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

/** Those on top first, under a heading of their own where there are others. */
function sections(chats) {
  const line = (chat) => ({ key: chat.id, mark: markOf(chat), make: () => chatItem(chat) });
  const pinned = chats.filter((chat) => chat.me.pinned);
  if (!pinned.length || searching()) return chats.map(line);
  const heading = (name) => ({ key: `heading ${name}`, mark: '', make: () => el('li', { class: 'list-heading' }, el('h2', { text: t(`app.list.${name}`) })) });
  const others = chats.filter((chat) => !chat.me.pinned);
  return [heading('top'), ...pinned.map(line), ...(others.length ? [heading('others'), ...others.map(line)] : [])];
}

/** All that a chat's line shows; the line is drawn again where one of it changes. */
function markOf(chat) {
  const last = chat.lastMessage;
  const waiting = state.outbox.get(chat.id)?.at(-1);
  return JSON.stringify([titleOf(chat), chat.peer?.displayName, chat.peer?.avatar, chat.peer?.online, chat.unread, levelOf(chat), chat.me.pinned, chat.me.markedUnread, typingIn(chat), mentioned(chat), lastWords(chat),
    last?.seq, last?.deleted, last?.editedAt, waiting?.clientId, waiting?.failed, seenTick(chat), begun(chat), last && briefly(new Date(last.sentAt))]);
}

/** What was begun and not sent: the words, else the files. */
const begun = (chat) => (chat.id === state.open ? '' : draftOf(chat.id)?.text.trim() || brief({ files: filesIn(chat.id) }));

function lastLine(chat) {
  const typing = typingIn(chat);
  if (typing) return el('span', { class: 'typing', dir: 'auto', text: typing });
  const draft = begun(chat);
  if (draft) return el('span', { class: 'draft', dir: 'auto', text: t('app.list.draft', { text: draft }) });
  const waiting = state.outbox.get(chat.id)?.at(-1);
  const last = waiting ? { ...waiting, sender: state.me.username } : chat.lastMessage;
  if (!last) return el('span', { text: chat.peer && !chat.lastSeq && chat.writable ? t('app.list.friend') : '' });
  if (last.deleted) return el('em', { text: t(last.sender === state.me.username ? 'app.message.deleted.mine' : 'app.message.deleted') });
  return el('span', { dir: 'auto', text: lastWords(chat, last) });
}

/** The last message in one line; who said it where that is not plain. */
function lastWords(chat, last = chat.lastMessage) {
  if (!last) return '';
  if (last.kind === 'notice' && last.notice) return noticed(chat, last.notice);
  const text = plain(chat, brief(last));
  if (last.sender === state.me.username) return isRoom(chat) && !(chat.members > 1) ? text : t('app.you.prefix', { text });
  return isRoom(chat) ? t('app.list.said', { name: senderName(chat, last), text }) : text;
}

function chatItem(chat) {
  const last = chat.lastMessage;
  const many = chat.unread > 99 ? t('app.unread.many') : String(chat.unread);
  return el('li', {}, el('a', { class: `item${isUnread(chat) ? ' unread' : ''}`, href: addressOf(chat.id), 'data-route': chat.id, tabindex: '-1' },
    chatAvatar(chat, { dot: true }),
    el('span', { class: 'item-top' },
      said(titleOf(chat), { class: 'item-name' }),
      chat.peer?.online ? el('span', { class: 'unseen', text: `, ${t('app.online')}` }) : null,
      last ? el('time', { datetime: last.sentAt, text: briefly(new Date(last.sentAt)) }) : null),
    el('span', { class: 'item-bottom' },
      el('span', { class: 'item-last' }, lastLine(chat)),
      sign(chat.me.pinned, 'pin', 'app.list.pinned'),
      sign(levelOf(chat) !== 'all', 'mute', `app.list.muted.${levelOf(chat)}`),
      mentioned(chat) ? el('span', { class: 'badge at', title: t('app.list.mentioned') }, el('span', { 'aria-hidden': 'true', text: '@' }), el('span', { class: 'unseen', text: t('app.list.mentioned') })) : null,
      chat.unread ? el('span', { class: `badge${levelOf(chat) === 'none' ? ' calm' : ''}` }, el('span', { 'aria-hidden': 'true', text: many }), el('span', { class: 'unseen', text: tn('app.unread', chat.unread) })) : null,
      !chat.unread && chat.me.markedUnread ? el('span', { class: 'badge mark' }, el('span', { class: 'unseen', text: t('app.list.marked') })) : null)),
  iconButton('more', t('app.chat.menu', { name: titleOf(chat) }), { class: 'icon-button item-more', tabindex: '-1', 'aria-haspopup': 'menu' }));
}

function sign(shown, name, key) {
  return shown ? el('span', { class: 'item-sign', title: t(key) }, icon(name), el('span', { class: 'unseen', text: t(key) })) : null;
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
