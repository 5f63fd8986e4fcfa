// Where the page begins: first look, live line, and the parts that draw.

import { base, del, Problem } from './api.js';
import { icon } from './dom.js';
import { menu, toast } from './dialogs.js';
import { sorry, t } from './i18n.js';
import { changed, state } from './state.js';
import { connect, out, resume } from './line.js';
import { receive, start } from './frames.js';
import * as actions from './actions.js';
import * as alerts from './alerts.js';
import * as broadcast from './broadcast.js';
import * as chatmenu from './chatmenu.js';
import { forgetDrafts } from './drafts.js';
import * as details from './details.js';
import * as dropping from './dropping.js';
import * as hits from './hits.js';
import * as keys from './keys.js';
import * as list from './list.js';
import * as mentions from './mentions.js';
import * as notify from './notify.js';
import * as outbox from './outbox.js';
import * as pane from './pane.js';
import * as pins from './pins.js';
import * as requests from './requests.js';
import * as rooms from './rooms.js';
import * as search from './search.js';
import * as timeline from './timeline.js';

const QUIET = 3000;
const bar = document.getElementById('bar');
let loud = 0;

for (const place of document.querySelectorAll('[data-icon]')) place.append(icon(place.dataset.icon));

document.getElementById('menu').addEventListener('click', (event) => menu(event.currentTarget, [
  { label: t('app.room.new'), mark: 'new-room', act: rooms.create },
  { label: t('app.notes.open'), mark: 'note', act: rooms.notes },
  { label: t('app.broadcast'), mark: 'bubbles', act: broadcast.toFriends },
  ...(state.me?.admin ? [{ label: t('app.announce'), mark: 'horn', act: broadcast.toEverybody }] : []),
  { label: t('app.blocked'), mark: 'block', act: blocked },
  { label: t('app.settings'), mark: 'gear', href: `${base}/settings` },
  ...alerts.choices(),
  { label: t('app.help'), mark: 'keyboard', act: keys.help },
  { label: t('app.sign-out'), mark: 'leave', act: signOut },
]));

async function blocked() {
  try {
    await (await import('./later/blocked.js')).begin();
  } catch (problem) {
    toast(sorry(problem), { bad: true });
  }
}

async function signOut() {
  forgetDrafts();
  await del('/sessions/current').catch(() => {});
  out();
  location.assign(`${base}/sign-in`);
}

/** The bar speaks only of what lasts: a line that is back within three seconds was never gone. */
function connection(now) {
  if (now === 'connecting' && state.connection !== 'open') now = state.connection === 'lost' ? 'lost' : 'connecting';
  state.connection = now;
  changed('connection', 'open');
  if (now === 'open' || now === 'many') {
    clearTimeout(loud);
    loud = 0;
    bar.hidden = true;
  }
  if (now === 'many') say(t('app.connection.many'), t('app.connection.resume'));
  // Counted from the first loss: each vain try to come back would begin the three seconds anew.
  else if (now !== 'open') loud ||= setTimeout(() => say(t('app.connection.lost')), QUIET);
}

function say(text, action) {
  bar.replaceChildren(text);
  if (action) {
    const button = document.createElement('button');
    button.textContent = action;
    button.addEventListener('click', resume);
    bar.append(' ', button);
  }
  bar.hidden = false;
}

for (const part of [list, search, hits, requests, details, timeline, actions, dropping, pins, chatmenu, mentions, notify, alerts, keys]) part.begin();
connect(receive, connection);

/** The first look is tried until there is an answer; signed out, the page leaves. */
async function first(wait = 1000) {
  try {
    await start();
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 401) return;
    setTimeout(() => first(Math.min(wait * 2, 30_000)), wait * Math.random() + 200);
    return;
  }
  await outbox.recover();
  pane.begin();
}

first();
