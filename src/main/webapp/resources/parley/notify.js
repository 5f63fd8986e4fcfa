// What calls for attention: the number in the title, and notes about friends and other chats.

import { titleOf } from './chats.js';
import { calls } from './mentions.js';
import { go } from './route.js';
import { nameOf, on, onArrival, state, total } from './state.js';
import { t } from './i18n.js';
import { dismiss, toast } from './dialogs.js';
import { brief } from './words.js';

const NAME = 'Parley';

function title() {
  const count = total();
  const chat = state.chats.get(state.open);
  const who = chat ? `${titleOf(chat)} · ` : '';
  document.title = `${count ? `(${count > 99 ? '99+' : count}) ` : ''}${who}${NAME}`;
}

export function begin() {
  on('chats open', title);
  on('open', () => dismiss(state.open));
  onArrival(async (chat, message) => {
    // Where the list is in view it says so itself.
    const listed = document.querySelector('.side').offsetParent !== null;
    if (listed || chat.id === state.open || !calls(chat, message) || message.deleted || !document.hasFocus()) return;
    const name = titleOf(chat);
    const said = `${name}: ${clip(brief(message))}`;
    if (await toast(said, { action: t('app.relation.chat'), about: chat.id })) go(chat.id);
  });
}

export const clip = (text, most = 80) => {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : line;
};

/** A request changed; which side it is seen from is in what is known of the requests. */
export function heardOfRequest({ id, account, state: now }) {
  const mine = state.requests.outgoing.some((request) => request.id === id);
  const name = nameOf(account);
  if (now === 'pending' && !mine && account.relation !== 'outgoing') toast(t('app.request.incoming', { name }), { about: id });
  if (now !== 'pending') dismiss(id);
  if (now === 'declined' && mine) toast(t('app.requests.declined', { name }));
}

export function heardOfFriendship({ account, state: now }) {
  if (now === 'friend') toast(t('app.request.accepted', { name: nameOf(account) }));
}
