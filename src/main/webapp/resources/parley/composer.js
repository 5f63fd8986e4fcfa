// Where one writes. Enter sends, unless it ends the composing of an input method.

import { el, iconButton } from './dom.js';
import { sorry, t, tn } from './i18n.js';
import { titleOf } from './chats.js';
import { draftOf, keepDraft } from './drafts.js';
import { state } from './state.js';
import { live, send } from './line.js';
import { toast } from './dialogs.js';
import { write } from './outbox.js';
import * as attach from './attach.js';
import { change } from './edits.js';
import { jumpDown } from './timeline.js';
import { senderName, summary } from './words.js';
import { clip } from './notify.js';
import { suggest } from './suggest.js';

const MOST = 4000;
const LINES = 8;
const TYPING_EVERY = 4000;
const AFTER_COMPOSING = 120; // ms; some browsers end the composing before the Enter that ended it

let current = null;

/** Opens every emoji; each goes where the caret is. */
function smile(input) {
  const put = (emoji) => {
    input.setRangeText(emoji, input.selectionStart, input.selectionEnd, 'end');
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  return iconButton('smile', t('app.emoji'), {
    class: 'icon-button smile',
    'aria-haspopup': 'dialog',
    onclick: async () => (await import('./later/picker.js')).pick({ picked: put, stays: true, left: () => input.focus({ preventScroll: true }) }),
  });
}

/** Words and purpose, as they are kept for the next time this chat is opened. */
function keep() {
  const { chat, input, replying, editing } = current;
  if (editing) return; // what was being written before is kept already
  const reply = replying && { seq: replying.seq, sender: replying.sender, body: clip(summary(replying), 120) };
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
  const offered = suggest(chat, input);
  const files = attach.build(chat, { check: () => check(), submit: () => submit() });
  const form = el('form', { class: 'composer' }, offered, about, files.tray, tooLong, el('div', { class: 'compose-line' }, files.button, smile(input), input, go));
  current = { chat, input, go, about, tooLong, editing: null, replying: null, saved: null, typedAt: 0, composedAt: -Infinity };
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
  } else if (event.key === 'ArrowUp' && !current.input.value && !event.isComposing && !event.altKey && !event.shiftKey) {
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
  return items.findLast((message) => message.sender === state.me.username && message.kind === 'text' && !message.deleted && message.body);
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
  if (!current) return;
  const { chat, input, go, tooLong, editing } = current;
  const over = [...input.value.trim()].length - MOST;
  go.disabled = !(input.value.trim() || (!editing && attach.any(chat))) || over > 0;
  input.form?.classList.toggle('editing', Boolean(editing));
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
  const { chat, input, replying, editing, go } = current;
  const body = input.value.trim();
  if (go.disabled) return;
  if (editing) {
    settle();
    if (body !== editing.body) amend(chat, editing, body);
    return;
  }
  const files = attach.take(chat);
  if (!files) return; // not all of them are there; then it is called again
  current.typedAt = 0;
  input.value = '';
  settle();
  chat.line = null;
  write(chat, body, { replyTo: replying?.seq, files: files.length ? files : undefined });
  jumpDown();
}

/** A change that may succeed later is not lost: it stands in the composer again. */
async function amend(chat, message, body) {
  try {
    await change(chat, message, body);
  } catch (problem) {
    toast(problem.name === 'too-late' ? t('app.compose.too-late') : sorry(problem), { bad: true });
    if (problem.name === 'too-late' || current?.chat !== chat || current.editing || current.input.value) return;
    edit(message);
    current.input.value = body;
    check();
    fit();
  }
}

/** Neither a reply nor a change any more; what was being written before comes back. */
function settle() {
  const { input, about } = current;
  const { editing, saved } = current;
  current.editing = current.replying = null;
  about.hidden = true;
  about.replaceChildren();
  if (editing) {
    input.value = saved.text;
    if (saved.replying) answering(saved.replying);
  }
  check();
  fit();
  keep();
  input.focus({ preventScroll: true });
}

function announce(label, message) {
  const { about } = current;
  about.replaceChildren(
    el('div', {}, el('strong', { text: label, dir: 'auto' }), el('span', { text: clip(summary(message), 120), dir: 'auto' })),
    iconButton('close', t('app.cancel'), { onclick: settle }));
  about.hidden = false;
}

/** The next message answers this one. */
export function reply(message) {
  if (!current) return;
  if (current.editing) settle();
  answering(message);
  keep();
  current.input.focus({ preventScroll: true });
}

function answering(message) {
  current.replying = message;
  announce(t('app.compose.replying', { name: senderName(current.chat, message) }), message);
}

/** The words are changed in place; the draft waits meanwhile. */
export function edit(message) {
  if (!current?.input.isConnected) return;
  const { input } = current;
  if (!current.editing) current.saved = { text: input.value, replying: current.replying };
  current.replying = null;
  current.editing = message;
  input.value = message.body;
  announce(t('app.compose.editing'), message);
  check();
  fit();
  input.focus({ preventScroll: true });
  input.setSelectionRange(message.body.length, message.body.length);
}
