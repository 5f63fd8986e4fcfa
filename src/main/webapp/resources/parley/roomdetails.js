// A room beside the chat: what it is called, who is in it and as what, and what one may do about it.

import { chatAvatar, isNotes, levelOf, manages, roleOf, titleOf } from './chats.js';
import { avatar, el, icon, iconButton, reconcile, said } from './dom.js';
import { menu } from './dialogs.js';
import { seen, t, tn } from './i18n.js';
import { membersOf } from './members.js';
import { nameOf, state } from './state.js';
import { card, meet, relationOf, request } from './people.js';
import { add, leave, removeMember, rename, setRole } from './rooms.js';
import { chooseLevel, clear, mute } from './views.js';
import { up } from './route.js';

const RANK = { owner: 0, admin: 1, member: 2 };

/** As much newer as it is known: a friend's presence comes live. */
const fresh = (member) => ({ ...member, account: { ...member.account, ...state.friends.get(member.account.username)?.account } });

function sorted(chat) {
  return [...membersOf(chat).values()].map(fresh).sort((one, other) => RANK[one.role] - RANK[other.role] || nameOf(one.account).localeCompare(nameOf(other.account)));
}

export function draw(pane, chat) {
  const alone = isNotes(chat) || chat.kind === 'announcements';
  const members = alone ? [] : sorted(chat);
  reconcile(pane, [
    { key: `room ${chat.id}`, mark: JSON.stringify([titleOf(chat), chat.members, roleOf(chat), chat.gone]), make: () => head(chat, alone) },
    ...(alone ? [] : [{ key: `members ${chat.id}`, mark: '', make: () => list(chat), touch: (section) => drawMembers(section, chat, members) }]),
    { key: `ends ${chat.id}`, mark: JSON.stringify([levelOf(chat), chat.gone]), make: () => ends(chat, alone) },
  ]);
}

function head(chat, alone) {
  return el('div', { class: 'about-person' },
    el('header', { class: 'details-head' }, iconButton('close', t('app.close'), { 'data-act': 'close', onclick: up }), el('h2', { text: t('app.details') })),
    chatAvatar(chat, { large: true }),
    el('h3', {}, said(titleOf(chat))),
    el('p', { class: 'handle', text: alone ? t(isNotes(chat) ? 'app.notes.says' : 'app.announcements.says') : tn('app.members', chat.members ?? 1) }),
    !alone && manages(chat) ? el('button', { type: 'button', class: 'button quiet small', 'data-act': 'rename', text: t('app.room.rename'), onclick: () => rename(chat) }) : null);
}

function list(chat) {
  return el('section', { class: 'members', 'aria-label': t('app.room.members') },
    el('div', { class: 'section-head' }, el('h3', { text: t('app.room.members') }),
      el('button', { type: 'button', class: 'button quiet small', 'data-act': 'add-members', onclick: () => add(chat) }, icon('add-person'), t('app.room.add'))),
    el('ul', { class: 'rows' }));
}

function drawMembers(section, chat, members) {
  const rows = section.querySelector('ul');
  rows.setAttribute('aria-label', t('app.room.members'));
  reconcile(rows, members.map((member) => ({
    key: member.account.username,
    mark: JSON.stringify([nameOf(member.account), member.account.online, member.account.avatar, member.role, relationOf(member.account), progress(chat, member), seen(member.account), roleOf(chat)]),
    make: () => row(chat, member),
  })));
}

/** How far somebody has come in the room. */
function progress(chat, { readSeq, deliveredSeq, account }) {
  if (account.username === state.me.username || readSeq === undefined || readSeq === null || !chat.lastSeq) return '';
  return readSeq >= chat.lastSeq ? 'read' : deliveredSeq >= chat.lastSeq ? 'delivered' : '';
}

function row(chat, member) {
  const { account, role } = member;
  const me = account.username === state.me.username;
  const reached = progress(chat, member);
  const relation = relationOf(account);
  const line = me ? t('app.you') : relation === 'blocked' ? t('app.relation.blocked') : seen(account);
  const items = offers(chat, member, me);
  return el('li', { class: 'member' },
    el('button', { type: 'button', class: 'person-open', 'data-act': 'card', onclick: () => card(account) },
      avatar(account, { dot: !me }),
      el('span', { class: 'person-who' },
        el('span', { class: 'member-name' }, said(nameOf(account), { class: 'item-name' }), role === 'member' ? null : el('span', { class: 'role', text: t(`app.role.${role}`) })),
        el('span', { class: 'person-line', text: `@${account.username} · ${line}` }))),
    reached ? el('span', { class: `tick ${reached}`, role: 'img', 'aria-label': t(`app.room.has-${reached}`), title: t(`app.room.has-${reached}`) }, icon('double')) : null,
    items.length ? iconButton('more', t('app.room.member.menu', { name: nameOf(account) }), { 'data-act': 'member', 'aria-haspopup': 'menu', onclick: ({ currentTarget }) => menu(currentTarget, items) }) : null);
}

/** What one may do about a member, by what both are. */
function offers(chat, member, me) {
  if (me) return [];
  const { account, role } = member;
  const own = roleOf(chat);
  const friend = relationOf(account);
  const leads = own === 'owner';
  return [
    friend === 'friend' && { label: t('app.relation.chat'), act: () => meet(account.username) },
    friend === 'none' && { label: t('app.relation.add'), act: () => request(account) },
    leads && role === 'member' && { label: t('app.room.make-admin'), act: () => setRole(chat, member, 'admin') },
    leads && role === 'admin' && { label: t('app.room.make-member'), act: () => setRole(chat, member, 'member') },
    leads && role !== 'owner' && { label: t('app.room.make-owner'), act: () => setRole(chat, member, 'owner') },
    (leads || (own === 'admin' && role === 'member')) && { label: t('app.room.remove'), danger: true, act: () => removeMember(chat, member) },
  ].filter(Boolean);
}

function ends(chat, alone) {
  const button = (label, act, name, danger = false) => el('button', { type: 'button', class: `button ${danger ? 'danger' : 'quiet'}`, 'data-act': name, text: label, onclick: act });
  const level = levelOf(chat);
  return el('div', { class: 'details-ends' },
    alone
      ? chat.kind === 'announcements' && button(t(level === 'all' ? 'app.mute' : 'app.unmute'), () => mute(chat, level === 'all' ? 'none' : 'all'), 'mute')
      : button(t('app.notify.now', { level: t(`app.notify.${level}`) }), () => chooseLevel(chat), 'notify'),
    button(t('app.clear'), () => clear(chat), 'clear', true),
    chat.kind === 'room' && !isNotes(chat) && !chat.gone ? button(t('app.room.leave'), () => leave(chat), 'leave', true) : null);
}
