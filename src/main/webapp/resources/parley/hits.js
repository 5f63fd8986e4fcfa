// What was said and is looked for: under the chats, newest first, in all chats or in one. A hit is shown in its place.

import { get } from './api.js';
import { chatAvatar, titleOf } from './chats.js';
import { el, icon, reconcile, roving, said } from './dom.js';
import { briefly, sorry, t, tn } from './i18n.js';
import { addressOf, go } from './route.js';
import { open, query, searching } from './search.js';
import { changed, on, state } from './state.js';
import { aim } from './timeline.js';
import { senderName, summary } from './words.js';

const PAUSE = 350;
const ENOUGH = 8; // hits that fill what is in view
const PAGES = 5; // short pages in a row before the reader is asked whether to look on
const NEAR = 400;
const BEFORE = 24; // characters of a line before its hit

const box = document.getElementById('search');
const body = document.getElementById('side-body');
const chats = document.getElementById('chats');
const people = document.getElementById('people');
const rows = el('ul', { class: 'rows', id: 'hits' });
const nothing = el('p', { class: 'nothing', role: 'status', hidden: true });
const count = el('p', { class: 'unseen', role: 'status' });
const further = el('button', { type: 'button', class: 'button quiet further', hidden: true, onclick: () => more() });
const chips = el('div', { class: 'chips' });
const section = el('section', { id: 'messages', hidden: true }, el('div', { class: 'section-head' }, el('h2', { text: t('app.hits') }), chips), rows, nothing, count, further);

let within = null; // the chat that alone is looked through
let asked = { words: '', within: null, turn: 0 };
let found = [];
let next = null;
let busy = false;
let failed = null;
let timer = 0;

export function begin() {
  body.append(section);
  rows.setAttribute('aria-label', t('app.hits'));
  further.textContent = t('app.hits.further');
  box.addEventListener('input', later);
  on('people', later);
  on('chats open', draw);
  body.addEventListener('scroll', () => next && !busy && body.scrollHeight - body.scrollTop - body.clientHeight < NEAR && more(), { passive: true });
  roving(rows, '.item');
  rows.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowUp' && event.target === rows.querySelector('.item')) box.focus();
  });
}

/** Looks through one chat, from its menu. */
export function lookIn(chat) {
  if (!document.getElementById('app').querySelector('.side').offsetParent) go(null);
  within = chat.id;
  open();
  later();
}

const isOff = () => !query() && !within;

function later() {
  if (!searching()) within = null;
  if (query() === asked.words && within === asked.within) {
    draw();
    return;
  }
  clearTimeout(timer);
  timer = setTimeout(ask, query() ? PAUSE : 0);
  draw();
}

function ask() {
  asked = { words: query(), within, turn: asked.turn + 1 };
  found = [];
  next = null;
  failed = null;
  busy = false;
  if (asked.words) more();
  else draw();
}

/** The next page; where there are few hits among many messages a page is short, and the next ones are asked for at once. */
async function more() {
  const { words, within: chat, turn } = asked;
  const before = found.length;
  busy = true;
  draw();
  try {
    for (let page = 0; page < PAGES && found.length - before < ENOUGH; page += 1) {
      const parameters = new URLSearchParams({ q: words });
      if (chat) parameters.set('conversation', chat);
      if (next) parameters.set('cursor', next);
      const answer = await get(`/messages?${parameters}`);
      if (turn !== asked.turn) return;
      found.push(...answer.items);
      next = answer.next ?? null;
      if (!next) break;
    }
    failed = null;
  } catch (problem) {
    if (turn !== asked.turn) return;
    failed = problem;
  }
  busy = false;
  count.textContent = tn(next ? 'app.hits.atleast' : 'app.hits.count', found.length);
  draw();
}

function draw() {
  section.hidden = isOff() || !state.ready;
  chats.hidden = Boolean(within) && !section.hidden;
  // That nobody is called so is no news where somebody said so.
  people.classList.toggle('aside', chats.hidden || (!section.hidden && found.length > 0 && !people.querySelector('.person')));
  if (section.hidden) return;
  scopes();
  reconcile(rows, found.map((message) => ({ key: message.id, mark: JSON.stringify([message.rev, asked.words, within, titleOf(chatOf(message))]), make: () => hit(message) })));
  if (found.length && !rows.querySelector('.item[tabindex="0"]')) rows.querySelector('.item').tabIndex = 0;
  const waits = busy || query() !== asked.words;
  nothing.hidden = waits || found.length > 0 || Boolean(next);
  nothing.replaceChildren(...(failed ? [el('span', { text: sorry(failed) })]
    : !query() ? [icon('search'), el('span', { text: t('app.hits.type') })]
      : [icon('search'), el('strong', { text: t('app.hits.none') }), el('span', { text: t('app.hits.none.says') })]));
  further.hidden = busy || !next || found.length >= ENOUGH;
  section.setAttribute('aria-busy', String(waits));
}

/** All chats, and the one that is open or was chosen. */
function scopes() {
  const chat = state.chats.get(within ?? state.open);
  const chip = (id, text) => ({
    key: id ?? 'all', mark: `${id === within} ${text}`,
    make: () => el('button', { type: 'button', class: 'chip', dir: 'auto', 'aria-pressed': String(id === within), text, onclick: () => choose(id) }),
  });
  reconcile(chips, chat ? [chip(null, t('app.hits.everywhere')), chip(chat.id, t('app.hits.here', { name: titleOf(chat) }))] : []);
}

function choose(id) {
  within = id;
  changed('chats');
  later();
}

const chatOf = (message) => state.chats.get(message.conversation) ?? { id: message.conversation, me: {} };

function hit(message) {
  const chat = chatOf(message);
  const who = senderName(chat, message);
  return el('li', {}, el('a', {
    class: 'item hit', href: addressOf(chat.id), tabindex: '-1', 'data-hit': message.seq,
    onclick: (event) => show(event, message),
  },
  chatAvatar(chat),
  el('span', { class: 'item-top' }, said(titleOf(chat), { class: 'item-name' }), el('time', { datetime: message.sentAt, text: briefly(new Date(message.sentAt)) })),
  el('span', { class: 'item-bottom' }, el('span', { class: 'item-last' },
    chat.kind !== 'direct' || message.sender === state.me.username ? el('bdi', { dir: 'auto', class: 'hit-from', text: `${who}: ` }) : el('span', { class: 'unseen', text: `${who}: ` }),
    el('bdi', { dir: 'auto' }, ...marked(summary(message), asked.words))))));
}

function show(event, message) {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  aim(message.conversation, message.seq);
  if (state.open !== message.conversation) go(message.conversation);
}

/** The line around the words, which are marked where they stand as they were typed. */
function marked(text, words) {
  const line = text.replace(/\s+/g, ' ');
  const lower = line.toLowerCase();
  const at = lower.length === line.length ? lower.indexOf(words.toLowerCase()) : -1;
  if (at < 0) return [line];
  let from = Math.max(0, at - BEFORE);
  if (from && /[\udc00-\udfff]/.test(line[from])) from -= 1;
  return [`${from ? '…' : ''}${line.slice(from, at)}`, el('mark', { text: line.slice(at, at + words.length) }), line.slice(at + words.length)];
}
