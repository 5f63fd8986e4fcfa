// What one does with a message by mouse, keyboard or finger.

import { unfold } from './body.js';
import { toast } from './dialogs.js';
import { gestures } from './gestures.js';
import { introduce, offer, offerReactions, remove, replyTo } from './offers.js';
import { react } from './reactions.js';
import { goTo } from './timeline.js';
import { state } from './state.js';
import { find, windowOf } from './window.js';
import { sorry } from './i18n.js';
import * as outbox from './outbox.js';
import * as select from './select.js';

const log = document.getElementById('log');
const INSIDE = '.quote, .words a, .unfold, .reaction, .row-failed button, .file, .row-tool';

export function begin() {
  select.begin();
  log.addEventListener('click', clicked);
  log.addEventListener('keydown', pressed);
  log.addEventListener('contextmenu', (event) => {
    const row = event.target.closest('.row');
    // Links and chosen words keep the browser's own menu.
    if (!row || event.target.closest('a, img') || !getSelection().isCollapsed) return;
    event.preventDefault();
    const keyed = event.button !== 2 && event.target === row;
    offer(row, keyed ? {} : { at: { x: event.clientX, y: event.clientY } });
  });
  gestures(log, { hold: (row, at) => offer(row, { at }), swipe: replyTo });
}

function clicked(event) {
  const row = event.target.closest('.row');
  if (!row) return;
  if (select.on()) {
    select.toggle(row);
    event.preventDefault();
    return;
  }
  if (event.target.closest('.row > .avatar')) return introduce(row);
  const act = event.target.closest('[data-act]');
  switch (act?.dataset.act) {
    case 'picture': return picture(event, act);
    case 'more': return offer(row, { anchor: act });
    case 'smile': return offerReactions(row, act);
    case 'react': return react(state.chats.get(state.open), Number(row.dataset.seq), act.dataset.emoji);
    case 'unfold': return unfold(row, find(windowOf(state.open), Number(row.dataset.seq)));
    case 'retry': return outbox.retry(row.dataset.client);
    case 'drop': return outbox.forget(row.dataset.client);
    case 'quote': return goTo(Number(act.dataset.to)).catch((problem) => toast(sorry(problem), { bad: true }));
    default: return undefined;
  }
}

/** Opened in the page, unless it is asked for elsewhere. */
async function picture(event, link) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  (await import('./later/lightbox.js')).begin(state.chats.get(state.open), link.dataset.file);
}

function pressed(event) {
  const row = event.target.closest('.row');
  if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
    event.preventDefault();
    within(row, event.target, (event.key === 'ArrowRight') === (getComputedStyle(row).direction !== 'rtl') ? 1 : -1);
  }
  if (event.target !== row) return;
  if (select.on() && (event.key === ' ' || event.key === 'Enter')) {
    event.preventDefault();
    select.toggle(row);
  } else if (event.key === 'Enter' || event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
    event.preventDefault();
    offer(row);
  } else if (event.key === 'Delete') remove(row);
}

/** From the row to what is in it, and back. */
function within(row, from, step) {
  const stops = [row, ...[...row.querySelectorAll(INSIDE)].filter((one) => one.offsetParent)];
  stops[Math.max(0, Math.min(stops.length - 1, stops.indexOf(from) + step))].focus();
}
