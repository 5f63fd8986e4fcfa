// Dialogs with contents of their own. The browser keeps the focus inside and brings it back.

import { el } from './dom.js';
import { t } from './i18n.js';

let count = 0;

/**
 * Opens a dialog and answers what was chosen: what decide() says of it, or null when it was left.
 *
 * @param go     the label of the button that does it; without one the dialog is only to be closed
 * @param decide called on go with the form; null or undefined keeps the dialog open
 */
export function modal({ title, says, content = [], go, danger = false, wide = false, decide = () => true, first }) {
  const id = `modal-${(count += 1)}`;
  return new Promise((resolve) => {
    let answer = null;
    const busy = (now) => {
      form.ariaBusy = String(now);
      progress.hidden = !now;
      for (const button of form.querySelectorAll('.dialog-ends button')) button.disabled = now;
    };
    const progress = el('progress', { hidden: true, 'aria-label': t('app.busy') });
    const form = el('form', { method: 'dialog', class: 'modal' },
      el('h2', { id, text: title, dir: 'auto' }),
      says && el('p', { text: says, dir: 'auto' }),
      ...content,
      progress,
      el('div', { class: 'dialog-ends' },
        el('button', { type: 'button', class: `button${go ? ' quiet' : ''}`, value: '', text: t(go ? 'app.cancel' : 'app.close'), onclick: () => dialog.close() }),
        go && el('button', { class: `button${danger ? ' danger' : ''}`, value: 'go', text: go })));
    const dialog = el('dialog', { class: `dialog${wide ? ' wide' : ''}`, 'aria-labelledby': id }, form);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (!go || form.ariaBusy === 'true') return;
      busy(true);
      answer = (await decide(form)) ?? null;
      busy(false);
      if (answer !== null) dialog.close();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
    (first ?? form.querySelector('input:checked, input, textarea, [value="go"]') ?? form.querySelector('button')).focus();
  });
}

/** One of a few: [{ value, label, says }]. */
export function choose({ title, options, value, go }) {
  const list = el('div', { class: 'options', role: 'radiogroup', 'aria-label': title }, ...options.map((option, at) => el('label', { class: 'option' },
    el('input', { type: 'radio', name: 'choice', value: option.value, checked: option.value === value, 'aria-describedby': option.says ? `option-${at}` : null }),
    el('span', {}, el('span', { class: 'option-label', text: option.label }), option.says ? el('small', { id: `option-${at}`, text: option.says }) : null))));
  return modal({ title, content: [list], go, decide: (form) => new FormData(form).get('choice') });
}
