// Who the other is, beside the chat or, on a phone, in its place.

import { avatar, el, iconButton, reconcile, said } from './dom.js';
import { onDate, seen, t } from './i18n.js';
import { nameOf, on, state } from './state.js';
import { actionsFor, block, relationOf, remove, report, unblock } from './people.js';
import { levelOf } from './chats.js';
import { draw as room } from './roomdetails.js';
import { mute } from './views.js';
import { up } from './route.js';

const pane = document.getElementById('details');

export function begin() {
  on('open chats people requests members', draw);
}

export function draw() {
  if (pane.hidden) return;
  const chat = state.chats.get(state.open);
  if (!chat) return;
  const { peer } = chat;
  if (!peer) {
    room(pane, chat);
    return;
  }
  const friend = state.friends.get(peer.username);
  const relation = relationOf(peer);
  reconcile(pane, [{
    key: `about ${peer.username}`,
    mark: JSON.stringify([peer, relation, friend?.since, seen(peer), levelOf(chat)]),
    make: () => about(chat, friend, relation),
  }]);
}

function about(chat, friend, relation) {
  const { peer } = chat;
  const silent = levelOf(chat) !== 'all';
  const row = (label, act, name, danger = true) => el('button', { type: 'button', class: `button ${danger ? 'danger' : 'quiet'}`, 'data-act': name, text: label, onclick: act });
  return el('div', { class: 'about-person' },
    el('header', { class: 'details-head' }, iconButton('close', t('app.close'), { 'data-act': 'close', onclick: up }), el('h2', { text: t('app.details') })),
    avatar(peer, { large: true }),
    el('h3', {}, said(nameOf(peer))),
    el('p', { class: 'handle', text: `@${peer.username}` }),
    peer.title ? el('p', { dir: 'auto', text: peer.title }) : null,
    el('p', { class: 'handle', text: seen(peer) }),
    friend?.since ? el('p', { class: 'handle', text: t('app.details.friends', { when: onDate(new Date(friend.since)) }) }) : null,
    el('div', { class: 'details-ends' },
      row(t(silent ? 'app.unmute' : 'app.mute'), () => mute(chat, silent ? 'all' : 'none'), 'mute', false),
      ...(relation === 'friend' ? [row(t('app.details.remove'), () => remove(peer), 'remove')] : relation === 'blocked' ? [] : actionsFor(peer)),
      relation === 'blocked'
        ? row(t('app.relation.unblock'), () => unblock(peer), 'unblock', false)
        : row(t('app.details.block'), () => block(peer), 'block'),
      row(t('app.details.report'), () => report(peer), 'report')));
}
