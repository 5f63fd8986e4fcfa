// The same words to many: to one's friends, each in their own chat, or by an admin to everybody.

import { post } from './api.js';
import { el } from './dom.js';
import { toast } from './dialogs.js';
import { sorry, t, tn } from './i18n.js';
import { state } from './state.js';
import { modal } from './modal.js';
import { relationOf } from './people.js';
import { go } from './route.js';

const MOST = 4000;

function compose({ title, says, send, to }) {
  const wrong = el('p', { class: 'too-long', role: 'alert' });
  // One id for as long as the dialog stands: pressed twice, or again after a lost answer, it is one message.
  const clientId = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return modal({
    title,
    says,
    content: [
      el('label', { for: 'broadcast', text: t('app.broadcast.words') }),
      el('textarea', { id: 'broadcast', name: 'body', rows: '5', maxlength: MOST, dir: 'auto', required: true }),
      wrong,
    ],
    go: send,
    decide: async (form) => {
      const body = new FormData(form).get('body').trim();
      if (!body) return null;
      try {
        return await post(to, { clientId, body });
      } catch (problem) {
        wrong.textContent = sorry(problem);
        return null;
      }
    },
  });
}

export async function toFriends() {
  const count = [...state.friends.values()].filter((friend) => relationOf(friend.account) === 'friend').length;
  if (!count) {
    toast(t('app.broadcast.nobody'));
    return;
  }
  const answer = await compose({ title: t('app.broadcast.title'), says: tn('app.broadcast.says', count), send: tn('app.broadcast.send', count), to: '/broadcasts' });
  if (answer) toast(tn('app.broadcast.sent', answer.sent));
}

export async function toEverybody() {
  const message = await compose({ title: t('app.announce.title'), says: t('app.announce.says'), send: t('app.announce.send'), to: '/announcements' });
  if (!message) return;
  toast(t('app.announce.sent'));
  if (message.conversation) go(message.conversation);
}
