// One's own picture: chosen, looked at as others will see it, kept or removed.

import { base, get, Problem } from '../api.js';
import { avatar, el } from '../dom.js';
import { sorry, t } from '../i18n.js';
import { square } from '../thumbs.js';

const SIDE = 512; // pixels; the server makes it smaller still

const place = document.getElementById('face');
const status = el('p', { class: 'face-says', role: 'status' });
const choose = el('input', { type: 'file', accept: 'image/png,image/jpeg,image/gif,image/bmp,image/webp', hidden: true, onchange: chosen });
const button = (name, label, act, kind = 'quiet') => el('button', { type: 'button', class: `button small ${kind}`, 'data-act': name, text: label, onclick: act });

let me = await get('/me');

function draw(says, bad = false, picture = null) {
  const round = avatar(picture ? { ...me, avatar: null } : me, { large: true });
  if (picture) round.append(picture);
  const ends = picture
    ? [button('keep', t('app.face.keep'), () => keep(picture), ''), button('leave', t('app.cancel'), () => draw(''))]
    : [button('choose', t(me.avatar ? 'app.face.other' : 'app.face.choose'), () => choose.click()), me.avatar ? button('remove', t('app.face.remove'), remove) : null];
  const focused = place.contains(document.activeElement);
  place.replaceChildren(round, el('div', { class: 'face-lines' }, el('div', { class: 'face-ends' }, ...ends.filter(Boolean)), status), choose);
  status.textContent = says;
  status.classList.toggle('bad', bad);
  if (focused || picture) place.querySelector('button').focus();
}

async function chosen() {
  const [file] = choose.files;
  choose.value = '';
  if (!file) return;
  const canvas = el('canvas', { width: SIDE, height: SIDE });
  canvas.dataset.type = file.type === 'image/jpeg' ? 'image/jpeg' : 'image/png';
  try {
    await square(file, canvas);
    draw(t('app.face.seen'), false, canvas);
  } catch {
    draw(t('app.face.unreadable'), true);
  }
}

async function keep(canvas) {
  const body = new FormData();
  body.append('file', await new Promise((done) => canvas.toBlob(done, canvas.dataset.type, 0.92)), 'face');
  await change('PUT', body, 'app.face.kept', canvas);
}

const remove = () => change('DELETE', undefined, 'app.face.removed');

async function change(method, body, says, canvas) {
  for (const one of place.querySelectorAll('button')) one.disabled = true;
  try {
    const answer = await fetch(`${base}/api/v1/me/avatar`, { method, body, headers: { Accept: 'application/json' }, credentials: 'same-origin' });
    if (!answer.ok) throw new Problem(answer.status, await answer.json().catch(() => ({})));
    me = await get('/me');
    draw(t(says));
  } catch (problem) {
    draw(sorry(problem instanceof Problem ? problem : { name: 'offline' }), true, canvas);
  }
}

draw('');
