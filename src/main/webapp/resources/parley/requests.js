// Who would like to be friends, whom one has asked, and who declined.

import { avatar, el, iconButton, reconcile, said, sentence } from './dom.js';
import { t, tn } from './i18n.js';
import { nameOf, on, state } from './state.js';
import { answers, dismiss, withdraw } from './people.js';
import { searching } from './search.js';

const section = document.getElementById('requests');

export function begin() {
  section.append(
    el('div', { class: 'section-head' }, el('h2', { text: t('app.requests') }), el('span', { class: 'badge', id: 'requests-count' })),
    el('ul', { class: 'requests', 'aria-label': t('app.requests') }));
  on('requests chats', draw);
}

function draw() {
  const { incoming, outgoing, declined } = state.requests;
  section.hidden = searching() || !(incoming.length + outgoing.length + declined.length);
  const count = section.querySelector('#requests-count');
  count.hidden = !incoming.length;
  count.textContent = incoming.length > 99 ? t('app.unread.many') : incoming.length;
  count.setAttribute('title', tn('app.requests', incoming.length));
  reconcile(section.querySelector('ul'), [
    ...incoming.map((one) => wanted('in', one, incomingItem)),
    ...declined.map((one) => wanted('no', one, declinedItem)),
    ...outgoing.map((one) => wanted('out', one, outgoingItem)),
  ]);
}

const wanted = (kind, one, make) => ({ key: `${kind} ${one.id}`, mark: JSON.stringify([one.note, nameOf(one.account), one.account.online, one.account.avatar]), make: () => make(one) });

function incomingItem(one) {
  return el('li', { class: 'request', tabindex: '-1', 'data-username': one.account.username },
    avatar(one.account, { dot: true }),
    el('div', { class: 'request-who' },
      said(nameOf(one.account), { class: 'item-name' }),
      el('span', { class: 'person-line', text: `@${one.account.username}` }),
      one.note ? el('p', { class: 'note', dir: 'auto', text: one.note }) : null,
      el('div', { class: 'request-ends' }, ...answers(one))));
}

function outgoingItem(one) {
  return el('li', { class: 'request slim', tabindex: '-1', 'data-username': one.account.username },
    avatar(one.account),
    el('div', { class: 'request-who' }, said(nameOf(one.account), { class: 'item-name' }), el('span', { class: 'person-line', text: t('app.relation.outgoing') })),
    iconButton('close', t('app.relation.cancel'), { 'data-act': 'cancel', onclick: () => withdraw(one) }));
}

function declinedItem(one) {
  return el('li', { class: 'request slim', tabindex: '-1', 'data-username': one.account.username },
    avatar(one.account),
    el('div', { class: 'request-who' }, el('span', {}, ...sentence(t('app.requests.declined'), { name: said(nameOf(one.account)) }))),
    el('button', { type: 'button', class: 'button small quiet', 'data-act': 'dismiss', text: t('app.requests.dismiss'), onclick: () => dismiss(one) }));
}
