// What a message says, in words: its sender, a notice, a short form for a quotation or the list.

import { isPicture } from './files.js';
import { has, t, tn } from './i18n.js';
import { nameIn } from './members.js';
import { nameOf, state } from './state.js';

export function senderName(chat, message) {
  if (message.sender === state.me.username) return t('app.message.you');
  return message.sender ? nameIn(chat, message.sender) : t('app.deleted-account');
}

const marked = (files, text) => t(files.every(isPicture) ? 'app.file.with-picture' : 'app.file.with', { text });

/** One line that stands for the message. */
export function summary({ body, files }) {
  if (!files?.length) return body ?? '';
  return marked(files, body || files.map((file) => file.name).join(', '));
}

/** The same for the list, where pictures are just that and many files a number. */
export function brief(message) {
  const { body, files } = message;
  if (body || !files?.length) return summary(message);
  if (files.every(isPicture)) return tn('app.file.pictures', files.length);
  return files.length === 1 ? summary(message) : tn('app.file.several', files.length);
}

const person = (chat, username, key) => (username === state.me.username ? t(key) : nameIn(chat, username));

/** A room's notice as a sentence: who did what to whom. */
export function noticed(chat, { event, account, by, name: title, role }) {
  const username = account?.username ?? account;
  const name = username && (username === state.me.username ? t('app.notice.you') : nameOf(account) || nameIn(chat, username));
  const self = !by || by === username;
  const who = by ? person(chat, by, 'app.message.you') : username === state.me.username ? t('app.message.you') : name ?? t('app.deleted-account');
  if (event === 'joined') return self ? t('app.notice.joined', { who }) : t('app.notice.added', { who, name });
  if (event === 'left' || (event === 'removed' && self)) return t('app.notice.left', { who: username || by ? person(chat, username ?? by, 'app.message.you') : t('app.deleted-account') });
  if (event === 'renamed' && title) return t('app.notice.named', { who, title });
  if (event === 'role' && has(`app.notice.role.${role}`)) return t(`app.notice.role.${role}`, { who, name });
  return t(has(`app.notice.${event}`) ? `app.notice.${event}` : 'app.notice.other', { who, name: name ?? '' });
}
