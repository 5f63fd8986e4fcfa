// What can be done with one message, as its menu offers it.

import { del, put } from './api.js';
import { ask, menu, menuOpen, toast } from './dialogs.js';
import { at } from './edits.js';
import { sorry, t } from './i18n.js';
import { clip } from './notify.js';
import { isMine, QUICK, react } from './reactions.js';
import { titleOf } from './chats.js';
import { card } from './people.js';
import { profileIn } from './members.js';
import { changed, state } from './state.js';
import { drop, find, insert, windowOf } from './window.js';
import { summary } from './words.js';
import * as composer from './composer.js';
import * as outbox from './outbox.js';
import * as select from './select.js';

const chatInView = () => state.chats.get(state.open);
const shown = (row) => row.dataset.seq && find(windowOf(state.open), Number(row.dataset.seq));
const refused = (problem) => toast(sorry(problem), { bad: true });

/** Opens the menu beside the row's own button, or where the pointer is. */
export function offer(row, { anchor = row.querySelector('[data-act=more]'), at: point } = {}) {
  if (select.on() || (point && menuOpen())) return;
  const message = shown(row);
  if (!message) {
    const { client } = row.dataset;
    if (outbox.find(client)?.failed) menu(anchor, [{ label: t('app.message.drop'), mark: 'trash', danger: true, act: () => outbox.forget(client) }], { at: point });
    return;
  }
  const chat = chatInView();
  menu(visible(anchor) ? anchor : row.querySelector('.bubble'), itemsFor(chat, message), { above: reactionsFor(chat, message), at: point });
}

const visible = (element) => element?.getClientRects().length > 0;

function itemsFor(chat, message) {
  const mine = message.sender === state.me.username;
  const text = !message.deleted;
  const leads = chat.kind === 'direct' || ['owner', 'admin'].includes(chat.me.role);
  const item = (label, mark, act, danger = false) => ({ label: t(`app.message.${label}`), mark, act, danger });
  return [
    text && chat.writable && item('reply', 'reply', () => composer.reply(message)),
    text && item('forward', 'forward', () => forward([message])),
    text && message.body && item('copy', 'copy', () => copy([message])),
    text && mine && message.body && chat.writable && item('edit', 'edit', () => composer.edit(message)),
    text && leads && item(message.pinned ? 'unpin' : 'pin', 'pin', () => pin(chat, message)),
    text && mine && item('info', 'info', () => later('info', chat, message)),
    item('select', 'select', () => select.start(message)),
    text && !mine && message.sender && item('report', 'flag', () => later('report', chat, message)),
    item('delete-me', 'trash', () => hide(chat, message), true),
    text && mine && item('delete-all', 'trash', () => erase(chat, message), true),
  ].filter(Boolean);
}

function reactionsFor(chat, message) {
  if (message.deleted || !chat.writable) return [];
  const given = (emoji) => (message.reactions ?? []).some((reaction) => reaction.emoji === emoji && isMine(reaction));
  return [
    ...QUICK.map((emoji) => ({ label: t('app.react.with', { emoji }), text: emoji, checked: given(emoji), act: () => react(chat, message.seq, emoji) })),
    { label: t('app.react.more'), text: '＋', act: () => pickFor(chat, message) },
  ];
}

/** The row of six alone, from the button beside the message. */
export function offerReactions(row, anchor) {
  const message = shown(row);
  if (message) menu(anchor, [], { above: reactionsFor(chatInView(), message) });
}

async function pickFor(chat, message) {
  const { pick } = await import('./later/picker.js');
  pick({ picked: (emoji) => react(chat, message.seq, emoji) });
}

/** What few need is fetched when it is asked for. */
async function later(name, ...given) {
  try {
    await (await import(`./later/${name}.js`)).begin(...given);
  } catch (problem) {
    refused(problem);
  }
}

export const forward = (messages) => later('forward', messages.filter((message) => !message.deleted));

export async function copy(messages) {
  const text = messages.map((message) => message.body).filter(Boolean).join('\n');
  await navigator.clipboard?.writeText(text).then(() => toast(t('app.message.copied'), { stays: 2000 }), () => {});
}

async function pin(chat, message) {
  await (message.pinned ? del : put)(`${at(chat, message.seq)}/pin`).catch(refused);
}

export function replyTo(row) {
  const message = shown(row);
  if (message && !message.deleted && chatInView().writable) composer.reply(message);
}

/** Who wrote it. */
export function introduce(row) {
  const message = shown(row);
  if (message?.sender) card(profileIn(chatInView(), message.sender));
}

export function remove(row) {
  const message = shown(row);
  if (message) hide(chatInView(), message);
}

/** For me alone: gone at once, and back if it is undone before the server is told. */
export async function hide(chat, ...messages) {
  const view = windowOf(chat.id);
  const back = (message) => {
    insert(view, message);
    changed('open');
  };
  for (const message of messages) drop(view, message.seq);
  changed('open');
  if (await toast(t('app.message.hidden'), { action: t('app.undo') })) {
    messages.forEach(back);
    return;
  }
  for (const message of messages) {
    await del(`${at(chat, message.seq)}?for=me`).catch((problem) => {
      back(message);
      refused(problem);
    });
  }
}

async function erase(chat, message) {
  const name = titleOf(chat);
  const says = t('app.message.confirm.says', { text: clip(summary(message), 60), name });
  if (!(await ask({ title: t('app.message.confirm'), says, go: t('app.message.delete-all'), danger: true }))) return;
  await del(`${at(chat, message.seq)}?for=everyone`).catch(refused);
}
