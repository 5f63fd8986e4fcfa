// Every emoji, with a search in the page's language. Fetched when it is first opened, and only then.

import Picker from '../emoji/picker.js';
import { el, iconButton } from '../dom.js';
import { t } from '../i18n.js';

const language = document.documentElement.lang.startsWith('zh') ? 'zh-CN' : 'en';
const dark = () => getComputedStyle(document.documentElement).colorScheme === 'dark';

/**
 * @param picked called with each emoji
 * @param stays open for several, as for words that are being written
 */
export async function pick({ picked, stays = false, left }) {
  const wording = language === 'zh-CN' ? { i18n: (await import('../emoji/zh-CN.js')).default } : {};
  const picker = new Picker({ dataSource: new URL(`../emoji/${language}.json`, import.meta.url).href, locale: language, ...wording });
  picker.classList.add(dark() ? 'dark' : 'light');
  const dialog = el('dialog', { class: 'picker', 'aria-label': t('app.emoji') },
    picker, iconButton('close', t('app.close'), { class: 'icon-button picker-close', onclick: () => dialog.close() }));
  picker.addEventListener('emoji-click', ({ detail }) => {
    picked(detail.unicode);
    if (!stays) dialog.close();
  });
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    left?.();
  });
  document.body.append(dialog);
  dialog.showModal();
}
