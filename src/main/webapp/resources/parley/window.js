// The loaded stretch of one chat's messages: ascending, without holes.

import { get } from './api.js';
import { changed, state } from './state.js';

const KEPT = 8; // chats whose messages stay loaded
const MOST = 150; // messages of one chat that stay loaded; further ones are fetched again
const PAGE = 50;

const at = (id) => `/conversations/${encodeURIComponent(id)}/messages`;

export const windowOf = (id) => state.windows.get(id);

function position(items, seq) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle].seq < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts a message where it belongs; outside of what is loaded it is not kept. Twice changes nothing. */
export function insert(view, message) {
  if (view.loading) {
    view.early.push(message);
    return;
  }
  const { items } = view;
  const index = position(items, message.seq);
  if (items[index]?.seq === message.seq) {
    if (message.rev >= items[index].rev) items[index] = message;
  } else if (index === items.length ? !view.hasAfter : index > 0 || !view.hasBefore) {
    items.splice(index, 0, message);
  }
}

export function find(view, seq) {
  const index = position(view.items, seq);
  return view.items[index]?.seq === seq ? view.items[index] : null;
}

export function drop(view, seq) {
  view.items = view.items.filter((message) => message.seq !== seq);
}

/** Lets the oldest go where one stays at the end for long: they are fetched again on scrolling up. */
export function trim(view) {
  if (view.items.length <= MOST + PAGE) return;
  view.items.splice(0, view.items.length - MOST);
  view.hasBefore = true;
}

/** Loads a chat's newest messages; with a query those around the first unread one, or around any. */
export async function load(id, query = '') {
  const view = { items: [], early: [], hasBefore: false, hasAfter: false, loading: true };
  state.windows.delete(id);
  state.windows.set(id, view);
  for (const other of [...state.windows.keys()].slice(0, -KEPT)) if (other !== state.open) state.windows.delete(other);
  changed('open');
  try {
    const page = await get(`${at(id)}${query}`);
    Object.assign(view, { items: page.items, hasBefore: page.hasBefore, hasAfter: page.hasAfter });
  } catch (problem) {
    if (state.windows.get(id) === view) state.windows.delete(id);
    throw problem;
  } finally {
    view.loading = false;
    changed('open');
  }
  for (const message of view.early.splice(0)) insert(view, message);
  return view;
}

/** Fetches the page before ('before') or after ('after') what is loaded; the other end is let go when it gets long. */
export async function extend(id, side) {
  const view = windowOf(id);
  if (!view || view.loading || view[side] || !view.items.length) return false;
  if (side === 'before' ? !view.hasBefore : !view.hasAfter) return false;
  view[side] = true;
  try {
    const edge = side === 'before' ? view.items[0].seq : view.items.at(-1).seq;
    const page = await get(`${at(id)}?${side}=${edge}&limit=${PAGE}`);
    if (windowOf(id) !== view) return false;
    if (side === 'before') {
      view.items.unshift(...page.items.filter((message) => message.seq < edge));
      view.hasBefore = page.hasBefore;
      if (view.items.length > MOST) {
        view.items.length = MOST;
        view.hasAfter = true;
      }
    } else {
      for (const message of page.items) {
        view.hasAfter = false;
        insert(view, message);
      }
      view.hasAfter = page.hasAfter;
      if (view.items.length > MOST) {
        view.items.splice(0, view.items.length - MOST);
        view.hasBefore = true;
      }
    }
    changed('open');
    return true;
  } finally {
    view[side] = false;
  }
}

/** Fetches the same stretch again, for a view of it that has changed; the eye sees only what differs. */
export async function refresh(id) {
  const view = windowOf(id);
  if (!view || view.loading) return;
  if (!view.items.length) {
    await load(id);
    return;
  }
  const last = view.items.at(-1).seq;
  const fresh = [];
  let from = view.items[0].seq - 1;
  let page;
  do {
    page = await get(`${at(id)}?after=${from}&limit=100`);
    fresh.push(...page.items);
    from = page.items.at(-1)?.seq ?? last;
  } while (page.hasAfter && from < last);
  if (windowOf(id) !== view) return;
  const meanwhile = view.items.filter((message) => message.seq > from);
  view.items = fresh;
  view.hasAfter = page.hasAfter;
  if (!page.hasAfter) for (const message of meanwhile) insert(view, message);
  changed('open');
}

/** What a reply answers, when it is further away than what is loaded: fetched once, null where there is none any more. */
export function quoted(chat, seq) {
  const view = windowOf(chat.id);
  const near = find(view, seq);
  if (near) return near;
  view.quoted ??= new Map();
  if (!view.quoted.has(seq)) {
    view.quoted.set(seq, undefined);
    // Asked for as the first after the one before, so that a message that is hidden is no error.
    get(`${at(chat.id)}?after=${seq - 1}&limit=1`).then(({ items }) => {
      view.quoted.set(seq, items[0]?.seq === seq ? items[0] : null);
      changed('open');
    }, () => view.quoted.delete(seq));
  }
  return view.quoted.get(seq);
}
