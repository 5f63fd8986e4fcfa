// Small answers under a message: who gave which, and giving or taking back one's own.

import { del, put } from './api.js';
import { toast } from './dialogs.js';
import { el, reconcile } from './dom.js';
import { at } from './edits.js';
import { list, sorry, t } from './i18n.js';
import { nameIn } from './members.js';
import { changed, state } from './state.js';
import { find, windowOf } from './window.js';

/** At hand without opening the picker. */
export const QUICK = ['👍', '❤️', '😂', '😮', '😢', '🙏'];

export const isMine = (reaction) => reaction.by.includes(state.me.username);

/** Under the bubble, in the order in which each first came; touched in place, so that focus stays. */
export function drawReactions(row, chat, message) {
  const reactions = message.deleted ? [] : message.reactions ?? [];
  const drawn = JSON.stringify(reactions);
  if ((row.dataset.reactions ?? '[]') === drawn) return;
  row.dataset.reactions = drawn;
  let place = row.querySelector('.reactions');
  if (!reactions.length) {
    if (place?.contains(document.activeElement)) row.focus({ preventScroll: true });
    place?.remove();
    return;
  }
  if (!place) {
    place = el('div', { class: 'reactions', role: 'group', 'aria-label': t('app.reactions') });
    row.querySelector('.bubble').after(place);
  }
  reconcile(place, reactions.map((reaction) => ({
    key: reaction.emoji,
    mark: JSON.stringify(reaction.by),
    make: () => chip(chat, reaction),
  })));
}

function chip(chat, reaction) {
  const names = list(reaction.by.map((username) => (username === state.me.username ? t('app.message.you') : nameIn(chat, username))));
  return el('button', {
    type: 'button', class: 'reaction', tabindex: '-1', 'data-act': 'react', 'data-emoji': reaction.emoji, 'data-names': names,
    'aria-pressed': String(isMine(reaction)), 'aria-label': `${reaction.emoji} ${names}`,
  }, el('span', { class: 'emoji', text: reaction.emoji }), el('span', { class: 'count', text: reaction.by.length }));
}

/** Gives it, or takes it back; shown at once, and as the server has it where it was refused. */
export async function react(chat, seq, emoji) {
  const view = windowOf(chat.id);
  const message = view && find(view, seq);
  if (!message || message.deleted) return;
  const me = state.me.username;
  const before = message.reactions ?? [];
  const mine = before.some((reaction) => reaction.emoji === emoji && isMine(reaction));
  show(message, mine ? without(before, emoji, me) : withOne(before, emoji, me));
  try {
    await (mine ? del : put)(`${at(chat, seq)}/reactions/${encodeURIComponent(emoji)}`);
  } catch (problem) {
    if (find(view, seq)?.rev === message.rev) show(find(view, seq), before);
    toast(sorry(problem), { bad: true });
  }
}

function show(message, reactions) {
  message.reactions = reactions;
  changed('open');
}

const without = (reactions, emoji, me) =>
  reactions.map((one) => (one.emoji === emoji ? { ...one, by: one.by.filter((name) => name !== me) } : one)).filter((one) => one.by.length);

function withOne(reactions, emoji, me) {
  if (!reactions.some((one) => one.emoji === emoji)) return [...reactions, { emoji, by: [me] }];
  return reactions.map((one) => (one.emoji === emoji ? { ...one, by: [...one.by, me] } : one));
}
