// Files that are dropped on the open chat, or pasted into it.

import { el, icon } from './dom.js';
import { t } from './i18n.js';
import { titleOf } from './chats.js';
import { state } from './state.js';
import { toast } from './dialogs.js';
import { add } from './attach.js';

const pane = document.getElementById('chat');
const zone = el('div', { class: 'drop-zone', hidden: true }, icon('clip'), el('strong', { dir: 'auto' }));

const writable = () => {
  const chat = state.chats.get(state.open);
  return chat?.writable && document.getElementById('compose') && !document.querySelector('dialog[open]') ? chat : null;
};
const carries = (event) => event.dataTransfer?.types.includes('Files');

export function begin() {
  document.getElementById('open-chat').append(zone);
  addEventListener('dragover', (event) => {
    if (!carries(event)) return;
    event.preventDefault(); // what is let go beside the chat must not take its page away
    const chat = writable();
    zone.hidden = !chat;
    event.dataTransfer.dropEffect = chat && pane.contains(event.target) ? 'copy' : 'none';
    if (chat) zone.querySelector('strong').textContent = t('app.file.drop', { name: titleOf(chat) });
  });
  addEventListener('dragleave', (event) => (zone.hidden ||= !event.relatedTarget));
  addEventListener('dragend', () => (zone.hidden = true));
  addEventListener('drop', dropped);
  addEventListener('paste', pasted);
}

function dropped(event) {
  if (!carries(event)) return;
  event.preventDefault();
  zone.hidden = true;
  const chat = writable();
  if (!chat || !pane.contains(event.target)) return;
  const items = [...event.dataTransfer.items].filter((item) => item.kind === 'file');
  const folders = items.filter((item) => item.webkitGetAsEntry?.()?.isDirectory).length;
  if (folders) toast(t('app.file.folder'), { bad: true });
  add(chat, items.filter((item) => !item.webkitGetAsEntry?.()?.isDirectory).map((item) => item.getAsFile()).filter(Boolean));
}

/** Copied text may bring a picture of itself along: then the text is meant. */
function pasted(event) {
  const { clipboardData } = event;
  const elsewhere = event.target.closest?.('input, textarea, dialog') && event.target.id !== 'compose';
  const chat = writable();
  if (elsewhere || !chat || !clipboardData.files.length || clipboardData.types.includes('text/plain')) return;
  event.preventDefault();
  add(chat, [...clipboardData.files].map(named));
}

/** A browser calls every picture of the clipboard the same. */
function named(file) {
  if (!/^image\.\w+$/.test(file.name)) return file;
  return new File([file], `${t('app.file.pasted')}${file.name.slice(5)}`, { type: file.type });
}
