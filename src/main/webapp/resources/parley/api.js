// HTTP as the contract has it; a refusal is a Problem.

export const base = document.documentElement.dataset.base ?? '';

/** A refusal: its name after urn:parley:, the status (0: nobody answered) and what to wait before trying again. */
export class Problem extends Error {
  constructor(status, body = {}, retryAfter = null) {
    super(body.detail ?? body.title ?? 'refused');
    this.status = status;
    this.name = (body.type ?? '').replace(/^urn:parley:/, '') || 'other';
    this.violations = body.violations ?? [];
    this.retryAfter = retryAfter;
  }

  /** Whether the same call may well succeed later. */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export function leave() {
  location.assign(`${base}/sign-in?to=${encodeURIComponent(location.pathname.slice(base.length))}`);
}

/** @param keepalive whether the call goes on though the page is left; its body has at most 64 KiB */
export async function call(method, path, body, { keepalive = false } = {}) {
  const headers = { Accept: 'application/json' };
  if (method === 'POST' || method === 'PUT' || body !== undefined) headers['Content-Type'] = 'application/json';
  const sent = headers['Content-Type'] ? JSON.stringify(body ?? {}) : undefined;
  let answer;
  try {
    answer = await fetch(`${base}/api/v1${path}`, { method, headers, body: sent, credentials: 'same-origin', cache: 'no-store', keepalive });
  } catch {
    throw new Problem(0, { type: 'urn:parley:offline' });
  }
  if (answer.status === 401) leave();
  if (!answer.ok) throw await problem(answer);
  return answer.status === 204 ? null : answer.json();
}

async function problem(answer) {
  const retryAfter = Number(answer.headers.get('Retry-After')) || null;
  try {
    return new Problem(answer.status, await answer.json(), retryAfter);
  } catch {
    return new Problem(answer.status, {}, retryAfter);
  }
}

export const get = (path) => call('GET', path);
export const post = (path, body) => call('POST', path, body);
export const put = (path, body, how) => call('PUT', path, body, how);
export const patch = (path, body) => call('PATCH', path, body);
export const del = (path) => call('DELETE', path);

/** Every item of a list, page after page. */
export async function all(path, most = 2000) {
  const items = [];
  let cursor = null;
  do {
    const join = path.includes('?') ? '&' : '?';
    const page = await get(`${path}${join}limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
    items.push(...page.items);
    cursor = page.next ?? null;
  } while (cursor && items.length < most);
  return items;
}
