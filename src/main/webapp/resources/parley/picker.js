// Choosing friends: a field that narrows the list, boxes to tick, and a chip for each who is chosen.

import { avatar, el, icon, reconcile, said } from './dom.js';
import { t, tn } from './i18n.js';
import { nameOf, state } from './state.js';

/**
 * @param without usernames that are not offered
 * @param told    called with how many are chosen
 */
export function picker({ without = new Set(), most = 255, told = () => {} } = {}) {
  const chosen = new Map();
  const friends = [...state.friends.values()].map((friend) => friend.account)
    .filter((account) => !without.has(account.username))
    .sort((one, other) => nameOf(one).localeCompare(nameOf(other)));
  const field = el('input', { type: 'search', id: 'pick', class: 'field-input', autocomplete: 'off', spellcheck: 'false', dir: 'auto', placeholder: t('app.pick.search'), 'aria-label': t('app.pick.search') });
  const chips = el('ul', { class: 'picked', 'aria-label': t('app.pick.chosen') });
  const list = el('ul', { class: 'rows pick-list', 'aria-label': t('app.pick.friends') });
  const nothing = el('p', { class: 'hint', role: 'status' });

  const toggle = (account, on) => {
    if (on) chosen.set(account.username, account);
    else chosen.delete(account.username);
    draw();
    told(chosen.size);
  };

  function draw() {
    const words = field.value.trim().toLocaleLowerCase();
    const shown = friends.filter((account) => `${account.displayName} ${account.username}`.toLocaleLowerCase().includes(words));
    nothing.textContent = !friends.length ? t('app.pick.none') : shown.length ? '' : t('app.list.none');
    reconcile(list, shown.map((account) => ({
      key: account.username, mark: '', make: () => row(account), touch: (item) => {
        const box = item.querySelector('input');
        box.checked = chosen.has(account.username);
        box.disabled = !box.checked && chosen.size >= most;
      },
    })));
    reconcile(chips, [...chosen.values()].map((account) => ({ key: account.username, mark: '', make: () => chip(account) })));
    chips.hidden = !chosen.size;
  }

  const row = (account) => el('li', {}, el('label', { class: 'pick' },
    avatar(account, { dot: true }),
    el('span', { class: 'person-who' }, said(nameOf(account), { class: 'item-name' }), el('span', { class: 'person-line', text: `@${account.username}` })),
    el('input', { type: 'checkbox', onchange: (event) => toggle(account, event.target.checked) })));

  const chip = (account) => el('li', {}, el('button', { type: 'button', class: 'chip', 'aria-label': t('app.pick.remove', { name: nameOf(account) }), onclick: () => {
    toggle(account, false);
    field.focus();
  } }, said(nameOf(account)), icon('close')));

  field.addEventListener('input', draw);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      const first = list.querySelector('input:not(:disabled)');
      if (field.value.trim() && first) {
        first.click();
        field.value = '';
        draw();
      }
    } else if (event.key === 'Backspace' && !field.value && chosen.size) {
      toggle([...chosen.values()].at(-1), false);
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.querySelector('input')?.focus();
    }
  });
  list.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const boxes = [...list.querySelectorAll('input')];
    (boxes[boxes.indexOf(event.target) + step] ?? (step < 0 ? field : event.target)).focus();
  });
  draw();
  return {
    element: el('div', { class: 'member-picker' }, chips, field, list, nothing),
    chosen: () => [...chosen.keys()],
    count: () => tn('app.members', chosen.size),
  };
}
