// How two people come to be able to write to each other here: 'request', 'mutual', 'auto-add' or 'open'.

export const policy = document.documentElement.dataset.contacts || 'request';

/** Whether people who are not friends can be written to. */
export const writesToAll = policy === 'open' || policy === 'auto-add';

/** Whether asking makes friends at once. */
export const addsAtOnce = policy === 'mutual';
