// Files on their way to the server: a few at once, each with its progress, each to be stopped.

import { base, leave, Problem } from './api.js';

const AT_ONCE = 2;
const TRIES = 5;
const LONGEST = 30; // s to wait before trying again by oneself

const waiting = [];
let going = 0;

/**
 * Sends one file.
 *
 * @param progress called with 0 to 1
 * @returns { done, cancel }; done gives what the server made of it, or fails with a Problem; stopped, it stays silent
 */
export function upload(file, progress) {
  const job = { file, progress, tries: 0, request: null, over: false };
  job.done = new Promise((resolve, reject) => Object.assign(job, { resolve, reject }));
  waiting.push(job);
  next();
  return { done: job.done, cancel: () => cancel(job) };
}

function cancel(job) {
  job.over = true;
  const at = waiting.indexOf(job);
  if (at >= 0) waiting.splice(at, 1);
  job.request?.abort();
}

function next() {
  while (going < AT_ONCE && waiting.length) {
    going += 1;
    send(waiting.shift()).finally(() => {
      going -= 1;
      next();
    });
  }
}

async function send(job) {
  try {
    job.resolve(await once(job));
  } catch (problem) {
    if (job.over) return;
    job.tries += 1;
    if (problem.status === 401) leave();
    if (problem.retryAfter && problem.retryAfter <= LONGEST && job.tries < TRIES) {
      job.progress(0);
      setTimeout(() => {
        if (job.over) return;
        waiting.push(job);
        next();
      }, problem.retryAfter * 1000);
    } else job.reject(problem);
  }
}

/** fetch tells nothing of what is on its way, so it is the older call. */
function once(job) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    job.request = request;
    request.open('POST', `${base}/api/v1/files`);
    request.setRequestHeader('Accept', 'application/json');
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => total && job.progress(loaded / total));
    request.addEventListener('load', () => (request.status === 201 ? resolve(request.response) : reject(refusal(request))));
    request.addEventListener('error', () => reject(new Problem(0, { type: 'urn:parley:offline' })));
    request.addEventListener('abort', () => reject(new Problem(0, { type: 'urn:parley:offline' })));
    const body = new FormData();
    body.append('file', job.file, job.file.name);
    request.send(body);
  });
}

const refusal = (request) => new Problem(request.status, request.response ?? {}, Number(request.getResponseHeader('Retry-After')) || null);
