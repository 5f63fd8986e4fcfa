// One picture as large as the window, and the way to those before and after it.

import { el, icon, iconButton, said } from '../dom.js';
import { addressOf, isPicture, previewOf, sizeOf } from '../files.js';
import { inFull, t } from '../i18n.js';
import { senderName } from '../words.js';
import { state } from '../state.js';
import { windowOf } from '../window.js';

const SWIPE = 50; // CSS pixels

/** All pictures that are loaded, in the order of the chat. */
function picturesOf(chat) {
  const waiting = (state.outbox.get(chat.id) ?? []).map((entry) => ({ ...entry, sender: state.me.username, sentAt: entry.at }));
  const messages = [...(windowOf(chat.id)?.items ?? []), ...waiting].filter((message) => !message.deleted);
  return messages.flatMap((message) => (message.files ?? []).filter(isPicture).map((file) => ({ file, message })));
}

export function begin(chat, id) {
  const all = picturesOf(chat);
  let at = all.findIndex(({ file }) => file.id === id);
  if (at < 0) return;
  const back = document.activeElement;
  const image = el('img', { class: 'lit', decoding: 'async' });
  const frame = el('div', { class: 'lightbox-frame' }, image);
  const caption = el('div', { class: 'lightbox-says' });
  const count = el('span', { class: 'lightbox-count' });
  const save = el('a', { class: 'icon-button' }, icon('save'));
  const step = (by, name) => iconButton(name, t(by < 0 ? 'app.file.before' : 'app.file.after'), { class: `icon-button lightbox-step ${name}`, onclick: () => go(by) });
  const before = step(-1, 'back');
  const after = step(1, 'next');
  const dialog = el('dialog', { class: 'lightbox', 'aria-label': t('app.file.picture') },
    el('header', { class: 'lightbox-head' }, caption, count, save, iconButton('close', t('app.close'), { autofocus: true, onclick: () => dialog.close() })),
    frame, before, after);

  function show() {
    const { file, message } = all[at];
    dialog.classList.remove('actual');
    image.alt = file.name;
    image.width = file.width;
    image.height = file.height;
    image.src = previewOf(file);
    whole(file);
    caption.replaceChildren(said(file.name, { class: 'lightbox-name' }), el('span', { dir: 'auto', text: `${senderName(chat, message)} · ${inFull(new Date(message.sentAt))} · ${sizeOf(file.size)}` }));
    count.textContent = all.length > 1 ? t('app.file.place', { at: at + 1, of: all.length }) : '';
    save.href = addressOf(file);
    save.download = file.name;
    save.title = t('app.file.download', { name: file.name });
    save.setAttribute('aria-label', save.title);
    before.disabled = at === 0;
    after.disabled = at === all.length - 1;
  }

  /** The preview stands until all of it is there. */
  async function whole(file) {
    const full = new Image();
    full.src = addressOf(file);
    await full.decode().catch(() => {});
    if (full.naturalWidth && all[at].file === file && dialog.open) image.src = full.src;
  }

  function go(by) {
    const to = at + by;
    if (to < 0 || to >= all.length) return;
    at = to;
    show();
  }

  dialog.addEventListener('keydown', (event) => {
    const rtl = getComputedStyle(dialog).direction === 'rtl' ? -1 : 1;
    const by = { ArrowRight: rtl, ArrowLeft: -rtl, Home: -at, End: all.length - 1 - at }[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    go(by);
  });
  frame.addEventListener('click', (event) => (event.target === image ? dialog.classList.toggle('actual') : dialog.close()));
  swipes(frame, () => dialog.classList.contains('actual'), go);
  dialog.addEventListener('close', () => {
    dialog.remove();
    // its row may have been drawn anew meanwhile
    const opener = back?.isConnected ? back : document.querySelector(`#log .picture[data-file="${CSS.escape(id)}"]`);
    opener?.focus({ preventScroll: true });
  });
  document.body.append(dialog);
  dialog.showModal();
  show();
}

function swipes(frame, moving, go) {
  let from = null;
  frame.addEventListener('touchstart', ({ touches }) => (from = touches.length === 1 && !moving() ? touches[0].clientX : null), { passive: true });
  frame.addEventListener('touchend', ({ changedTouches: [end] }) => {
    if (from === null) return;
    const by = end.clientX - from;
    if (Math.abs(by) > SWIPE) go(by < 0 ? 1 : -1);
  }, { passive: true });
}
