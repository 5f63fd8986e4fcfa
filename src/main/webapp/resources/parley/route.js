// The address says what is in view: /app, /app/c/ID, /app/c/ID/about. Back works.

import { base } from './api.js';

let shown = () => {};

export const addressOf = (id, about = false) => `${base}/app${id ? `/c/${encodeURIComponent(id)}` : ''}${id && about ? '/about' : ''}`;

function read() {
  const match = location.pathname.slice(base.length).match(/^\/app(?:\/c\/([^/]+)(\/about)?)?/);
  return { chat: match?.[1] ? decodeURIComponent(match[1]) : null, about: Boolean(match?.[2]) };
}

export function begin(show) {
  shown = show;
  addEventListener('popstate', () => shown(read(), false));
  shown(read(), true);
}

// Heard from the first: a link that is there before the page has begun would load it anew.
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-route]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  go(link.dataset.route || null);
});

export function go(id, about = false) {
  const address = addressOf(id, about);
  const now = read();
  if (now.chat === id && now.about === about) {
    shown(now, false);
    return;
  }
  history.pushState({ depth: (history.state?.depth ?? 0) + 1 }, '', address);
  shown(read(), false);
}

/** One step up, as Back would go; where this page came straight here, the step is made. */
export function up() {
  const { chat, about } = read();
  if (history.state?.depth) history.back();
  else {
    history.replaceState(null, '', addressOf(about ? chat : null));
    shown(read(), false);
  }
}

export const here = read;
