// What can be done with a whole chat, from the list and from its head.

import { menu } from './dialogs.js';
import { t } from './i18n.js';
import { nameOf, state } from './state.js';
import { isRoom, levelOf } from './chats.js';
import { block, relationOf, remove, unblock } from './people.js';
import { chooseLevel, clear, isUnread, markRead, markUnread, mute, pin } from './views.js';
import * as route from './route.js';

const LONG_PRESS = 500;
const list = document.getElementById('chats');

export function offer(chat, anchor) {
  menu(anchor, [
    isUnread(chat) ? { label: t('app.mark-read'), act: () => markRead(chat) } : { label: t('app.mark-unread'), act: () => markUnread(chat) },
    { label: t(chat.me.pinned ? 'app.unpin' : 'app.pin'), act: () => pin(chat, !chat.me.pinned) },
    silence(chat),
    ...about(chat),
    { label: t('app.clear'), danger: true, act: () => clear(chat) },
  ]);
}

function silence(chat) {
  if (isRoom(chat) && chat.members > 1) return { label: t('app.notify'), act: () => chooseLevel(chat) };
  return levelOf(chat) === 'all' ? { label: t('app.mute'), act: () => mute(chat, 'none') } : { label: t('app.unmute'), act: () => mute(chat, 'all') };
}

function about(chat) {
  if (!chat.peer) return [];
  const relation = relationOf(chat.peer);
  return [
    { label: t('app.chat.details', { name: nameOf(chat.peer) }), act: () => route.go(chat.id, true) },
    ...(relation === 'friend' ? [{ label: t('app.details.remove'), danger: true, act: () => remove(chat.peer) }] : []),
    relation === 'blocked'
      ? { label: t('app.relation.unblock'), act: () => unblock(chat.peer) }
      : { label: t('app.details.block'), danger: true, act: () => block(chat.peer) },
  ];
}

const chatOf = (target) => state.chats.get(target.closest?.('.item[data-route], .item-more')?.parentElement.dataset.key);

/** Right click, the key for menus, the button that shows on pointing, and a finger that rests. */
export function begin() {
  list.addEventListener('contextmenu', (event) => {
    const chat = chatOf(event.target);
    if (!chat) return;
    event.preventDefault();
    if (!document.querySelector('.menu')) offer(chat, event.target.closest('li').querySelector('.item'));
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
