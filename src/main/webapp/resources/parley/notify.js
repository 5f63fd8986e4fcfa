// What calls for attention: the number in the title and on the tab's mark, and notes about friends and other chats.

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
  badge(count);
  document.title = `${count ? `(${count > 99 ? '99+' : count}) ` : ''}${who}${NAME}`;
}

const link = document.querySelector('link[rel=icon]');
const plain = link.href;
let drawing = null;
let counted = 0;

/** The same number on the tab's mark, for who has too many tabs to read their titles. */
async function badge(count) {
  if (count === counted) return;
  counted = count;
  if (!count) {
    link.href = plain;
    return;
  }
  drawing ??= fetch(plain).then((answer) => answer.text());
  const said = count > 99 ? '99+' : String(count);
  const width = 20 + said.length * 12;
  const mark = `<rect x="${64 - width}" y="30" width="${width}" height="34" rx="17" fill="#c62828"/>`
    + `<text x="${64 - width / 2}" y="56" font-size="25" font-weight="700" font-family="sans-serif" text-anchor="middle" fill="#fff">${said}</text></svg>`;
  const svg = (await drawing.catch(() => '')).replace('</svg>', mark);
  if (svg && count === counted) link.href = `data:image/svg+xml,${encodeURIComponent(svg)}`;
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
