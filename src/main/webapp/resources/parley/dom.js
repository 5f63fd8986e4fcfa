// Elements and text nodes; what people wrote never becomes markup.

const SVG = 'http://www.w3.org/2000/svg';

// 24 × 24, drawn with a stroke.
const ICONS = {
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zm5.200 12.200L21 21',
  menu: 'M4 7h16M4 12h16M4 17h16',
  'add-person': 'M10 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-7 8c.600-3.600 3.300-5.500 7-5.500 1.200 0 2.300.200 3.200.600M18 14v6m-3-3h6',
  back: 'M14.500 5.500 8 12l6.500 6.500',
  more: 'M5.500 12h.010M12 12h.010M18.500 12h.010',
  send: 'M5 12 4 4.800 20.500 12 4 19.200 5 12zm0 0h7',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'M12 5v14m-6-6 6 6 6-6',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 4v4.500l3 1.800',
  sent: 'M5 12.500l4.500 4.500L19 7.500',
  double: 'M2.500 12.800 6.800 17 15 8m-4.500 8.300.800.700L21 7.500',
  failed: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 4v5m0 3v.010',
  bubbles: 'M5 4h9a3 3 0 0 1 3 3v4a3 3 0 0 1-3 3H9l-4 3.200V14a3 3 0 0 1-2-3V7a3 3 0 0 1 2-3zm14.500 5A2.500 2.500 0 0 1 21 11.300v4a2.700 2.700 0 0 1-1.500 2.400v2.800L16 18h-4',
  people: 'M9 12a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zm-6.500 7.500C3 16 5.500 14.500 9 14.500s6 1.500 6.500 5M16 5.300a3.300 3.300 0 0 1 0 6.400m2 3.100c2 .600 3.200 2.100 3.500 4.700',
  reply: 'M10 6 4.500 11.500 10 17m-5-5.500h8.500c3.500 0 6 2 6 6',
  mute: 'M6.500 9.500a5.500 5.500 0 0 1 9.300-3.900M17.500 10c0 5 2 6.500 2 6.500H8m-3.500 0s1.300-1 1.800-3.500M10 19.500a2 2 0 0 0 4 0M4 4l16 16',
  bell: 'M6.500 10a5.500 5.500 0 0 1 11 0c0 5 2 6.500 2 6.500h-15s2-1.500 2-6.500M10 19.500a2 2 0 0 0 4 0',
  unread: 'M5 5h14a1.500 1.500 0 0 1 1.500 1.500v8A1.500 1.500 0 0 1 19 16h-8l-5 4v-4H5a1.500 1.500 0 0 1-1.500-1.500v-8A1.500 1.500 0 0 1 5 5zm7 5.500h.010',
  block: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM6.400 6.400l11.200 11.200',
  leave: 'M10 4.500H5.500v15H10M15 8l4 4-4 4m4-4H9.500',
  'remove-person': 'M10 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-7 8c.600-3.600 3.300-5.500 7-5.500 1.200 0 2.300.200 3.200.600M15 17h6',
  'new-room': 'M9 12a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zm-6.500 7.500C3 16 5.500 14.500 9 14.500s5 1 6 3M18 8v6m-3-3h6',
  gear: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zm7.500 3-.100-1.300 1.900-1.500-2-3.400-2.300.900-2.200-1.300L14.500 3h-4l-.400 2.400L8 6.700l-2.300-.900-2 3.400 1.900 1.500-.100 1.300.100 1.300-1.900 1.500 2 3.400 2.300-.900 2.100 1.300.400 2.400h4l.300-2.400 2.200-1.300 2.300.900 2-3.400-1.900-1.500z',
  keyboard: 'M4 7h16a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1zm3 3.500h.010m3.300 0h.010m3.300 0h.010m3.300 0h.010M8 13.800h8',
  note: 'M6 4h12v11l-5 5H6V4zm12 11h-5v5M9 8.500h6M9 12h6',
  horn: 'M4 10v4h3l9 4.500v-13L7 10H4zm3 4 1.200 5h2.300L9.500 15.200M19 9.500a4 4 0 0 1 0 5',
  forward: 'M14 6l5.500 5.500L14 17m5-5.500h-8.500c-3.500 0-6 2-6 6',
  copy: 'M9 8h9a1.500 1.500 0 0 1 1.500 1.500v9A1.500 1.500 0 0 1 18 20H9a1.500 1.500 0 0 1-1.500-1.500v-9A1.500 1.500 0 0 1 9 8zm7-3.500H6A1.500 1.500 0 0 0 4.500 6v10',
  edit: 'M4.500 19.500l1-4L16 5a1.800 1.800 0 0 1 2.600 0l.400.400a1.800 1.800 0 0 1 0 2.600L8.500 18.500zM14.500 6.500l3 3',
  info: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 7v5m0-8.500v.010',
  pin: 'M9 4h6l-.700 6 3.200 3.500v1.500H6.500v-1.500L9.700 10 9 4zm3 11v5.500',
  flag: 'M6 21V4.500m0 .500c4-2.500 7 2 12-.300v8.800c-5 2.300-8-2.200-12 .300',
  trash: 'M5 7h14M10 4.500h4M7 7l.800 12.500h8.400L17 7m-7 3.500v6m4-6v6',
  select: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm-3.500 8.300 2.500 2.500 4.700-5',
  smile: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM9.300 9.800v.600m5.400-.600v.600m-6.200 3.300c1.700 2.600 5.300 2.600 7 0',
  sound: 'M4.500 10v4h3.500l4.500 4V6L8 10zm11-1.500a5 5 0 0 1 0 7m2.300-9.500a8.500 8.500 0 0 1 0 12',
  plus: 'M12 5v14M5 12h14',
  list: 'M9 6.500h11M9 12h11M9 17.500h11M4.500 6.500h.010M4.500 12h.010M4.500 17.500h.010',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  next: 'M9.500 5.500 16 12l-6.500 6.500',
  clip: 'M19.500 11.500l-7.600 7.600a4.600 4.600 0 0 1-6.500-6.500l8-8a3.100 3.100 0 0 1 4.400 4.400l-7.900 7.900a1.550 1.550 0 0 1-2.200-2.200l7.100-7.100',
  file: 'M7 3.500h7l4.500 4.500v11A1.500 1.500 0 0 1 17 20.500H7A1.500 1.500 0 0 1 5.500 19V5A1.500 1.500 0 0 1 7 3.500zM14 3.500V8h4.500',
  save: 'M12 4v11m-4.500-4.500L12 15l4.500-4.500M5 19.500h14',
};

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** el('p', { class: 'x', text: 'said', onclick }, child…): an element with attributes, listeners and children. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'text') element.textContent = value;
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function iconButton(name, label, properties = {}) {
  return el('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, ...properties }, icon(name));
}

/** What somebody wrote, kept from turning the line around it. */
export function said(text, properties = {}) {
  return el('bdi', { dir: 'auto', ...properties, text });
}

/** A template's text with elements in the place of its {names}. */
export function sentence(template, parts) {
  return template.split(/(\{\w+\})/).map((piece) => {
    const name = piece.match(/^\{(\w+)\}$/);
    return name && name[1] in parts ? parts[name[1]] : document.createTextNode(piece);
  });
}

// Chinese and Japanese punctuation ends an address, as white space and quotation marks do.
const LINK = /https?:\/\/[^\s<>"'`\u2018-\u201f\u3000-\u303f\uff00-\uffef]+/gi;
const PAIRS = { ')': '(', ']': '[', '}': '{' };

/** Without the stops and brackets that belong to the sentence; a bracket that the address itself opens is its own. */
function trimmed(address) {
  for (;;) {
    const last = address.at(-1);
    const count = (letter) => address.split(letter).length;
    if (!/[.,;:!?*_~\u2026]/.test(last) && !(last in PAIRS && count(last) > count(PAIRS[last]))) return address;
    address = address.slice(0, -1);
  }
}

/** The text as nodes; addresses that begin with http or https become links, nothing else does. */
export function linked(text) {
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(LINK)) {
    const address = trimmed(match[0]);
    if (!safe(address)) continue;
    nodes.push(text.slice(at, match.index));
    nodes.push(el('a', { href: address, target: '_blank', rel: 'noopener noreferrer nofollow', dir: 'auto', text: address }));
    at = match.index + address.length;
  }
  nodes.push(text.slice(at));
  return nodes;
}

function safe(address) {
  try {
    return ['http:', 'https:'].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}

export { avatar, toneOf } from './avatar.js';

/**
 * Makes a parent's children those of the wanted list, each known by its key. What is there stays the same element, so
 * that focus, selection and scrolling survive.
 *
 * @param wanted [{ key, mark, make, touch }]: an element is made again only where its mark has changed, and touched always
 */
export function reconcile(parent, wanted) {
  const present = new Map();
  for (const child of [...parent.children]) {
    if (child.dataset.key) present.set(child.dataset.key, child);
    else child.remove();
  }
  const placed = new Set();
  let next = parent.firstElementChild;
  for (const { key, mark, make, touch } of wanted) {
    // A key that is wanted twice, as a message that is stored and not yet acknowledged, is drawn once.
    if (placed.has(key)) continue;
    placed.add(key);
    let child = present.get(key);
    present.delete(key);
    if (child && child.dataset.mark !== mark) {
      const fresh = make();
      const focused = focusWithin(child);
      if (next === child) next = fresh;
      child.replaceWith(fresh);
      if (focused) refocus(fresh, focused);
      child = fresh;
    } else if (!child) {
      child = make();
    }
    child.dataset.key = key;
    child.dataset.mark = mark;
    touch?.(child);
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
  }
  for (const gone of present.values()) {
    if (gone.contains(document.activeElement)) (gone.nextElementSibling ?? gone.previousElementSibling ?? parent).focus?.();
    gone.remove();
  }
}

function focusWithin(element) {
  const active = document.activeElement;
  if (!element.contains(active)) return null;
  return active === element ? ':scope' : active.dataset.act ? `[data-act="${active.dataset.act}"]` : active.tagName.toLowerCase();
}

function refocus(element, selector) {
  (selector === ':scope' ? element : element.querySelector(selector) ?? element).focus({ preventScroll: true });
}

/** Arrow keys within a list; Tab enters and leaves it as one. */
export function roving(list, selector) {
  list.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    const items = [...list.querySelectorAll(selector)];
    const at = items.indexOf(event.target.closest(selector));
    if (at < 0) return;
    event.preventDefault();
    items[Math.max(0, Math.min(items.length - 1, at + step))].focus();
  });
  list.addEventListener('focusin', (event) => {
    const item = event.target.closest(selector);
    if (item) for (const other of list.querySelectorAll(selector)) other.tabIndex = other === item ? 0 : -1;
  });
}
