// What forms gain where scripts run. Without them every form still works.

function equip(button) {
  if (!button.hidden) return;
  const input = button.parentElement.querySelector('input');
  const { show, hide } = { show: button.textContent, hide: button.dataset.hide || button.textContent };
  button.hidden = false;
  button.addEventListener('click', () => {
    const shown = input.type === 'password';
    input.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(shown));
    button.textContent = shown ? hide : show;
    input.focus();
  });
}

function equipAll() {
  for (const button of document.querySelectorAll('.reveal')) equip(button);
  for (const button of document.querySelectorAll('.copies')) equipToCopy(button);
}

// A clipboard is there for a secure page alone; elsewhere the old way does.
function equipToCopy(button) {
  if (!button.hidden) return;
  const input = document.getElementById(button.dataset.copies);
  const says = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    input.select();
    try {
      await navigator.clipboard.writeText(input.value);
    } catch {
      document.execCommand('copy');
    }
    button.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = says; }, 2000);
  });
}

equipAll();

// Times are sent in UTC and shown where the reader is.
const localTime = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });

function localise(root) {
  for (const time of root.querySelectorAll('time[datetime]')) time.textContent = localTime.format(new Date(time.dateTime));
}

localise(document);

// After an answer the first field that needs a look gets the focus, and says so to those who listen.
const jq = window.jQuery;
jq?.(document).on('pfAjaxComplete', () => {
  let first = null;
  for (const field of document.querySelectorAll('.field')) {
    const input = field.querySelector('input');
    const wrong = field.querySelector('.ui-message-error') !== null;
    input?.setAttribute('aria-invalid', String(wrong));
    if (wrong) first ??= input;
  }
  equipAll();
  first ??= document.querySelector('input[autocomplete="one-time-code"]');
  first?.focus();
  localise(document);
});
// A view that the server has put aside is opened again.
jq?.(document).on('pfAjaxError', () => location.reload());
