// The box on top: chats by name at once, and people from the directory.

import { get } from './api.js';
import { avatar, el, icon, reconcile, roving, said } from './dom.js';
import { t } from './i18n.js';
import { changed, nameOf, on, state } from './state.js';
import { actionsFor, card, relationOf } from './people.js';

const PAUSE = 200;
const MOST = 30;
const AGAIN = 15_000; // ms after which who is online is asked again, while the answer is looked at

const box = document.getElementById('search');
const section = document.getElementById('people');
let finding = false;
let onlyOnline = false;
let people = [];
let cursor = null;
let timer = 0;
let asked = 0;
let loading = false;

export const query = () => box.value.trim();
export const searching = () => finding || Boolean(query());

export function begin() {
  box.addEventListener('input', () => {
    changed('chats');
    ask(PAUSE);
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && searching()) {
      event.stopPropagation();
      close();
    }
    if (!event.altKey && (event.key === 'ArrowDown' || event.key === 'Enter')) {
      const first = document.querySelector('#people:not(.aside) .person, #chats:not([hidden]) .item, #hits .item');
      if (first && !event.isComposing) {
        event.preventDefault();
        (first.querySelector('.person-ends button') ?? first).focus();
      }
    }
  });
  document.getElementById('find').addEventListener('click', () => (finding && !query() ? close() : open()));
  setInterval(() => searching() && !loading && !document.hidden && fetchPeople(), AGAIN);
  on('people requests chats', draw);
  section.append(
    el('div', { class: 'section-head' }, el('h2', { text: t('app.list.people') }),
      el('div', { class: 'chips' }, chip(false), chip(true))),
    el('ul', { class: 'rows', id: 'found', 'aria-label': t('app.list.people') }),
    el('div', { class: 'nothing', hidden: true, role: 'status' }));
  roving(document.getElementById('found'), '.person');
}

function chip(online) {
  return el('button', {
    type: 'button', class: 'chip', 'aria-pressed': String(online === onlyOnline), 'data-online': String(online), text: t(online ? 'app.list.online' : 'app.list.everyone'),
    onclick: () => {
      onlyOnline = online;
      for (const other of section.querySelectorAll('.chip')) other.setAttribute('aria-pressed', String((other.dataset.online === 'true') === online));
      ask(0);
    },
  });
}

export function open() {
  finding = true;
  box.focus();
  ask(0);
  changed('chats');
}

export function close() {
  finding = false;
  box.value = '';
  people = [];
  section.hidden = true;
  document.getElementById('find').setAttribute('aria-pressed', 'false');
  changed('chats', 'people');
  box.focus();
}

function ask(pause) {
  clearTimeout(timer);
  document.getElementById('find').setAttribute('aria-pressed', String(finding));
  if (!searching()) {
    people = [];
    draw();
    return;
  }
  timer = setTimeout(fetchPeople, pause);
}

async function fetchPeople() {
  const turn = (asked += 1);
  loading = true;
  try {
    const parameters = new URLSearchParams({ limit: MOST });
    if (query()) parameters.set('q', query());
    if (onlyOnline) parameters.set('presence', 'online');
    const page = await get(`/accounts?${parameters}`);
    if (turn !== asked) return;
    people = page.items;
    cursor = page.next ?? null;
  } catch {
    if (turn === asked) people = [];
  }
  loading = false;
  draw();
}

export const known = (username) => people.find((one) => one.username === username);

function draw() {
  section.hidden = !searching() || !state.ready;
  if (section.hidden) return;
  for (const person of people) Object.assign(person, presence(person), { relation: relationOf(person) });
  reconcile(document.getElementById('found'), people.map((person) => ({
    key: person.username,
    mark: JSON.stringify(person),
    make: () => item(person),
  })));
  const first = section.querySelector('.person');
  if (first && !section.querySelector('.person[tabindex="0"]')) first.tabIndex = 0;
  const nothing = section.querySelector('.nothing');
  nothing.hidden = loading || people.length > 0;
  if (!nothing.hidden) {
    const [heading, says] = query() ? ['app.list.none', 'app.list.none.says'] : onlyOnline ? ['app.list.nobody-online', null] : ['app.list.nobody', 'app.list.nobody.says'];
    nothing.replaceChildren(icon('people'), el('strong', { text: t(heading) }), says ? el('span', { text: t(says) }) : '');
  }
}

/** Of a friend it is known live; of others it is as fresh as the last answer. */
function presence({ username, online, lastSeenAt }) {
  const friend = state.friends.get(username)?.account;
  return { online: friend?.online ?? online, lastSeenAt: friend?.lastSeenAt ?? lastSeenAt };
}

function item(person) {
  const line = [`@${person.username}`, person.title].filter(Boolean).join(' · ');
  return el('li', { class: 'person', tabindex: '-1', 'data-username': person.username },
    el('button', { type: 'button', class: 'person-open', 'data-act': 'card', onclick: () => card(person) },
      avatar(person, { dot: true }),
      el('span', { class: 'person-who' },
        said(nameOf(person), { class: 'item-name' }),
        person.online ? el('span', { class: 'unseen', text: `, ${t('app.online')}` }) : null,
        el('span', { class: 'person-line', dir: 'auto', text: line }))),
    el('span', { class: 'person-ends' }, ...actionsFor(person)));
}
