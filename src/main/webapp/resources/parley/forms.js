// What forms gain where scripts run. Without them every form still works.

for (const button of document.querySelectorAll('.reveal')) {
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
