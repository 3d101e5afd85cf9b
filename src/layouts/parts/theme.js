// The theme that the reader chose, before the first paint; without a choice the system's holds, by styles alone.
(() => {
  const KEY = 'cpf-theme';
  let chosen = '';
  try {
    chosen = localStorage.getItem(KEY) ?? '';
  } catch {
    // A browser that keeps nothing still follows the choice on this page.
  }
  const show = () => {
    const { dataset } = document.documentElement;
    if (chosen === '') delete dataset.theme;
    else dataset.theme = chosen;
    for (const select of document.querySelectorAll('.theme select')) select.value = chosen;
  };
  show();
  addEventListener('DOMContentLoaded', show);
  addEventListener('change', ({ target }) => {
    if (!target.matches?.('.theme select')) return;
    chosen = target.value;
    show();
    try {
      localStorage.setItem(KEY, chosen);
    } catch {
      // Kept for this page alone.
    }
  });
})();
