// Files beside the words that are being written: chosen, dropped or pasted, uploaded at once, sent with the message.

import { el, icon, iconButton, reconcile, said } from './dom.js';
import { sizeOf } from './files.js';
import { sorry, t, tn } from './i18n.js';
import { draftOf, keepDraft } from './drafts.js';
import { on, state } from './state.js';
import { toast } from './dialogs.js';
import { write } from './outbox.js';
import { thumb } from './thumbs.js';
import { kept, keepFiles } from './trays.js';
import { upload } from './uploads.js';

const MOST = 10; // files in one message
const { fileLimit = Infinity, fileQuota = 0 } = document.documentElement.dataset;

const trays = new Map(); // chat → { items, sending }; an item is { name, size, type, source?, file?, failed?, part, job? }
let number = 0;
let shown = null; // { chat, list, status, check, submit }

function trayOf(chat) {
  if (!trays.has(chat.id)) trays.set(chat.id, { items: kept(chat.id), sending: false });
  return trays.get(chat.id);
}

/** Whether there is anything to send besides words. */
export const any = (chat) => trayOf(chat).items.some((item) => !item.failed);

const busy = (tray) => tray.items.some((item) => !item.file && !item.failed);

/** The parts that the composer places: the paperclip, and what was chosen so far. */
export function build(chat, { check, submit }) {
  const choose = el('input', { type: 'file', multiple: true, hidden: true, tabindex: '-1', onchange: () => {
    add(chat, [...choose.files]);
    choose.value = '';
  } });
  const button = iconButton('clip', t('app.file.attach'), { id: 'attach', class: 'icon-button attach', onclick: () => choose.click() });
  const list = el('ul', { class: 'tray-items', 'aria-label': t('app.file.chosen') });
  const status = el('p', { class: 'tray-says unseen', role: 'status' });
  const tray = el('div', { class: 'tray' }, choose, list, status);
  shown = { chat, list, status, check, submit };
  draw(chat);
  return { button, tray };
}

/** The files to send, which leave the tray; null while they are not all there: then submit is called again. */
export function take(chat) {
  const tray = trayOf(chat);
  if (tray.items.some((item) => item.failed)) {
    tell(chat, t('app.file.failed'), true);
    return null;
  }
  tray.sending = busy(tray);
  if (tray.sending) {
    tell(chat, t('app.file.waits'));
    draw(chat);
    return null;
  }
  const files = tray.items.map((item) => item.file);
  trays.delete(chat.id);
  keepFiles(chat.id, []);
  tell(chat, '');
  draw(chat);
  return files;
}

export function add(chat, files) {
  if (!files.length) return;
  const tray = trayOf(chat);
  const room = Math.max(0, MOST - tray.items.length);
  if (files.length > room) toast(tn('app.file.most', MOST), { bad: true });
  for (const source of files.slice(0, room)) {
    const item = { name: source.name, size: source.size, type: source.type, source, part: 0 };
    tray.items.push(item);
    start(chat, item);
  }
  changed(chat);
  if (!isShown(chat)) return;
  shown.list.scrollTop = shown.list.scrollHeight;
  document.getElementById('compose').focus({ preventScroll: true });
}

function start(chat, item) {
  item.failed = null;
  item.part = 0;
  if (item.source.size > fileLimit) item.failed = { name: 'too-large' };
  else if (!item.source.size) item.failed = { name: 'empty' };
  if (item.failed) return;
  item.job = upload(item.source, (part) => {
    item.part = part;
    progress(item);
  });
  item.job.done.then((file) => {
    item.file = file;
    item.at = Date.now();
    tell(chat, t('app.file.ready', { name: item.name }));
  }, (problem) => {
    item.failed = problem;
    trayOf(chat).sending = false;
    tell(chat, `${item.name}: ${why(item)}`);
  }).then(() => settled(chat));
}

