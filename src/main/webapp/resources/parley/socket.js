// A line to the server: a WebSocket, or an event stream with HTTP where no socket can be had. Used through line.js.

import { base, get, post, put } from './api.js';

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;
const TRIES_BEFORE_STREAM = 3;
const SILENCE = 60_000;

let socket = null;
let stream = null;
let mode = 'closed';
let wanted = false;
let failures = 0;
let timer = null;
let heardAt = 0;
let asked = false;
let told = () => {};
let changed = () => {};

/** @param onFrame every frame, hello included; @param onChange 'connecting' | 'open' | 'lost' | 'many' | 'out' */
export function begin(onFrame, onChange) {
  told = onFrame;
  changed = onChange;
  addEventListener('online', () => (wanted && mode === 'closed' ? again(0) : null));
  document.addEventListener('visibilitychange', () => wanted && !document.hidden && mode === 'closed' && failures > 1 && again(0));
  setInterval(watch, 5000);
}

export function connect() {
  wanted = true;
  failures = 0;
  open();
}

/** Another tab has the line now, or this page is left. */
export function close() {
  wanted = false;
  mode = 'closed';
  clearTimeout(timer);
  const [oldSocket, oldStream] = [socket, stream];
  socket = stream = null;
  oldSocket?.close();
  oldStream?.close();
}

export const live = () => mode === 'socket' || mode === 'stream';

/** Begins anew after the server said that too many places are open. */
export function resume() {
  failures = 0;
  again(0);
}

/** Sends a frame, or does what it means over HTTP; false when there is no line at all. */
export function send(frame) {
  if (mode === 'socket' && socket.readyState === WebSocket.OPEN) {
    socket.send(JSON.stringify(frame));
    return true;
  }
  if (mode !== 'stream') return false;
  overHttp(frame);
  return true;
}

function overHttp({ type, ref, conversation, seq, clientId, body, replyTo, files, forwarded }) {
  const at = `/conversations/${encodeURIComponent(conversation)}`;
  const failed = (problem) => told({ type: 'error', ref, problem: { ...problem, type: `urn:parley:${problem.name}`, status: problem.status } });
  if (type === 'send') {
    post(`${at}/messages`, { clientId, body, replyTo, files, forwarded }).then((message) => told({ type: 'ack', ref, ...message }), failed);
  } else if (type === 'read' || type === 'delivered') {
    put(`${at}/${type}`, { seq }).catch(() => {});
  } else if (type === 'typing') {
    post(`${at}/typing`).catch(() => {});
  }
}

function open() {
  clearTimeout(timer);
  if (live() || !wanted) return;
  changed('connecting');
  if (!('WebSocket' in window) || failures >= TRIES_BEFORE_STREAM && failures % 2 === 1) openStream();
  else openSocket();
}

function openSocket() {
  const address = new URL(`${base}/ws`, location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  const mine = new WebSocket(address);
  socket = mine;
  mine.onmessage = ({ data }) => {
    if (mine === socket) heard('socket', data);
  };
  mine.onclose = ({ code }) => {
    if (mine !== socket) return;
    socket = null;
    lost(code);
  };
}

function openStream() {
  const mine = new EventSource(`${base}/api/v1/events`);
  stream = mine;
  mine.onmessage = ({ data }) => mine === stream && heard('stream', data);
  mine.onerror = () => {
    mine.close();
    if (mine !== stream) return;
    stream = null;
    lost(0);
  };
}

function heard(by, data) {
  heardAt = Date.now();
  asked = false;
  let frame;
  try {
    frame = JSON.parse(data);
  } catch {
    return;
  }
  if (frame.type === 'hello') {
    mode = by;
    failures = 0;
    changed('open');
  }
  told(frame);
}

async function lost(code) {
  const opened = live();
  mode = 'closed';
  if (code === 4401) return changed('out');
  if (code === 4409) return changed('many');
  failures += 1;
  changed('lost');
  const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - 1));
  again(failures === 1 && opened ? Math.random() * FIRST_WAIT : Math.random() * longest + 50);
  // The browser does not say why a handshake was refused; a call does, and leaves when nobody is signed in.
  if (!opened) await get('/me').catch(() => {});
}

function again(wait) {
  clearTimeout(timer);
  timer = setTimeout(open, wait);
}

/** A line that has been silent for long is asked, and given up when it does not answer. */
function watch() {
  if (mode !== 'socket' || Date.now() - heardAt < SILENCE) return;
  if (asked) {
    asked = false;
    const silent = socket;
    socket = null;
    silent?.close();
    lost(0);
  } else {
    asked = true;
    heardAt = Date.now() - SILENCE + 10_000;
    send({ type: 'ping', ref: 'alive' });
  }
}
