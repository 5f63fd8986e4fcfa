// Files as messages show them: pictures by a preview of a size that is known before it loads, others by their name.

import { base } from './api.js';
import { el, icon } from './dom.js';
import { t } from './i18n.js';
import { on, state } from './state.js';

const WIDE = 320; // CSS pixels of a picture that stands alone, at most
const HIGH = 340;
const LEAST = 88;

const language = document.documentElement.lang || 'en';
const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'].map((unit) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: unit === 'byte' ? 'long' : 'short', maximumFractionDigits: 1 }));

/** As the reader's language writes it, in steps of 1024. */
export function sizeOf(bytes) {
  let size = Number(bytes);
  let step = 0;
  for (; size >= 1000 && step < units.length - 1; step += 1) size /= 1024;
  return units[step].format(size);
}

export const addressOf = ({ id }) => `${base}/api/v1/files/${encodeURIComponent(id)}`;
export const previewOf = (file) => `${addressOf(file)}/preview`;
export const isPicture = (file) => Boolean(file.width && file.height);

/** What a message carries, as elements. */
export function carried(message) {
  const files = message.deleted ? [] : message.files ?? [];
  const pictures = files.filter(isPicture);
  return [
    pictures.length ? el('div', { class: `pictures${pictures.length > 1 ? ' many' : ''}` }, ...pictures.map((file) => picture(file, pictures.length > 1))) : null,
    ...files.filter((file) => !isPicture(file)).map(row),
  ];
}

function picture(file, squared) {
  const scale = Math.min(1, WIDE / file.width, HIGH / file.height);
  const width = squared ? WIDE / 2 : Math.max(LEAST, Math.round(file.width * scale));
  const height = squared ? WIDE / 2 : Math.max(LEAST / 2, Math.round(file.height * scale));
  const image = el('img', { src: previewOf(file), width, height, alt: file.name, loading: 'lazy', decoding: 'async', draggable: 'false', onerror: () => (image.dataset.missing = '') });
  image.style.setProperty('aspect-ratio', `${width} / ${height}`);
  return el('a', { class: 'file picture', href: addressOf(file), 'data-act': 'picture', 'data-file': file.id, title: file.name, tabindex: '-1' }, image);
}

/** The end of a long name says what it is, so it stays. */
function row(file) {
  const dot = file.name.lastIndexOf('.');
  const cut = dot > 0 && file.name.length - dot <= 8 ? dot : file.name.length;
  return el('a', { class: 'file', href: addressOf(file), download: file.name, title: t('app.file.download', { name: file.name }), tabindex: '-1' },
    el('span', { class: 'file-mark' }, icon('file')),
    el('span', { class: 'file-who' },
      el('bdi', { class: 'file-name', dir: 'auto' }, el('span', { text: file.name.slice(0, cut) }), el('span', { text: file.name.slice(cut) })),
      el('span', { class: 'file-size', text: sizeOf(file.size) })),
    icon('save'));
}

/** A preview that could not be had without a connection is asked for again with one. */
function again() {
  for (const image of document.querySelectorAll('img[data-missing]')) {
    delete image.dataset.missing;
    image.src = image.getAttribute('src');
  }
}

on('connection', () => state.connection === 'open' && again());
addEventListener('online', again);
