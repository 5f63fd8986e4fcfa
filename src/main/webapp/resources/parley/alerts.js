// A sound and a notification of the system for what comes in: once for all tabs, and not for what is being looked at.

import { titleOf } from './chats.js';
import { toast } from './dialogs.js';
import { t } from './i18n.js';
import { hear, leading, me, tell } from './line.js';
import { calls } from './mentions.js';
import { clip } from './notify.js';
import { go } from './route.js';
import { on, onArrival, state } from './state.js';
import { senderName, summary } from './words.js';

const QUIET = 1500; // ms between two sounds
const NOTES = 'parley notifications';
const SOUND = 'parley sound';
const WORDS = 'parley words';
const ANSWER_WITHIN = 120; // ms for the other tabs to say what they show

const shown = new Map(); // chat → its notification
let views = []; // what the other tabs said they show
let soundedAt = 0;
let audio = null;

const chosen = (key, otherwise) => {
  try {
    return (localStorage.getItem(key) ?? otherwise) === 'on';
  } catch {
    return false;
  }
};
const choose = (key, wanted) => localStorage.setItem(key, wanted ? 'on' : 'off');
const able = () => 'Notification' in globalThis;
const notes = () => able() && Notification.permission === 'granted' && chosen(NOTES, 'off');
const sounds = () => chosen(SOUND, 'on');
const worded = () => chosen(WORDS, 'on');

/** What the page's menu offers; the browser is asked for leave here and nowhere else. */
export const choices = () => [
  ...(able() ? [{ label: t('app.alerts.notes'), mark: 'bell', checked: notes(), act: turnNotes }] : []),
  ...(notes() ? [{ label: t('app.alerts.words'), mark: 'bubbles', checked: worded(), act: () => choose(WORDS, !worded()) }] : []),
  { label: t('app.alerts.sound'), mark: 'sound', checked: sounds(), act: () => choose(SOUND, !sounds()) },
];

async function turnNotes() {
  if (notes()) return choose(NOTES, false);
  const leave = await Notification.requestPermission();
  if (leave !== 'granted') return toast(t('app.alerts.refused'), { bad: true });
  choose(NOTES, true);
  return toast(t('app.alerts.on'));
}

export function begin() {
  on('chats open', withdraw);
  hear('views', ({ from }) => tell('view', { ...view(), to: from }));
  hear('view', (said) => views.push(said));
  hear('sound', ({ to }) => to === me && sound());
  onArrival(arrive);
}

/** What this tab shows to whom: a chat, whether anybody looks, and whether it may sound. */
function view() {
  const seen = document.visibilityState === 'visible' && document.hasFocus();
  return { chat: seen ? state.open : null, seen, sounds: navigator.userActivation?.hasBeenActive !== false };
}

/** Asked anew each time: a tab that was closed or has crashed looks at nothing. */
async function all() {
  views = [];
  tell('views');
  await new Promise((done) => setTimeout(done, ANSWER_WITHIN));
  return [{ from: me, ...view() }, ...views];
}

async function arrive(chat, message) {
  if (!leading() || message.deleted || message.kind === 'notice' || !calls(chat, message)) return;
  const tabs = await all();
  if (tabs.some((tab) => tab.chat === chat.id) || chat.me.readSeq >= message.seq) return;
  const speaker = tabs.find((tab) => tab.sounds);
  if (sounds() && speaker) loud(speaker.from);
  if (notes() && !tabs.some((tab) => tab.seen)) note(chat, message);
}

function loud(tab) {
  const now = Date.now();
  if (now - soundedAt < QUIET) return;
  soundedAt = now;
  if (tab === me) sound();
  else tell('sound', { to: tab });
}

/** One for each chat: a later message takes the place of the one before. */
function note(chat, message) {
  const words = worded() ? clip(summary(message), 160) : t('app.alerts.message');
  const body = chat.kind === 'direct' ? words : `${senderName(chat, message)}: ${words}`;
  try {
    const one = new Notification(titleOf(chat), { body, tag: `parley ${chat.id}`, renotify: true, silent: true, icon: new URL('logo.svg', import.meta.url).href });
    one.onclick = () => {
      window.focus();
      go(chat.id);
      one.close();
    };
    shown.set(chat.id, one);
  } catch {
    // Some browsers on phones have the name and not the thing.
  }
}

/** What was read, here or elsewhere, calls for nobody any more. */
function withdraw() {
  for (const [id, one] of shown) {
    if (state.chats.get(id)?.unread) continue;
    one.close();
    shown.delete(id);
  }
}

/** Two soft tones; a page that nobody has touched yet is not allowed to sound. */
function sound() {
  audio ??= new AudioContext();
  audio.resume();
  for (const [at, pitch] of [[0, 660], [0.12, 880]]) tone(audio.currentTime + at, pitch);
}

function tone(start, pitch) {
  const source = audio.createOscillator();
  const volume = audio.createGain();
  source.frequency.value = pitch;
  volume.gain.setValueAtTime(0.0001, start);
  volume.gain.exponentialRampToValueAtTime(0.06, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.3);
  source.connect(volume).connect(audio.destination);
  source.start(start);
  source.stop(start + 0.32);
}
