// One line to the server for all tabs of an account: one tab leads and has it, the others follow. A browser lock says
// who leads, so the next takes over at once when that tab is closed; where there are no locks each has its own line.

import { base, leave } from './api.js';
import { state } from './state.js';
import * as socket from './socket.js';

const LOOK_EVERY = 5000;
const ANSWER_WITHIN = 4000;

const name = `parley ${base} ${document.documentElement.dataset.account ?? ''}`;
const shared = 'BroadcastChannel' in globalThis && Boolean(navigator.locks);
const channel = shared ? new BroadcastChannel(name) : null;
export const me = Math.random().toString(36).slice(2);

let leads = false;
let now = 'connecting';
let hello = null;
let heardAt = 0;
let asked = 0;
let resign = () => {};
let onFrame = () => {};
let onChange = () => {};
const hearers = new Map();

export const leading = () => leads;
export const live = () => (leads ? socket.live() : now === 'open');

/** Tells the other tabs; they hear it by hear(kind, …). */
export const tell = (kind, content = {}) => channel?.postMessage({ ...content, kind, from: me });
export const hear = (kind, hearer) => hearers.set(kind, hearer);

/** @param onFrame every frame, hello included; @param onChange 'connecting' | 'open' | 'lost' | 'many' */
export function connect(toldFrame, toldChange) {
  onFrame = toldFrame;
  onChange = toldChange;
  socket.begin(heard, turned);
  if (!shared) {
    addEventListener('pagehide', socket.close);
    addEventListener('pageshow', (event) => event.persisted && socket.connect());
    leads = true;
    socket.connect();
    return;
  }
  channel.onmessage = ({ data }) => {
    heardAt = Date.now();
    if (data.to && data.to !== me) return;
    hearers.get(data.kind)?.(data);
  };
  addEventListener('pagehide', () => {
    follow();
    resign();
  });
  addEventListener('pageshow', (event) => event.persisted && stand());
  for (const type of ['visibilitychange', 'focus']) addEventListener(type, look, true);
  setInterval(look, LOOK_EVERY);
  tell('who');
  stand();
}

/** Waits for its turn to lead, and leads until it is left or another tab finds it silent. */
function stand(steal = false) {
  navigator.locks.request(name, steal ? { steal } : {}, () => new Promise((done) => {
    resign = done;
    leads = true;
    socket.connect();
  })).catch(() => {
    follow();
    stand();
  });
}

function follow() {
  leads = false;
  socket.close();
}

/** A follower that hears nothing asks, and takes over where nobody answers. */
function look() {
  if (leads || document.hidden || Date.now() - heardAt < LOOK_EVERY || asked) return;
  asked = Date.now();
  tell('ping');
  setTimeout(() => {
    const silent = heardAt < asked;
    asked = 0;
    if (silent && !leads) stand(true);
  }, ANSWER_WITHIN);
}

function heard(frame) {
  if (frame.type === 'hello') hello = frame;
  tell('frame', { frame });
  onFrame(frame);
}

function turned(change) {
  tell('state', { now: change });
  took(change);
}

function took(change) {
  if (change === 'out') return leave();
  now = change;
  return onChange(change);
}

hear('frame', ({ frame }) => !leads && onFrame(frame));
hear('state', ({ now: change, hello: first }) => {
  if (leads && change !== 'out') return;
  took(change);
  if (first) onFrame(first);
});
hear('moved', ({ frame }) => onFrame(frame));
hear('who', ({ from }) => leads && tell('state', { now, hello: now === 'open' ? hello : null, to: from }));
hear('ping', () => leads && tell('pong'));
hear('send', ({ frame }) => leads && socket.send(frame));
hear('resume', () => leads && socket.resume());

/** Signed out here: the other tabs leave with this one. */
export const out = () => tell('state', { now: 'out' });

/** Begins anew after the server said that too many places are open. */
export const resume = () => (leads ? socket.resume() : tell('resume'));

/** Sends a frame, by the tab that leads; false when there is no line at all. */
export function send(frame) {
  if (!live()) return false;
  // The leader has received what a follower has: it says so for all.
  if (frame.type === 'delivered' && !leads) return true;
  if (frame.type === 'read') tell('moved', { frame: { ...frame, username: state.me.username } });
  if (leads) return socket.send(frame);
  tell('send', { frame });
  return true;
}
