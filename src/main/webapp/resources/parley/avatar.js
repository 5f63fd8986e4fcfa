// Who somebody is, as a round mark. It says nothing that the name beside it does not.

import { base } from './api.js';
import { el } from './dom.js';

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter() : null;

function firstLetter(word) {
  return segmenter ? [...segmenter.segment(word)][0]?.segment ?? '' : [...word][0] ?? '';
}

function initials(name) {
  const words = name.trim().split(/\s+/);
  const first = firstLetter(words[0]);
  const second = words.length > 1 && /\p{L}/u.test(words.at(-1)) && /^[\p{Lu}\p{Ll}]/u.test(first) ? firstLetter(words.at(-1)) : '';
  return (first + second).toUpperCase();
}

/** 0 to 7: the same for one username everywhere. */
export function toneOf(username) {
  let sum = 0;
  for (const letter of username ?? '') sum = (sum * 31 + letter.codePointAt(0)) % 997;
  return sum % 8;
}

const shown = new Set(); // addresses that came in already: drawn again they must not flicker

/** The version is in the address, so a browser asks for each once. */
function picture({ username, avatar: version }) {
  const src = `${base}/api/v1/accounts/${encodeURIComponent(username)}/avatar?v=${encodeURIComponent(version)}`;
  const image = el('img', {
    src, width: 46, height: 46, alt: '', draggable: 'false', decoding: 'sync', loading: shown.has(src) ? 'eager' : 'lazy', onload: () => shown.add(src), onerror: () => image.remove(),
  });
  return image;
}

/** A round picture, or the initials on a colour that the username gives; the dot says online. */
export function avatar(profile, { dot = false, large = false } = {}) {
  const name = profile?.displayName || profile?.username || '?';
  return el('span', { class: `avatar tone-${toneOf(profile?.username)}${large ? ' large' : ''}`, 'aria-hidden': 'true' },
    el('span', { text: initials(name) }),
    profile?.avatar ? picture(profile) : null,
    dot && profile?.online ? el('span', { class: 'dot' }) : null);
}
