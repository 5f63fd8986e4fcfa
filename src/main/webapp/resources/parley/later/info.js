// How far one's own message has come, by whom and when.

import { get } from '../api.js';
import { show } from '../dialogs.js';
import { avatar, el, said } from '../dom.js';
import { at } from '../edits.js';
import { inFull, t } from '../i18n.js';
import { nameOf } from '../state.js';
import { clip } from '../notify.js';
import { profileIn } from '../members.js';
import { summary } from '../words.js';

export async function begin(chat, message) {
  const { delivered = [], read = [] } = await get(`${at(chat, message.seq)}/info`);
  const seen = new Set(read.map((one) => usernameOf(one)));
  show(t('app.info.title'),
    el('p', { class: 'info-words', dir: 'auto', text: clip(summary(message), 200) }),
    el('p', { class: 'hint', text: t('app.info.sent', { when: inFull(new Date(message.sentAt)) }) }),
    ...part(chat, 'app.info.read', read),
    ...part(chat, 'app.info.delivered', delivered.filter((one) => !seen.has(usernameOf(one)))),
    read.length + delivered.length ? null : el('p', { text: t('app.info.nobody') }));
}

const usernameOf = ({ account }) => account.username ?? account;

function part(chat, heading, ones) {
  if (!ones.length) return [];
  return [
    el('h3', { class: 'info-head', text: t(heading) }),
    el('ul', { class: 'picks' }, ...ones.map((one) => {
      const profile = one.account.username ? one.account : profileIn(chat, one.account);
      return el('li', { class: 'pick' },
        avatar(profile),
        el('span', { class: 'pick-lines' }, said(nameOf(profile)), one.at ? el('time', { datetime: one.at, text: inFull(new Date(one.at)) }) : null));
    })),
  ];
}
