// Imports the search when it is first wanted, and says so where its script cannot be fetched.
(() => {
  const { content } = document.getElementById('search-script');
  const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

  for (const button of document.querySelectorAll('[data-open-search]')) {
    button.disabled = false;
    const key = button.querySelector('[data-control-key]');
    if (key && isApple) {
      key.textContent = '⌘';
      button.setAttribute('aria-keyshortcuts', 'Meta+K');
    }
  }

  const address = content.querySelector('script').getAttribute('src');
  // Browsers keep the failure of a script's address for the life of the page: it is asked for once more by another.
  const open = (act) =>
    import(address)
      .catch(() => import(`${address}?again=${performance.now()}`))
      .then(() => dispatchEvent(new CustomEvent('open-search', { detail: act })), tellFailure);

  function tellFailure() {
    let dialog = document.querySelector('.search-failed');
    if (!dialog) {
      document.body.append(content.querySelector('dialog').cloneNode(true));
      dialog = document.querySelector('.search-failed');
      const [reload, close] = dialog.querySelectorAll('button');
      reload.addEventListener('click', () => location.reload());
      close.addEventListener('click', () => dialog.close());
    }
    if (!dialog.open) dialog.showModal();
  }

  addEventListener('click', ({ target }) => {
    const button = target.closest?.('[data-open-search]');
    if (button) open(button.dataset.openSearch || 'open');
  });
  addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      open('toggle');
    }
  });
})();
