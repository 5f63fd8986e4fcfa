// What the keyboard does everywhere.

import { el } from './dom.js';
import { menuOpen, show } from './dialogs.js';
import { t } from './i18n.js';
import { state } from './state.js';
import { shown } from './list.js';
import * as search from './search.js';
import * as route from './route.js';

const apple = /Mac|iPhone|iPad/.test(navigator.platform);

export function begin() {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented || document.querySelector('dialog[open]')) return;
    const writing = event.target.matches?.('input, textarea');
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      search.open();
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      step(event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === '?' && !writing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      help();
    } else if (event.key === 'Escape' && !menuOpen()) {
      if (search.searching()) search.close();
      else if (state.open && (route.here().about || !writing)) route.up();
    }
  });
}

function step(by) {
  const chats = shown();
  const at = chats.findIndex((chat) => chat.id === state.open);
  const next = chats[at < 0 ? 0 : at + by];
  if (next) route.go(next.id);
}

export function help() {
  const find = apple ? ['⌘', 'K'] : ['Ctrl', 'K'];
  const keys = [
    [find, 'find'], [['Enter'], 'send'], [['Shift', 'Enter'], 'break'], [['↑'], 'edit'], [['Alt', '↑ ↓'], 'chats'],
    [['↑ ↓'], 'messages'], [['Enter'], 'actions'], [['Esc'], 'escape'], [['?'], 'help'],
  ];
  show(t('app.help'), el('dl', { class: 'keys' }, ...keys.flatMap(([combination, name]) => [
    el('dt', {}, ...combination.map((key) => el('kbd', { text: key }))),
    el('dd', { text: t(`app.keys.${name}`) }),
  ])));
}
