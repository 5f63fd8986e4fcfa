// Where one writes. Enter sends, unless it ends the composing of an input method.

import { el, iconButton } from './dom.js';
import { sorry, t, tn } from './i18n.js';
import { changed, nameOf, state } from './state.js';
import { live, send } from './socket.js';
import { toast } from './dialogs.js';
import { write } from './outbox.js';
import { jumpDown } from './timeline.js';
import { change } from './actions.js';
import { senderName } from './rows.js';
import { clip } from './notify.js';

const MOST = 4000;
const LINES = 8;
const TYPING_EVERY = 4000;
const AFTER_COMPOSING = 120; // ms; some browsers end the composing before the Enter that ended it

let current = null;

const draftKey = (id) => `parley draft ${state.me.username} ${id}`;

export function draftOf(id) {
  try {
    return localStorage.getItem(draftKey(id)) ?? '';
  } catch {
    return '';
  }
}

function keepDraft(id, text) {
  try {
    if (text.trim()) localStorage.setItem(draftKey(id), text);
    else localStorage.removeItem(draftKey(id));
  } catch {
    // Storage is full or refused: the draft lives as long as the page.
  }
}

export function forgetDrafts() {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('parley draft ')) localStorage.removeItem(key);
  } catch {
    // Nothing could be kept, so nothing is there.
  }
}

export function build(chat) {
  const name = nameOf(chat.peer) || chat.title;
  const input = el('textarea', {
    id: 'compose', rows: '1', dir: 'auto', enterkeyhint: 'send', 'aria-label': t('app.compose', { name }), placeholder: t('app.compose.placeholder'), 'aria-describedby': 'too-long',
  });
  const go = iconButton('send', t('app.compose.send'), { class: 'icon-button send', id: 'send' });
  const about = el('div', { class: 'about', hidden: true });
  const tooLong = el('p', { class: 'too-long', id: 'too-long', role: 'status' });
  const form = el('form', { class: 'composer' }, about, tooLong, el('div', { class: 'compose-line' }, input, go));
  current = { chat, input, go, about, tooLong, editing: null, replying: null, typedAt: 0, composedAt: -Infinity, saved: '' };
  input.value = draftOf(chat.id);
  input.addEventListener('input', typed);
  input.addEventListener('keydown', pressed);
  input.addEventListener('compositionend', (event) => (current.composedAt = event.timeStamp));
  input.addEventListener('keyup', () => (current.composedAt = -Infinity));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  // The button must not take the focus: on a phone that would close the keyboard.
  go.addEventListener('pointerdown', (event) => event.preventDefault());
  go.type = 'submit';
  requestAnimationFrame(fit);
  check();
  return form;
}

export const focus = () => current?.input.isConnected && current.input.focus({ preventScroll: true });

function pressed(event) {
  if (event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey) {
    if (event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    if (event.timeStamp - current.composedAt < AFTER_COMPOSING) return;
    submit();
  } else if (event.key === 'ArrowUp' && !current.input.value && !event.isComposing && !event.altKey) {
    const last = lastOwn();
    if (!last) return;
    event.preventDefault();
    edit(last);
  } else if (event.key === 'Escape' && (current.editing || current.replying) && !event.isComposing) {
    event.stopPropagation();
    settle();
  }
}

function lastOwn() {
  const items = state.windows.get(current.chat.id)?.items ?? [];
  return items.findLast((message) => message.sender === state.me.username && !message.deleted && message.kind === 'text');
}

function typed() {
  check();
  fit();
  const { chat, input } = current;
  if (!current.editing) {
    keepDraft(chat.id, input.value);
    changed('chats');
  }
  const now = Date.now();
  if (input.value.trim() && live() && now - current.typedAt >= TYPING_EVERY) {
    current.typedAt = now;
    send({ type: 'typing', conversation: chat.id });
  }
}

function check() {
  const { input, go, tooLong } = current;
  const over = [...input.value.trim()].length - MOST;
  go.disabled = !input.value.trim() || over > 0;
  tooLong.textContent = over > 0 ? tn('app.compose.long', over) : '';
}

function fit() {
  const { input } = current;
  input.style.setProperty('height', 'auto');
  const line = parseFloat(getComputedStyle(input).lineHeight) || 22;
  const around = input.offsetHeight - input.clientHeight + parseFloat(getComputedStyle(input).paddingTop) * 2;
  const height = Math.min(input.scrollHeight + input.offsetHeight - input.clientHeight, line * LINES + around);
  input.style.setProperty('height', `${Math.ceil(height)}px`);
}

async function submit() {
  const { chat, input, editing, replying, go } = current;
  const body = input.value.trim();
  if (!body || go.disabled) return;
  if (editing) {
    settle();
    if (body !== editing.body) await change(chat, editing, body).catch((problem) => toast(sorry(problem), { bad: true }));
    return;
  }
  current.typedAt = 0;
  settle('');
  keepDraft(chat.id, '');
  chat.line = null;
  write(chat, body, replying?.seq);
  jumpDown();
}

/** Ends editing or replying; what was being written before comes back. */
function settle(text) {
  const { input, about } = current;
  if (text !== undefined || current.editing) input.value = text ?? current.saved;
  current.editing = current.replying = null;
  about.hidden = true;
  about.replaceChildren();
  check();
  fit();
  input.focus({ preventScroll: true });
}

function announce(label, body) {
  const { about } = current;
  about.replaceChildren(
    el('div', {}, el('strong', { text: label, dir: 'auto' }), el('span', { text: clip(body, 120), dir: 'auto' })),
    iconButton('close', t('app.cancel'), { onclick: () => settle() }));
  about.hidden = false;
  current.input.focus({ preventScroll: true });
}

export function edit(message) {
  if (!current) return;
  current.saved = current.editing ? current.saved : current.input.value;
  current.replying = null;
  current.editing = message;
  current.input.value = message.body;
  announce(t('app.compose.editing'), message.body);
  check();
  fit();
}

export function reply(message) {
  if (!current) return;
  if (current.editing) settle();
  current.replying = message;
  announce(t('app.compose.replying', { name: senderName(current.chat, message) }), message.body ?? '');
}
