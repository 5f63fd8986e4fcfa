// What can be done with a whole chat, from the list and from its head.

import { menu } from './dialogs.js';
import { lookIn } from './hits.js';
import { t } from './i18n.js';
import { state } from './state.js';
import { isNotes, isRoom, levelOf, titleOf } from './chats.js';
import { block, relationOf, remove, unblock } from './people.js';
import { leave } from './rooms.js';
import { chooseLevel, clear, isUnread, markRead, markUnread, mute, pin } from './views.js';
import * as route from './route.js';

const LONG_PRESS = 500;
const list = document.getElementById('chats');

/** @param at where the pointer is; without it beside the element */
export function offer(chat, anchor, at) {
  menu(anchor, [
    isUnread(chat) ? { label: t('app.mark-read'), mark: 'double', act: () => markRead(chat) } : { label: t('app.mark-unread'), mark: 'unread', act: () => markUnread(chat) },
    { label: t(chat.me.pinned ? 'app.unpin' : 'app.pin'), mark: 'pin', act: () => pin(chat, !chat.me.pinned) },
    silence(chat),
    { label: t('app.hits.in'), mark: 'search', act: () => lookIn(chat) },
    { label: t('app.chat.details', { name: titleOf(chat) }), mark: 'info', act: () => route.go(chat.id, true) },
    ...about(chat),
    { label: t('app.clear'), mark: 'trash', danger: true, act: () => clear(chat) },
  ], { at });
}

function silence(chat) {
  if (isRoom(chat) && chat.members > 1) return { label: t('app.notify'), mark: 'bell', act: () => chooseLevel(chat) };
  return levelOf(chat) === 'all' ? { label: t('app.mute'), mark: 'mute', act: () => mute(chat, 'none') } : { label: t('app.unmute'), mark: 'bell', act: () => mute(chat, 'all') };
}

function about(chat) {
  if (isRoom(chat) && !isNotes(chat) && !chat.gone) return [{ label: t('app.room.leave'), mark: 'leave', danger: true, act: () => leave(chat) }];
  if (!chat.peer) return [];
  const relation = relationOf(chat.peer);
  return [
    ...(relation === 'friend' ? [{ label: t('app.details.remove'), mark: 'remove-person', danger: true, act: () => remove(chat.peer) }] : []),
    relation === 'blocked'
      ? { label: t('app.relation.unblock'), mark: 'block', act: () => unblock(chat.peer) }
      : { label: t('app.details.block'), mark: 'block', danger: true, act: () => block(chat.peer) },
  ];
}

const chatOf = (target) => state.chats.get(target.closest?.('.item[data-route], .item-more')?.parentElement.dataset.key);

/** Right click, the key for menus, the button that shows on pointing, and a finger that rests. */
export function begin() {
  list.addEventListener('contextmenu', (event) => {
    const chat = chatOf(event.target);
    if (!chat) return;
    event.preventDefault();
    if (!document.querySelector('.menu')) offer(chat, event.target.closest('li').querySelector('.item'), event.button === 2 ? { x: event.clientX, y: event.clientY } : undefined);
  });
  list.addEventListener('click', (event) => {
    const more = event.target.closest('.item-more');
    if (more) offer(chatOf(more), more);
  });
  list.addEventListener('keydown', (event) => {
    const item = event.target.closest('.item');
    if (event.key === 'ArrowRight' && item) item.parentElement.querySelector('.item-more')?.focus();
    if (event.key === 'ArrowLeft' && event.target.matches('.item-more')) event.target.parentElement.querySelector('.item').focus();
  });
  let press = 0;
  let pressed = false;
  const stop = () => clearTimeout(press);
  list.addEventListener('touchstart', (event) => {
    const item = event.target.closest('.item');
    stop();
    pressed = false;
    if (!item || !chatOf(item)) return;
    press = setTimeout(() => {
      pressed = true;
      if (!document.querySelector('.menu')) offer(chatOf(item), item);
    }, LONG_PRESS);
  }, { passive: true });
  for (const end of ['touchend', 'touchmove', 'touchcancel']) list.addEventListener(end, stop, { passive: true });
  // The finger that asked for the menu does not open the chat when it leaves.
  list.addEventListener('click', (event) => {
    if (!pressed) return;
    pressed = false;
    event.preventDefault();
    event.stopPropagation();
  }, true);
}
