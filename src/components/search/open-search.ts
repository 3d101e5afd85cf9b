import { addressWords } from './address-words.ts';

/** Opens the search from its buttons and by Ctrl K or ⌘ K. Nothing of the search itself is loaded before. */
const buttons = document.querySelectorAll<HTMLButtonElement>('button[data-open-search]');
const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

async function openSearch(act: 'open' | 'toggle', query?: string): Promise<void> {
  const { searchDialog } = await import('./dialog.ts');
  if (act === 'open') searchDialog.open(query);
  else searchDialog.toggle();
}

for (const button of buttons) {
  button.disabled = false;
  const key = button.querySelector('[data-control-key]');
  if (key && isApple) {
    key.textContent = '⌘';
    button.setAttribute('aria-keyshortcuts', 'Meta+K');
  }
  button.addEventListener('click', () => {
    void openSearch('open', button.dataset['openSearch'] === 'address' ? addressWords(location.pathname) : undefined);
  });
}

addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    void openSearch('toggle');
  }
});
