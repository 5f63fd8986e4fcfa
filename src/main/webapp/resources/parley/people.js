// Becoming friends, and no longer being it.

import { del, post, put } from './api.js';
import { el } from './dom.js';
import { ask, toast } from './dialogs.js';
import { modal } from './modal.js';
import { addsAtOnce, writesToAll } from './policy.js';
import { inAWhile, sorry, t } from './i18n.js';
import { changed, chatWith, nameOf, putAccount, putChat, state } from './state.js';
import { rereadFriends, rereadRequests } from './sync.js';
import { go } from './route.js';

const NOTE = 200;

/** Who somebody is, over whatever is in view; fetched when it is asked for. */
export async function card(person) {
  const { begin } = await import('./later/card.js');
  begin(person);
}

/** Tells those who look after the server about somebody. */
export async function report(person) {
  const { about } = await import('./later/report.js');
  about(person);
}

/** How the caller stands to somebody now, from what is known here; the directory's answer may be older. */
export function relationOf(person) {
  const same = (request) => request.account.username === person.username;
  if (person.relation === 'blocked' || person.relation === 'self') return person.relation;
  if (state.friends.has(person.username)) return 'friend';
  if (state.requests.incoming.some(same)) return 'incoming';
  return state.requests.outgoing.some(same) ? 'outgoing' : 'none';
}

const incoming = (person) => state.requests.incoming.find((request) => request.account.username === person.username);
const outgoing = (person) => state.requests.outgoing.find((request) => request.account.username === person.username);

function button(label, act, { quiet = false, name } = {}) {
  return el('button', { type: 'button', class: `button small${quiet ? ' quiet' : ''}`, 'data-act': name, text: label, onclick: act });
}

/** What can be done about somebody, given how one stands to them. */
export function actionsFor(person) {
  switch (relationOf(person)) {
    case 'friend': return [button(t('app.relation.chat'), () => meet(person.username), { quiet: true, name: 'chat' })];
    case 'incoming': return answers(incoming(person));
    case 'outgoing': return [button(t('app.relation.cancel'), () => withdraw(outgoing(person)), { quiet: true, name: 'cancel' })];
    case 'blocked': return [button(t('app.relation.unblock'), () => unblock(person), { quiet: true, name: 'unblock' })];
    case 'self': return [];
    default: return [
      ...(writesToAll ? [button(t('app.relation.chat'), () => meet(person.username), { quiet: true, name: 'chat' })] : []),
      button(t('app.relation.add'), () => request(person), { name: 'add' }),
    ];
  }
}

export const answers = (one) => [
  button(t('app.relation.accept'), () => accept(one), { name: 'accept' }),
  button(t('app.relation.decline'), () => decline(one), { quiet: true, name: 'decline' }),
];

/** Does it, reads again what it may have changed, and says so where it was refused. */
async function doing(action) {
  try {
    await action();
    return true;
  } catch (problem) {
    toast(sorry(problem), { bad: true });
    return false;
  } finally {
    await Promise.all([rereadRequests(), rereadFriends()]).catch(() => {});
  }
}

export async function request(person) {
  const name = nameOf(person);
  const wrong = el('p', { class: 'too-long', role: 'alert' });
  if (addsAtOnce) {
    await doing(() => post('/friend-requests', { username: person.username }));
    return;
  }
  const made = await modal({
    title: t('app.request.title', { name }),
    content: [
      el('label', { for: 'asked', text: t('app.request.note') }),
      el('textarea', { id: 'asked', name: 'note', rows: '3', maxlength: NOTE, dir: 'auto', 'aria-describedby': 'asked-hint' }),
      el('small', { class: 'hint', id: 'asked-hint', text: t('app.request.note.hint', { name }) }),
      wrong,
    ],
    go: t('app.request.send'),
    decide: async (form) => {
      try {
        return await post('/friend-requests', { username: person.username, note: new FormData(form).get('note').trim() || undefined });
      } catch (problem) {
        wrong.textContent = refusal(problem, name);
        return null;
      }
    },
  });
  if (!made) return;
  if (made.state !== 'accepted') toast(t('app.request.sent', { name }));
  await Promise.all([rereadRequests(), rereadFriends()]).catch(() => {});
}

/** Who was declined may ask again after a while; that while is said. */
function refusal(problem, name) {
  return problem.name === 'too-many' && problem.retryAfter > 60 ? t('app.request.wait', { name, when: inAWhile(problem.retryAfter) }) : sorry(problem);
}

export const accept = (one) => doing(() => post(`/friend-requests/${encodeURIComponent(one.id)}/accept`));
export const decline = (one) => doing(() => post(`/friend-requests/${encodeURIComponent(one.id)}/decline`));
export const dismiss = (one) => doing(() => del(`/friend-requests/${encodeURIComponent(one.id)}`));

export async function withdraw(one) {
  if (await doing(() => del(`/friend-requests/${encodeURIComponent(one.id)}`))) toast(t('app.request.cancelled'));
}

/** Opens the chat with somebody, which is made at the first time. */
export async function meet(username) {
  const known = chatWith(username);
  if (known) return go(known.id);
  return doing(async () => go(putChat(await post('/conversations', { username })).id));
}

export async function remove(person) {
  const name = nameOf(person);
  const sure = await ask({ title: t('app.details.remove.title', { name }), says: t('app.details.remove.says'), go: t('app.details.remove'), danger: true });
  if (sure && await doing(() => del(`/friends/${encodeURIComponent(person.username)}`))) toast(t('app.details.removed', { name }));
}

export async function block(person) {
  const name = nameOf(person);
  const sure = await ask({ title: t('app.details.block.title', { name }), says: t('app.details.block.says', { name }), go: t('app.details.block'), danger: true });
  if (sure && await doing(() => put(`/blocks/${encodeURIComponent(person.username)}`))) {
    putAccount({ username: person.username, relation: 'blocked', online: false, lastSeenAt: null });
    toast(t('app.details.blocked', { name }));
  }
}

export async function unblock(person) {
  if (!(await doing(() => del(`/blocks/${encodeURIComponent(person.username)}`)))) return false;
  person.relation = 'none';
  putAccount({ username: person.username, relation: relationOf(person) });
  toast(t('app.details.unblocked', { name: nameOf(person) }));
  changed('people');
  return true;
}
