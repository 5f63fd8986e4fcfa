// Where one writes. Enter sends, unless it ends the composing of an input method.

import { el, iconButton } from './dom.js';
import { t, tn } from './i18n.js';
import { titleOf } from './chats.js';
import { draftOf, keepDraft } from './drafts.js';
import { live, send } from './socket.js';
import { write } from './outbox.js';
import { jumpDown } from './timeline.js';
import { senderName } from './rows.js';
import { clip } from './notify.js';

const MOST = 4000;
const LINES = 8;
const TYPING_EVERY = 4000;
const AFTER_COMPOSING = 120; // ms; some browsers end the composing before the Enter that ended it

let current = null;


/** Words and purpose, as they are kept for the next time this chat is opened. */
function keep() {
  const { chat, input, replying } = current;
  const reply = replying && { seq: replying.seq, sender: replying.sender, body: clip(replying.body ?? '', 120) };
  keepDraft(chat.id, { text: input.value, reply });
}

export function build(chat) {
  const name = titleOf(chat);
  const input = el('textarea', {
    id: 'compose', rows: '1', dir: 'auto', enterkeyhint: 'send', 'aria-label': t('app.compose', { name }), placeholder: t('app.compose.placeholder'), 'aria-describedby': 'too-long',
  });
  const go = iconButton('send', t('app.compose.send'), { class: 'icon-button send', id: 'send' });
  const about = el('div', { class: 'about', hidden: true });
  const tooLong = el('p', { class: 'too-long', id: 'too-long', role: 'status' });
  const form = el('form', { class: 'composer' }, about, tooLong, el('div', { class: 'compose-line' }, input, go));
  current = { chat, input, go, about, tooLong, replying: null, typedAt: 0, composedAt: -Infinity };
  const draft = draftOf(chat.id);
  input.value = draft?.text ?? '';
  if (draft?.reply) answering(draft.reply);
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
  } else if (event.key === 'Escape' && current.replying && !event.isComposing) {
    event.stopPropagation();
    settle();
  }
}

function typed() {
  check();
  fit();
  keep();
  const { chat, input } = current;
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

function submit() {
  const { chat, input, replying, go } = current;
  const body = input.value.trim();
  if (!body || go.disabled) return;
  current.typedAt = 0;
  input.value = '';
  settle();
  chat.line = null;
  write(chat, body, replying?.seq);
  jumpDown();
}

/** No longer a reply to anything. */
function settle() {
  const { input, about } = current;
  current.replying = null;
  about.hidden = true;
  about.replaceChildren();
  check();
  fit();
  keep();
  input.focus({ preventScroll: true });
}

/** The next message answers this one. */
export function reply(message) {
  if (!current) return;
  answering(message);
  keep();
  current.input.focus({ preventScroll: true });
}

function answering(message) {
  const { about, chat } = current;
  current.replying = message;
  const label = t('app.compose.replying', { name: senderName(chat, message) });
  about.replaceChildren(
    el('div', {}, el('strong', { text: label, dir: 'auto' }), el('span', { text: clip(message.body ?? '', 120), dir: 'auto' })),
    iconButton('close', t('app.cancel'), { onclick: settle }));
  about.hidden = false;
}
