// Questions, menus and passing notes. Dialogs are the browser's own: focus stays inside and goes back where it was.

import { el } from './dom.js';
import { t } from './i18n.js';

/**
 * Asks once, naming what goes. Answers null when left, else { text } with what was written.
 *
 * @param field { label, hint, most } for a few words
 */
export function ask({ title, says, go, danger = false, field }) {
  return new Promise((resolve) => {
    const input = field && el('textarea', { rows: '3', maxlength: field.most, dir: 'auto', id: 'asked' });
    const dialog = el('dialog', { class: 'dialog', 'aria-labelledby': 'dialog-title' },
      el('form', { method: 'dialog' },
        el('h2', { id: 'dialog-title', text: title }),
        says && el('p', { text: says, dir: 'auto' }),
        field && el('label', { for: 'asked', text: field.label }),
        input,
        field?.hint && el('small', { class: 'hint', text: field.hint }),
        el('div', { class: 'dialog-ends' },
          el('button', { class: 'button quiet', value: '', formnovalidate: true, text: t('app.cancel') }),
          el('button', { class: `button${danger ? ' danger' : ''}`, value: 'go', text: go }))));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'go' ? { text: input?.value.trim() ?? '' } : null);
    });
    document.body.append(dialog);
    dialog.showModal();
    (input ?? dialog.querySelector('[value="go"]')).focus();
  });
}

/** Shows something that is only to be closed. */
export function show(title, ...content) {
  const dialog = el('dialog', { class: 'dialog', 'aria-labelledby': 'dialog-title' },
    el('form', { method: 'dialog' },
      el('h2', { id: 'dialog-title', text: title }),
      ...content,
      el('div', { class: 'dialog-ends' }, el('button', { class: 'button', text: t('app.close'), autofocus: true }))));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

let closeMenu = null;

export const menuOpen = () => Boolean(closeMenu);

/** A menu beside an element: [{ label, act, danger, href }]. */
export function menu(anchor, items) {
  closeMenu?.();
  const back = document.activeElement;
  const list = el('div', { class: 'menu', role: 'menu' }, ...items.map(({ label, act, danger, href }) => {
    const properties = { role: 'menuitem', tabindex: '-1', class: danger ? 'danger' : null, text: label };
    return href ? el('a', { ...properties, href }) : el('button', { ...properties, type: 'button', onclick: () => { close(true); act(); } });
  }));
  const close = (restore) => {
    closeMenu = null;
    list.remove();
    anchor.setAttribute('aria-expanded', 'false');
    removeEventListener('pointerdown', outside, true);
    removeEventListener('resize', gone);
    if (restore && back?.isConnected) back.focus({ preventScroll: true });
  };
  const gone = () => close(false);
  const outside = (event) => !list.contains(event.target) && close(false);
  list.addEventListener('keydown', (event) => {
    const entries = [...list.children];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) entries.at((entries.indexOf(document.activeElement) + step + entries.length) % entries.length).focus();
    else if (event.key === 'Home') entries[0].focus();
    else if (event.key === 'End') entries.at(-1).focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  (anchor.closest('main') ?? document.body).append(list);
  anchor.setAttribute('aria-expanded', 'true');
  place(list, anchor.getBoundingClientRect());
  closeMenu = gone;
  setTimeout(() => addEventListener('pointerdown', outside, true));
  addEventListener('resize', gone);
  list.firstElementChild.focus();
}

function place(list, near) {
  const { width, height } = list.getBoundingClientRect();
  const left = Math.max(8, Math.min(near.right - width, innerWidth - width - 8));
  const below = near.bottom + 4 + height <= innerHeight - 8;
  list.style.setProperty('left', `${left}px`);
  list.style.setProperty('top', `${below ? near.bottom + 4 : Math.max(8, near.top - height - 4)}px`);
}

const STAYS = 5000;

const shown = new Map();

/**
 * A passing note; with an action it can be answered while it stays. A later one about the same thing takes its place.
 * Answers whether the action was taken.
 */
export function toast(text, { action, about, stays = STAYS, bad = false } = {}) {
  dismiss(about);
  return new Promise((resolve) => {
    const done = (taken) => {
      clearTimeout(timer);
      note.remove();
      if (shown.get(about) === done) shown.delete(about);
      resolve(taken);
    };
    if (about) shown.set(about, done);
    const note = el('div', { class: `toast${bad ? ' bad' : ''}` },
      el('span', { text, dir: 'auto' }),
      action && el('button', { type: 'button', text: action, onclick: () => done(true) }));
    const timer = setTimeout(() => done(false), stays);
    const toasts = document.getElementById('toasts');
    toasts.append(note);
    while (toasts.children.length > 3) toasts.firstElementChild.remove();
  });
}

/** What it was about has been seen. */
export function dismiss(about) {
  shown.get(about)?.(false);
}
