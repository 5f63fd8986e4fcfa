// The open chat's messages: drawing them, keeping the reader's place, and knowing what was looked at.

import { el, icon, reconcile, roving } from './dom.js';
import { t, tn } from './i18n.js';
import { titleOf } from './chats.js';
import { on, onArrival, state } from './state.js';
import { plan } from './plan.js';
import { waitRow } from './rows.js';
import { extend, load, trim, windowOf } from './window.js';
import { read } from './receipts.js';

const NEAR = 1600; // px, two windows: the next page is there before the reader
const PATIENCE = 300;
const FOUND = 3000; // ms for which a message that was looked for stands out

const log = document.getElementById('log');
const down = document.getElementById('down');
let stick = true;
let ended = 0; // where the view was put at the end; what is above it was scrolled to, though no event has said so yet
let settle = null; // where a chat that was just opened is to come to rest
let newest = null;
let aimed = null; // the message at which the chat that is opened next is to come to rest

const chatInView = () => state.chats.get(state.open);
const inSight = () => document.visibilityState === 'visible' && document.hasFocus();

export function begin() {
  on('open', draw);
  onArrival((chat, message) => {
    if (chat.id === state.open && !inSight() && !chat.line) chat.line = message.seq;
  });
  log.addEventListener('scroll', scrolled, { passive: true });
  new ResizeObserver(() => (stick && !leaves() ? toEnd() : look())).observe(log);
  addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  down.append(icon('down'), el('span', { class: 'badge', hidden: true }));
  down.addEventListener('click', jumpDown);
  roving(log, '.row');
  log.addEventListener('keydown', (event) => {
    if (event.target === log && event.key === 'ArrowUp') log.querySelector('.row:last-of-type')?.focus();
  });
}

/** Brings a chat into view: at the line of the first unread message, else at its end. */
export async function open(chat) {
  stick = true;
  ended = 0;
  newest = null;
  chat.line = null;
  log.replaceChildren();
  const view = windowOf(chat.id);
  const held = view && !view.loading && !view.hasAfter && (!chat.unread || (view.items[0]?.seq ?? Infinity) <= chat.me.readSeq + 1);
  if (aimed?.id === chat.id) {
    await arrive();
    return;
  }
  settle = chat.id;
  if (!held) {
    setTimeout(() => state.open === chat.id && windowOf(chat.id)?.loading && draw(true), PATIENCE);
    await load(chat.id, chat.unread > 0 ? '?unread=true' : '');
  }
  if (state.open === chat.id) draw();
}

/** One's own words are at the end, so the view goes there. */
export async function jumpDown() {
  const chat = chatInView();
  if (!chat) return;
  stick = true;
  settle = null;
  if (windowOf(chat.id)?.hasAfter) await load(chat.id);
  toEnd();
  draw();
}

/** Brings a message into view, wherever in the history it is. */
export async function goTo(seq) {
  const chat = chatInView();
  const row = () => log.querySelector(`[data-seq="${seq}"]`);
  stick = false;
  if (!row()) {
    log.replaceChildren();
    await load(chat.id, `?around=${seq}`);
    draw();
  }
  row()?.scrollIntoView({ block: 'center' });
  row()?.focus({ preventScroll: true });
}

/** Shows one message of a chat, which is open or is opened next. */
export function aim(id, seq) {
  aimed = { id, seq };
  if (state.open === id) arrive();
}

async function arrive() {
  const { seq } = aimed;
  aimed = null;
  settle = null;
  await goTo(seq);
  const row = log.querySelector(`.row[data-seq="${seq}"]`);
  if (!row) return;
  row.dataset.found = '';
  setTimeout(() => delete row.dataset.found, FOUND);
  requestAnimationFrame(fill);
}

function toEnd() {
  log.scrollTop = log.scrollHeight;
  ended = log.scrollTop;
}

const leaves = () => log.scrollTop < Math.min(ended, log.scrollHeight - log.clientHeight) - 1;

