// Choosing several messages, to pass on, copy or delete them together.

import { el, icon, iconButton } from './dom.js';
import { t, tn } from './i18n.js';
import { on as onChange, state } from './state.js';
import { find, windowOf } from './window.js';
import { copy, forward, hide } from './offers.js';

const log = document.getElementById('log');
const bar = document.getElementById('select-bar');
let chosen = null; // the seqs, or null while nothing is being chosen
let chat = null;

export const on = () => chosen !== null;

export function begin() {
  onChange('open', () => on() && (chat.id === state.open ? draw() : stop()));
  document.addEventListener('keydown', (event) => {
    if (on() && event.key === 'Escape' && !document.querySelector('dialog[open], .menu')) {
      event.preventDefault();
      stop();
    }
  }, true);
}

export function start(message) {
  chat = state.chats.get(state.open);
  chosen = new Set([message.seq]);
  const act = (shape, label, work, danger) =>
    el('button', { type: 'button', class: `icon-button${danger ? ' danger' : ''}`, 'aria-label': t(label), title: t(label), onclick: () => finish(work) }, icon(shape));
  bar.replaceChildren(
    iconButton('close', t('app.cancel'), { onclick: stop }),
    el('span', { class: 'select-count', role: 'status' }),
    el('span', { id: 'chosen', hidden: true, text: t('app.select.chosen') }),
    act('copy', 'app.message.copy', copy),
    act('forward', 'app.message.forward', forward),
    act('trash', 'app.message.delete-me', (messages) => hide(chat, ...messages), true));
  bar.hidden = false;
  draw();
}

export function toggle(row) {
  const seq = Number(row.dataset.seq);
  if (!seq) return;
  if (!chosen.delete(seq)) chosen.add(seq);
  if (chosen.size) draw();
  else stop();
}

function finish(work) {
  const view = windowOf(chat.id);
  const messages = [...chosen].sort((one, other) => one - other).map((seq) => find(view, seq)).filter(Boolean);
  stop();
  work(messages);
}

function stop() {
  chosen = null;
  bar.hidden = true;
  draw();
}

function draw() {
  log.classList.toggle('selecting', on());
  for (const row of log.querySelectorAll('.row[data-seq]')) {
    const is = on() && chosen.has(Number(row.dataset.seq));
    row.classList.toggle('chosen', is);
    if (is) row.setAttribute('aria-describedby', 'chosen');
    else row.removeAttribute('aria-describedby');
  }
  if (on()) bar.querySelector('.select-count').textContent = tn('app.select.count', chosen.size);
}
