// Everything that is pinned in a chat.

import { show } from '../dialogs.js';
import { el } from '../dom.js';
import { briefly, t } from '../i18n.js';
import { jump, pinsOf } from '../pins.js';
import { clip } from '../notify.js';
import { senderName, summary } from '../words.js';

export function begin(chat) {
  const close = show(t('app.pins.all'), el('ul', { class: 'picks' }, ...pinsOf(chat).map((message) => el('li', {},
    el('button', { type: 'button', class: 'pick', onclick: () => { close(); jump(message.seq); } },
      el('span', { class: 'pick-lines' },
        el('strong', { dir: 'auto', text: senderName(chat, message) }),
        el('span', { dir: 'auto', text: clip(summary(message), 200) })),
      el('time', { datetime: message.sentAt, text: briefly(new Date(message.sentAt)) }))))));
}
