// Who somebody is, over whatever is in view, and what one may do about them.

import { get } from '../api.js';
import { avatar, el, iconButton, said } from '../dom.js';
import { has, seen, t } from '../i18n.js';
import { nameOf, putAccount, state } from '../state.js';
import { actionsFor, block, relationOf, report } from '../people.js';

/** @param known what is shown until the server has answered */
export async function begin(known) {
  const { dialog, draw } = open(known);
  try {
    const person = await get(`/accounts/${encodeURIComponent(known.username)}`);
    putAccount(person);
    if (dialog.isConnected) draw(person);
  } catch {
    // What was known stays, and each action says itself why it is refused.
  }
}

function open(known) {
  const body = el('div', { class: 'about-person' });
  const dialog = el('dialog', { class: 'dialog card', 'aria-labelledby': 'card-name' },
    iconButton('close', t('app.close'), { class: 'icon-button card-close', 'data-act': 'close', onclick: () => dialog.close() }), body);
  const draw = (person) => body.replaceChildren(...about({ ...person, relation: relationOf(person) }));
  dialog.addEventListener('close', () => dialog.remove());
  // Away before the action begins: it may open a dialog of its own.
  dialog.addEventListener('click', ({ target }) => (target === dialog || target.closest('.details-ends button')) && dialog.close(), true);
  draw(known);
  document.body.append(dialog);
  dialog.showModal();
  return { dialog, draw };
}

function about(person) {
  const { relation } = person;
  const me = person.username === state.me.username;
  const stands = !me && has(`app.relation.${relation}`) ? t(`app.relation.${relation}`) : null;
  return [
    avatar(person, { large: true }),
    el('h2', { id: 'card-name' }, said(nameOf(person))),
    el('p', { class: 'handle', text: `@${person.username}` }),
    person.title ? el('p', { dir: 'auto', text: person.title }) : null,
    el('p', { class: 'handle', text: me ? t('app.you') : [stands, relation === 'blocked' ? null : seen(person)].filter(Boolean).join(' · ') }),
    me ? null : el('div', { class: 'details-ends' },
      ...actionsFor(person),
      relation === 'blocked' ? null : el('button', { type: 'button', class: 'button small danger', 'data-act': 'block', text: t('app.details.block'), onclick: () => block(person) }),
      el('button', { type: 'button', class: 'button small danger', 'data-act': 'report', text: t('app.details.report'), onclick: () => report(person) })),
  ].filter(Boolean);
}
