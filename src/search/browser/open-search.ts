import { addressWords } from './address-words.ts';
import { searchDialog } from './dialog.ts';

/** Opens the search as the waker of the page asks: `open`, `toggle`, or `address` with the words of the address as the query. */
addEventListener('open-search', (event) => {
  const { detail: act } = event as CustomEvent<string>;
  if (act === 'toggle') searchDialog.toggle();
  else searchDialog.open(act === 'address' ? addressWords(location.pathname) : undefined);
});