function firstUnread(chat, view) {
  if (!chat.unread) return null;
  const other = view.items.find((message) => message.seq > chat.me.readSeq && message.sender !== state.me.username && !message.deleted);
  return other?.seq ?? null;
}

function draw(waiting = false) {
  const chat = chatInView();
  const view = chat && windowOf(chat.id);
  if (!view) return;
  if (view.loading && !view.items.length) {
    if (waiting === true) log.replaceChildren(waitRow());
    return;
  }
  const settling = settle === chat.id;
  if (settling) {
    settle = null;
    chat.line = firstUnread(chat, view);
    stick = !chat.line && !view.hasAfter;
  }
  if (stick && !settling && leaves()) stick = false;
  if (stick) trim(view);
  const held = stick || settling ? null : anchor();
  const wanted = plan(chat, view);
  const last = wanted.at(-1)?.key;
  // A reader that listens hears what comes in at the end, once, and neither history nor marks.
  log.setAttribute('aria-live', !settling && newest && last !== newest ? 'polite' : 'off');
  newest = last ?? '-';
  log.setAttribute('aria-label', t('app.chat.log', { name: titleOf(chat) }));
  reconcile(log, wanted);
  setTimeout(() => log.setAttribute('aria-live', 'polite'), 300);
  if (settling && chat.line) {
    const line = document.getElementById('unread-line');
    log.scrollTop = Math.max(0, line.offsetTop - log.clientHeight / 4);
    stick = atEnd(view);
  } else if (stick) toEnd();
  else if (held) restore(held);
  look();
  if (settling) requestAnimationFrame(() => fill());
}

function anchor() {
  const top = log.getBoundingClientRect().top;
  for (const row of log.querySelectorAll('.row')) {
    const box = row.getBoundingClientRect();
    if (box.bottom > top) return { key: row.dataset.key, top: box.top };
  }
  return null;
}

function restore({ key, top }) {
  const row = log.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (row) log.scrollTop += row.getBoundingClientRect().top - top;
}

const atEnd = (view) => log.scrollHeight - log.scrollTop - log.clientHeight < 40 && !view.hasAfter;

let frame = 0;

function scrolled() {
  const view = windowOf(state.open);
  if (!view || view.loading) return;
  stick = atEnd(view);
  if (!frame) {
    frame = setTimeout(() => {
      frame = 0;
      look();
      fill();
    }, 60);
  }
}

/** Fetches more before the reader gets to the edge of what is there. */
function fill() {
  const view = windowOf(state.open);
  if (!view || view.loading) return;
  if (view.hasBefore && log.scrollTop < NEAR) extend(state.open, 'before').catch(() => {});
  if (view.hasAfter && log.scrollHeight - log.scrollTop - log.clientHeight < NEAR) extend(state.open, 'after').catch(() => {});
}

/** What is displayed in a focused window has been read; the button down says what was not. */
function look() {
  const chat = chatInView();
  const view = chat && windowOf(chat.id);
  if (!view || view.loading) return;
  if (inSight()) {
    const seq = lowestInView();
    if (seq > chat.me.readSeq) read(chat, seq);
  }
  const badge = down.querySelector('.badge');
  down.hidden = stick;
  badge.hidden = !chat.unread;
  badge.textContent = chat.unread > 99 ? t('app.unread.many') : chat.unread;
  down.setAttribute('aria-label', chat.unread ? tn('app.chat.down', chat.unread) : t('app.chat.down'));
}

function lowestInView() {
  const frame = log.getBoundingClientRect();
  const rows = log.querySelectorAll(':scope > [data-seq]');
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const box = rows[at].getBoundingClientRect();
    const seen = box.bottom <= frame.bottom + 2 || (box.height > frame.height && box.top < frame.top + 40);
    if (seen && box.bottom > frame.top) return Number(rows[at].dataset.seq);
  }
  return 0;
}
