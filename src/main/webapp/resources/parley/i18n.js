// Texts from the bundle, and dates and numbers as the reader's language writes them.

const language = document.documentElement.lang || 'en';
const texts = await (await fetch(new URL(`texts.${language}.json`, import.meta.url))).json();
const plurals = new Intl.PluralRules(language);
const numbers = new Intl.NumberFormat(language);

export function t(key, values = {}) {
  return (texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

export function has(key) {
  return key in texts;
}

/** The form of key.one, key.other … that belongs to this number. */
export function tn(key, count, values = {}) {
  const form = `${key}.${plurals.select(count)}`;
  return t(form in texts ? form : `${key}.other`, { count: numbers.format(count), ...values });
}

const lists = new Intl.ListFormat(language, { style: 'long', type: 'conjunction' });

/** Several names as one phrase. */
export const list = (names) => lists.format(names);

/** What a refusal says to a person. */
export function sorry(problem) {
  const key = `problem.${problem?.name}`;
  return has(key) ? t(key) : t('problem.other');
}

const clock = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' });
const full = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' });
const weekday = new Intl.DateTimeFormat(language, { weekday: 'long' });
const shortDay = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });
const longDay = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' });
const withYear = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' });

export const atTime = (date) => clock.format(date);
export const inFull = (date) => full.format(date);
export const onDate = (date) => withYear.format(date);

const ahead = new Intl.RelativeTimeFormat(language, { numeric: 'always' });

/** So many seconds from now, in the largest unit that says enough. */
export function inAWhile(seconds) {
  const [size, unit] = [[86_400, 'day'], [3600, 'hour'], [60, 'minute']].find(([least]) => seconds >= least * 1.5) ?? [60, 'minute'];
  return ahead.format(Math.max(1, Math.ceil(seconds / size)), unit);
}

const midnight = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate());
const daysAgo = (date) => Math.round((midnight(new Date()) - midnight(date)) / 86_400_000);

export const dayKey = (date) => `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;

export function onDay(date) {
  const days = daysAgo(date);
  if (days === 0) return t('app.today');
  if (days === 1) return t('app.yesterday');
  return (date.getFullYear() === new Date().getFullYear() ? longDay : withYear).format(date);
}

/** As the list of chats shows it: the time today, the day before. */
export function briefly(date) {
  const days = daysAgo(date);
  if (days <= 0) return clock.format(date);
  if (days === 1) return t('app.yesterday');
  if (days < 7) return weekday.format(date);
  return shortDay.format(date);
}

export function seen(profile) {
  if (profile.online) return t('app.online');
  if (!profile.lastSeenAt) return t('app.offline');
  const date = new Date(profile.lastSeenAt);
  const days = daysAgo(date);
  if (Date.now() - date < 60_000) return t('app.seen', { when: t('app.now') });
  return t('app.seen', { when: days <= 0 ? atTime(date) : days === 1 ? `${t('app.yesterday')} ${atTime(date)}` : briefly(date) });
}
