// Whom one has blocked, and taking it back.

import { all } from '../api.js';
import { avatar, el, said } from '../dom.js';
import { show } from '../dialogs.js';
import { t } from '../i18n.js';
import { nameOf } from '../state.js';
import { unblock } from '../people.js';

export async function begin() {
  const list = el('ul', { class: 'picks', 'aria-label': t('app.blocked') });
  const nobody = el('p', { class: 'hint', text: t('app.blocked.nobody') });
  const people = await all('/blocks');
  const count = () => {
    nobody.hidden = list.children.length > 0;
  };
  list.append(...people.map((person) => row(person, count)));
  count();
  show(t('app.blocked'), el('p', { text: t('app.blocked.says') }), list, nobody);
}

function row(person, gone) {
  const item = el('li', { class: 'pick', 'data-username': person.username },
    avatar(person),
    el('span', { class: 'person-who' }, said(nameOf(person), { class: 'item-name' }), el('span', { class: 'person-line', text: `@${person.username}` })),
    el('button', { type: 'button', class: 'button small quiet', 'data-act': 'unblock', text: t('app.relation.unblock'), onclick: take }));
  async function take() {
    if (!(await unblock(person))) return;
    item.remove();
    gone();
  }
  return item;
}
