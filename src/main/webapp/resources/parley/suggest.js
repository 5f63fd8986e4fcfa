// Writing @ in a room offers its members. The focus stays in the text; arrows choose, Enter and Tab take, Escape leaves.

import { avatar, el, said } from './dom.js';
import { t, tn } from './i18n.js';
import { membersOf } from './members.js';
import { nameOf, state } from './state.js';
import { isRoom } from './chats.js';

const MOST = 6;
const BEGUN = /(?<![A-Za-z0-9._%+-])@([\p{L}\p{N}._-]{0,32})$/u;

/** Attached before the composer's own listeners, so that its Enter takes a name while there is a choice. */
export function suggest(chat, input) {
  const list = el('ul', { class: 'suggest', id: 'suggest', role: 'listbox', 'aria-label': t('app.mention'), hidden: true });
  const status = el('span', { class: 'unseen', role: 'status' });
  const panel = el('div', { class: 'suggest-frame' }, list, status);
  if (!isRoom(chat) || !(chat.members > 1)) return panel;
  membersOf(chat);
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', 'suggest');
  let found = [];
  let chosen = 0;
  let left = -1; // where the @ stands that was left with Escape

  const begun = () => {
    const before = input.value.slice(0, input.selectionStart);
    const match = input.selectionStart === input.selectionEnd && before.match(BEGUN);
    return match ? { at: match.index, words: match[1].toLocaleLowerCase() } : null;
  };

  function search(words) {
    const rank = ({ username, displayName }) => {
      const name = (displayName ?? '').toLocaleLowerCase();
      if (username.startsWith(words) || name.startsWith(words)) return 0;
      return name.split(/\s+/).some((part) => part.startsWith(words)) ? 1 : name.includes(words) ? 2 : 3;
    };
    return [...membersOf(chat).values()].map((member) => member.account)
      .filter((account) => account.username !== state.me.username && rank(account) < 3)
      .sort((one, other) => rank(one) - rank(other) || nameOf(one).localeCompare(nameOf(other)))
      .slice(0, MOST);
  }

  function close() {
    found = [];
    list.hidden = true;
    list.replaceChildren();
    status.textContent = '';
    input.removeAttribute('aria-activedescendant');
  }

  function draw() {
    list.replaceChildren(...found.map((account, at) => el('li', {
      class: 'suggestion', role: 'option', id: `suggestion-${at}`, 'aria-selected': String(at === chosen),
      onpointerdown: (event) => event.preventDefault(), onclick: () => take(account),
    }, avatar(account), el('span', { class: 'person-who' }, said(nameOf(account), { class: 'item-name' }), el('span', { class: 'person-line', text: `@${account.username}` })))));
    list.hidden = false;
    input.setAttribute('aria-activedescendant', `suggestion-${chosen}`);
  }

  function look() {
    const now = begun();
    if (!now || now.at === left) {
      if (!now) left = -1;
      close();
      return;
    }
    left = -1;
    // Written faster than the members came: looked at again.
    if (!membersOf(chat).size) setTimeout(() => input.isConnected && look(), 300);
    const before = found.length;
    found = search(now.words);
    chosen = 0;
    if (!found.length) return close();
    draw();
    if (before !== found.length) status.textContent = tn('app.mention.found', found.length);
  }

  function take(account) {
    const { at } = begun() ?? {};
    close();
    if (at === undefined) return;
    input.setRangeText(`@${account.username} `, at, input.selectionStart, 'end');
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.focus({ preventScroll: true });
  }

  input.addEventListener('keydown', (event) => {
    if (!found.length || event.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      chosen = (chosen + step + found.length) % found.length;
      draw();
    } else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) take(found[chosen]);
    else if (event.key === 'Escape') {
      left = begun()?.at ?? -1;
      close();
    } else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  input.addEventListener('input', look);
  input.addEventListener('click', look);
  input.addEventListener('blur', close);
  return panel;
}
