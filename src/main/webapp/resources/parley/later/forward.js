// Passing messages on to one or more chats.

import { toast } from '../dialogs.js';
import { el, said } from '../dom.js';
import { t, tn } from '../i18n.js';
import { chatAvatar, titleOf } from '../chats.js';
import { state } from '../state.js';
import { write } from '../outbox.js';
import { go } from '../route.js';
import { clip } from '../notify.js';
import { summary } from '../words.js';

export function begin(messages) {
  const chosen = new Set();
  const open = [...state.chats.values()].filter((chat) => chat.writable).sort((one, other) => other.order - one.order);
  const box = el('input', { type: 'search', class: 'pick-search', autocomplete: 'off', dir: 'auto', 'aria-label': t('app.forward.search'), placeholder: t('app.forward.search') });
  const choices = el('ul', { class: 'picks', 'aria-label': t('app.chats') }, ...open.map((chat) => choice(chat)));
  const none = el('p', { class: 'hint', role: 'status', text: t('app.list.none'), hidden: true });
  const send = el('button', { class: 'button', value: 'go', disabled: true, text: t('app.forward.go') });

  function choice(chat) {
    const check = el('input', { type: 'checkbox', value: chat.id, onchange: () => {
      if (check.checked) chosen.add(chat);
      else chosen.delete(chat);
      send.disabled = !chosen.size;
      send.textContent = chosen.size > 1 ? tn('app.forward.go', chosen.size) : t('app.forward.go');
    } });
    return el('li', { 'data-name': `${titleOf(chat)} ${chat.peer?.username ?? ''}`.toLocaleLowerCase() },
      el('label', { class: 'pick' }, check, chatAvatar(chat), said(titleOf(chat), { class: 'pick-lines' })));
  }

  box.addEventListener('input', () => {
    const words = box.value.trim().toLocaleLowerCase();
    for (const one of choices.children) one.hidden = !one.dataset.name.includes(words);
    none.hidden = [...choices.children].some((one) => !one.hidden);
  });
  box.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault());

  const said1 = messages.length === 1 ? clip(summary(messages[0]), 120) : tn('app.select.count', messages.length);
  const dialog = el('dialog', { class: 'dialog tall', 'aria-labelledby': 'dialog-title' },
    el('form', { method: 'dialog' },
      el('h2', { id: 'dialog-title', text: t('app.forward.title') }),
      el('p', { class: 'clipped', dir: 'auto', text: said1 }),
      box, none, choices,
      el('div', { class: 'dialog-ends' }, el('button', { class: 'button quiet', value: '', text: t('app.cancel') }), send)));
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (dialog.returnValue === 'go') pass(messages, [...chosen]);
  });
  document.body.append(dialog);
  dialog.showModal();
  box.focus();
}

async function pass(messages, chats) {
  for (const chat of chats) {
    for (const message of messages) await write(chat, message.body ?? '', { files: message.files?.length ? message.files : undefined, forwarded: true });
  }
  const [first] = chats;
  if (chats.length > 1) toast(tn('app.forward.done', chats.length));
  else if (first.id !== state.open && await toast(t('app.forward.sent', { name: titleOf(first) }), { action: t('app.forward.open') })) go(first.id);
}
