// The words of a message: few emoji alone are large, and what is very long is folded until somebody wants all of it.

import { el } from './dom.js';
import { t } from './i18n.js';
import { spoken } from './mentions.js';
import { state } from './state.js';

const EMOJI = '(?:\\p{Emoji_Presentation}|\\p{Emoji}\\uFE0F|\\p{Regional_Indicator}{2}|[#*0-9]\\uFE0F?\\u20E3)(?:\\p{Emoji_Modifier}|\\u200D(?:\\p{Emoji_Presentation}|\\p{Emoji}\\uFE0F?))*';
const FEW = new RegExp(`^(?:${EMOJI}\\s*){1,3}$`, 'u');
const LETTERS = 1200;
const LINES = 24;

const whole = new Set(); // ids of what was unfolded

const isLong = (body) => body.length > LETTERS || body.split('\n', LINES + 1).length > LINES;

export function words(chat, message) {
  if (message.deleted) {
    return [el('em', { class: 'gone', text: t(message.sender === state.me.username ? 'app.message.deleted.mine' : 'app.message.deleted') })];
  }
  const body = message.body ?? '';
  if (!body) return [];
  const folded = isLong(body) && !whole.has(message.id);
  return [
    el('div', { class: `words${FEW.test(body) ? ' large' : ''}${folded ? ' folded' : ''}`, dir: 'auto' }, ...spoken(chat, body)),
    folded ? el('button', { type: 'button', class: 'unfold', 'data-act': 'unfold', text: t('app.message.whole') }) : null,
  ].filter(Boolean);
}

/** The row stays where it begins, and grows downwards. */
export function unfold(row, message) {
  whole.add(message.id);
  row.querySelector('.words').classList.remove('folded');
  row.querySelector('.unfold').remove();
  row.focus({ preventScroll: true });
}
