// Questions, menus and passing notes. Dialogs are the browser's own: focus stays inside and goes back where it was.

import { el, icon } from './dom.js';
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

/** Shows something that is only to be closed; answers how. */
export function show(title, ...content) {
  const dialog = el('dialog', { class: 'dialog', 'aria-labelledby': 'dialog-title' },
    el('form', { method: 'dialog' },
      el('h2', { id: 'dialog-title', text: title }),
      ...content,
      el('div', { class: 'dialog-ends' }, el('button', { class: 'button', text: t('app.close'), autofocus: true }))));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return () => dialog.close();
}

let closeMenu = null;

export const menuOpen = () => Boolean(closeMenu);

/**
 * A menu beside an element: [{ label, act, danger, href, mark, checked }], mark being the name of an icon.
 *
 * @param above [{ label, text, act, checked }] in a row of their own on top
 * @param at where the pointer is, in place of beside the element
 */
export function menu(anchor, items, { above = [], at } = {}) {
  closeMenu?.();
  const back = document.activeElement;
  const opens = anchor.hasAttribute('aria-haspopup');
  const entry = ({ label, act, danger, href, mark, text, checked }) => {
    const role = checked === undefined ? 'menuitem' : 'menuitemcheckbox';
    const properties = { role, tabindex: '-1', class: danger ? 'danger' : null, 'aria-checked': checked?.toString(), 'data-mark': mark, 'aria-label': text && label, title: text && label };
    const inside = [mark ? icon(mark) : null, el('span', { text: text ?? label })];
    return href ? el('a', { ...properties, href }, ...inside) : el('button', { ...properties, type: 'button', onclick: () => { close(true); act(); } }, ...inside);
  };
  const row = above.map(entry);
  const column = items.map(entry);
  const list = el('div', { class: 'menu', role: 'menu' }, row.length ? el('div', { class: 'menu-row', role: 'group' }, ...row) : null, ...column);
  const close = (restore) => {
    closeMenu = null;
    list.remove();
    if (opens) anchor.setAttribute('aria-expanded', 'false');
    removeEventListener('pointerdown', outside, true);
    removeEventListener('resize', gone);
    if (restore && back?.isConnected) back.focus({ preventScroll: true });
  };
  const gone = () => close(false);
  const outside = (event) => !list.contains(event.target) && close(false);
  list.addEventListener('keydown', (event) => {
    const next = wayThrough(row, column, document.activeElement, event.key);
    if (next) next.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  list.addEventListener('contextmenu', (event) => event.preventDefault());
  (anchor.closest('main') ?? document.body).append(list);
  if (opens) anchor.setAttribute('aria-expanded', 'true');
  place(list, at ? { left: at.x, right: at.x, top: at.y, bottom: at.y } : anchor.getBoundingClientRect(), Boolean(at));
  closeMenu = gone;
  setTimeout(() => closeMenu === gone && addEventListener('pointerdown', outside, true));
  addEventListener('resize', gone);
  (column[0] ?? row[0]).focus({ preventScroll: true });
}

/** Up and down through the column and the row above it, left and right within the row. */
function wayThrough(row, column, from, key) {
  const across = { ArrowRight: 1, ArrowLeft: -1 }[key];
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  const inRow = row.indexOf(from);
  if (across && inRow >= 0) return row.at((inRow + across + row.length) % row.length);
  const stops = row.length ? [row[Math.max(0, inRow)], ...column] : column;
  if (step) return stops.at((stops.indexOf(from) + step + stops.length) % stops.length);
  if (key === 'Home') return stops[0];
  return key === 'End' ? stops.at(-1) : null;
}

/** Within the window, whatever its size. */
function place(list, near, pointed) {
  const { width, height } = list.getBoundingClientRect();
  const wanted = pointed ? (near.left + width <= innerWidth - 8 ? near.left : near.left - width) : near.right - width;
  const left = Math.max(8, Math.min(wanted, innerWidth - width - 8));
  const below = near.bottom + 4 + height <= innerHeight - 8;
  const top = below ? near.bottom + 4 : Math.min(near.top - height - 4, innerHeight - height - 8);
  list.style.setProperty('left', `${left}px`);
  list.style.setProperty('top', `${Math.max(8, top)}px`);
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
