// What can be done with one message.

import { del } from './api.js';
import { ask, menu, toast } from './dialogs.js';
import { sorry, t } from './i18n.js';
import { clip } from './notify.js';
import { titleOf } from './chats.js';
import { changed, state } from './state.js';
import { drop, find, insert, windowOf } from './window.js';
import { goTo } from './timeline.js';
import * as outbox from './outbox.js';
import * as composer from './composer.js';

const LONG_PRESS = 500;
const log = document.getElementById('log');

const at = (chat, seq) => `/conversations/${encodeURIComponent(chat.id)}/messages/${seq}`;
const shown = (row) => find(windowOf(state.open), Number(row.dataset.seq));

export function begin() {
  log.addEventListener('click', (event) => {
    const act = event.target.closest('[data-act]');
    const row = event.target.closest('.row');
    if (!act || !row) return;
    if (act.dataset.act === 'more') offer(row, act);
    if (act.dataset.act === 'retry') outbox.retry(row.dataset.client);
    if (act.dataset.act === 'drop') outbox.forget(row.dataset.client);
    if (act.dataset.act === 'quote') goTo(Number(act.dataset.to)).catch(() => {});
  });
  log.addEventListener('keydown', (event) => {
    if (!event.target.matches('.row')) return;
    if (event.key === 'Enter' || event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      event.preventDefault();
      offer(event.target, event.target.querySelector('.row-more'));
    }
    if (event.key === 'Delete') remove(event.target);
  });
  let press = 0;
  const stop = () => clearTimeout(press);
  log.addEventListener('touchstart', (event) => {
    const row = event.target.closest('.row');
    stop();
    if (row) press = setTimeout(() => offer(row, row.querySelector('.bubble')), LONG_PRESS);
  }, { passive: true });
  for (const end of ['touchend', 'touchmove', 'touchcancel']) log.addEventListener(end, stop, { passive: true });
}

function offer(row, anchor) {
  const chat = state.chats.get(state.open);
  const message = row.dataset.seq && shown(row);
  if (!message) {
    if (outbox.find(row.dataset.client)?.failed) menu(anchor, [{ label: t('app.message.drop'), danger: true, act: () => outbox.forget(row.dataset.client) }]);
    return;
  }
  const mine = message.sender === state.me.username;
  const items = [];
  if (!message.deleted) {
    if (chat.writable) items.push({ label: t('app.message.reply'), act: () => composer.reply(message) });
    items.push({ label: t('app.message.copy'), act: () => copy(message) });
  }
  items.push({ label: t('app.message.delete-me'), danger: true, act: () => hide(chat, message) });
  if (mine && !message.deleted) items.push({ label: t('app.message.delete-all'), danger: true, act: () => erase(chat, message) });
  menu(anchor, items);
}

async function copy(message) {
  await navigator.clipboard?.writeText(message.body).then(() => toast(t('app.message.copied'), { stays: 2000 }), () => {});
}

function remove(row) {
  const message = row.dataset.seq && shown(row);
  if (message) hide(state.chats.get(state.open), message);
}

/** For me alone: gone at once, and back if it is undone before the server is told. */
async function hide(chat, message) {
  const view = windowOf(chat.id);
  drop(view, message.seq);
  changed('open');
  if (await toast(t('app.message.hidden'), { action: t('app.undo') })) {
    insert(view, message);
    changed('open');
    return;
  }
  await del(`${at(chat, message.seq)}?for=me`).catch((problem) => {
    insert(view, message);
    changed('open');
    toast(sorry(problem), { bad: true });
  });
}

async function erase(chat, message) {
  const name = titleOf(chat);
  const says = t('app.message.confirm.says', { text: clip(message.body ?? '', 60), name });
  if (!(await ask({ title: t('app.message.confirm'), says, go: t('app.message.delete-all'), danger: true }))) return;
  await del(`${at(chat, message.seq)}?for=everyone`).catch((problem) => toast(sorry(problem), { bad: true }));
}
