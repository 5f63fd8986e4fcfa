// Telling those who look after the server that something is wrong with a message or a person.

import { post } from '../api.js';
import { toast } from '../dialogs.js';
import { el } from '../dom.js';
import { sorry, t } from '../i18n.js';
import { nameOf } from '../state.js';
import { senderName } from '../words.js';

const REASONS = ['spam', 'abuse', 'illegal', 'other'];
const COMMENT = 1000;

/** One message. */
export function begin(chat, message) {
  open(t('app.report.title'), t('app.report.says', { name: senderName(chat, message) }), { conversation: chat.id, seq: message.seq });
}

/** Somebody, whatever they said. */
export function about(person) {
  const name = nameOf(person);
  open(t('app.report.title.person', { name }), t('app.report.says.person', { name }), { username: person.username });
}

function open(title, says, what) {
  const reason = el('select', { id: 'report-reason' }, ...REASONS.map((name) => el('option', { value: name, text: t(`app.report.${name}`) })));
  const comment = el('textarea', { id: 'report-comment', rows: '3', maxlength: COMMENT, dir: 'auto' });
  const dialog = el('dialog', { class: 'dialog', 'aria-labelledby': 'dialog-title' },
    el('form', { method: 'dialog' },
      el('h2', { id: 'dialog-title', dir: 'auto', text: title }),
      el('p', { dir: 'auto', text: says }),
      el('label', { for: 'report-reason', text: t('app.report.reason') }), reason,
      el('label', { for: 'report-comment', text: t('app.report.comment') }), comment,
      el('div', { class: 'dialog-ends' },
        el('button', { class: 'button quiet', value: '', text: t('app.cancel') }),
        el('button', { class: 'button', value: 'go', text: t('app.report.go') }))));
  dialog.addEventListener('close', async () => {
    dialog.remove();
    if (dialog.returnValue !== 'go') return;
    try {
      await post('/reports', { ...what, reason: reason.value, comment: comment.value.trim() || undefined });
      toast(t('app.report.done'));
    } catch (problem) {
      toast(sorry(problem), { bad: true });
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  reason.focus();
}
