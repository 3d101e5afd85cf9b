import { searchWords as words } from '../../words/search.ts';
import { addressWords } from './address-words.ts';

/** Opens the search from its buttons and by Ctrl K or ⌘ K. Nothing of the search itself is loaded before. */
const buttons = document.querySelectorAll<HTMLButtonElement>('button[data-open-search]');
const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

async function openSearch(act: 'open' | 'toggle', query?: string): Promise<void> {
  try {
    const { searchDialog } = await import('./dialog.ts');
    if (act === 'open') searchDialog.open(query);
    else searchDialog.toggle();
  } catch {
    tellFailure();
  }
}

/** Says that the script of the search could not be fetched: a failed import stays failed until the page is loaded anew. */
function tellFailure(): void {
  const known = document.querySelector<HTMLDialogElement>('dialog.search-failed');
  const dialog = known ?? document.body.appendChild(document.createElement('dialog'));
  if (!known) {
    const text = document.createElement('p');
    text.textContent = words.noScript;
    dialog.className = 'search-failed';
    dialog.ariaLabel = words.label;
    dialog.append(
      text,
      button(words.reload, () => {
        location.reload();
      }),
      ' ',
      button(words.close, () => {
        dialog.close();
      }),
    );
  }
  if (!dialog.open) dialog.showModal();
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
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