/** What is to be sent as soon as it is there goes now, also where the reader is elsewhere by now. */
function settled(chat) {
  changed(chat);
  const tray = trayOf(chat);
  if (!tray.sending || busy(tray)) return;
  if (isShown(chat)) return shown.submit();
  const draft = draftOf(chat.id);
  write(chat, draft?.text.trim() ?? '', { replyTo: draft?.reply?.seq, files: take(chat) });
  keepDraft(chat.id, null);
}

function drop(chat, item) {
  item.job?.cancel();
  const tray = trayOf(chat);
  tray.items = tray.items.filter((one) => one !== item);
  if (!tray.items.length) tray.sending = false;
  settled(chat);
  document.getElementById('compose')?.focus({ preventScroll: true });
}

function again(chat, item) {
  start(chat, item);
  changed(chat);
}

/** What broke off with the connection goes on with it, also where the line of the chat never noticed. */
function goOn() {
  for (const [id, tray] of trays) {
    const chat = state.chats.get(id);
    for (const item of tray.items) if (chat && item.failed?.name === 'offline' && item.source) again(chat, item);
  }
}

on('connection', () => state.connection === 'open' && goOn());
addEventListener('online', goOn);

addEventListener('beforeunload', (event) => {
  if ([...trays.values()].some(busy)) event.preventDefault();
});

const isShown = (chat) => shown?.chat.id === chat.id && shown.list.isConnected;

function changed(chat) {
  keepFiles(chat.id, trayOf(chat).items);
  draw(chat);
}

function tell(chat, words, aloud = false) {
  if (isShown(chat)) {
    shown.status.textContent = words;
    shown.status.classList.toggle('unseen', !trayOf(chat).sending);
  }
  if (aloud) toast(words, { bad: true, about: `files ${chat.id}` });
}

/** What went wrong, and what to do about it. */
function why({ failed }) {
  const key = { 'too-large': 'app.file.too-large', empty: 'app.file.empty', unfinished: 'app.file.unfinished', offline: 'app.file.offline', 'over-quota': 'app.file.full' }[failed.name];
  return key ? t(key, { most: sizeOf(failed.name === 'over-quota' ? fileQuota : fileLimit) }) : sorry(failed);
}

function draw(chat) {
  if (shown?.chat.id !== chat.id) return;
  const { items } = trayOf(chat);
  reconcile(shown.list, items.map((item) => ({
    key: (item.key ??= `file ${(number += 1)}`),
    mark: JSON.stringify([item.failed?.name, item.file?.id]),
    make: () => line(chat, item),
    touch: (element) => (item.element = element),
  })));
  shown.list.hidden = !items.length;
  shown.check();
}

function progress({ element, size, part }) {
  const bar = element?.querySelector('progress');
  if (!bar) return;
  bar.value = part;
  element.querySelector('.tray-line').textContent = soFar(size, part);
}

const percent = new Intl.NumberFormat(document.documentElement.lang || 'en', { style: 'percent' });
const soFar = (size, part) => `${sizeOf(size)} · ${percent.format(Math.floor(part * 100) / 100)}`;
const BY_OTHERS = ['too-large', 'empty', 'unfinished']; // trying again changes nothing

function line(chat, item) {
  const { name, size, part, failed, file, source } = item;
  item.picture ??= thumb(source, file);
  return el('li', { class: `tray-item${failed ? ' failed' : file ? ' done' : ''}` },
    el('span', { class: 'tray-mark' }, item.picture ?? icon('file')),
    el('span', { class: 'tray-who' },
      said(name, { class: 'tray-name', title: name }),
      failed ? el('span', { class: 'tray-why', text: why(item) }) : el('span', { class: 'tray-line', text: file ? sizeOf(size) : soFar(size, part) }),
      failed || file ? null : el('progress', { max: '1', value: String(part), 'aria-label': t('app.file.uploading', { name }) })),
    failed && source && !BY_OTHERS.includes(failed.name) ? el('button', { type: 'button', class: 'button small quiet', 'data-act': 'retry', text: t('app.retry'), onclick: () => again(chat, item) }) : null,
    iconButton('close', t(file || failed ? 'app.file.remove' : 'app.file.cancel', { name }), { 'data-act': 'remove', onclick: () => drop(chat, item) }));
}
