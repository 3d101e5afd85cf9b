// Puts the reader's own values in the place of the page's example, before anything of the text is seen, so that nothing moves.
(() => {
  const bar = document.currentScript.previousElementSibling;
  const root = document.documentElement;
  const [button] = bar.getElementsByTagName('button');
  const SHOWN = 'cpf-example-shown';
  let kept;
  try {
    kept = JSON.parse(localStorage.getItem(bar.dataset.values));
    const { mx, servers, cpfDomainsDeleted } = JSON.parse(localStorage.getItem(bar.dataset.stored));
    // Of another plan than the one that stands there now: the example is right, an old value is not.
    if (kept.of !== fingerprint(JSON.stringify([mx, servers, cpfDomainsDeleted]))) return;
  } catch {
    return;
  }
  const names = new Map(Object.entries(kept.names));
  const known = bar.dataset.names.split(' ');
  const any = new RegExp(`(?<![\\w-])(?:${known.map((name) => name.replaceAll('.', '\\.')).join('|')})(?![\\w-])`, 'g');
  root.dataset.ownValues = 'coming';

  const swaps = [];
  function textOfPage(content) {
    for (const element of content.querySelectorAll('pre, code:not(pre code), .hostname:not(table.diff *)')) {
      if (element.closest('astro-island, .diff')) continue;
      const used = element.textContent.match(any);
      // A command that mixes the reader's hosts with the example's would be nobody's.
      if (!used || !used.every((name) => names.has(name))) continue;
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const nodes = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      for (const node of nodes) {
        const example = node.data;
        const own = example.replace(any, (name) => names.get(name));
        if (own !== example) swaps.push((isOwn) => void (node.data = isOwn ? own : example));
      }
      swaps.push((isOwn) => element.classList.toggle('own-value', isOwn));
    }
  }
  function records(content) {
    for (const table of content.querySelectorAll('table[data-changes]')) {
      const changes = kept.changes[table.dataset.changes];
      if (!changes) continue;
      const roles = JSON.parse(table.dataset.roles);
      const [body] = table.tBodies;
      const example = [...body.rows];
      const own = changes.map((change) => {
        const row = table.querySelector('template').content.querySelector(`.${change.kind}`).cloneNode(true);
        const said = { ...change, role: roles[change.role] };
        for (const field of row.querySelectorAll('[data-field]'))
          field.textContent = said[field.dataset.field] ?? field.textContent;
        return row;
      });
      const [ofExample, ofOwn] = table.caption.children;
      ofOwn.querySelector('.hostname').textContent = kept.domain;
      swaps.push((isOwn) => {
        body.replaceChildren(...(isOwn ? own : example));
        ofExample.hidden = isOwn;
        ofOwn.hidden = !isOwn;
        table.classList.toggle('own-value', isOwn);
      });
    }
  }
  function show(isOwn) {
    for (const swap of swaps) swap(isOwn);
    for (const said of bar.querySelectorAll('[data-when]')) said.hidden = (said.dataset.when === 'own') !== isOwn;
    for (const note of document.querySelectorAll('[data-stays-example]')) note.hidden = !isOwn;
    root.dataset.ownValues = isOwn ? 'shown' : 'example';
  }
  function isOwnWanted() {
    try {
      return sessionStorage.getItem(SHOWN) === null;
    } catch {
      return true;
    }
  }
  document.addEventListener('DOMContentLoaded', () => {
    const content = document.querySelector('main');
    textOfPage(content);
    records(content);
    if (swaps.length > 0) {
      bar.querySelector('.hostname').textContent = kept.domain;
      bar.hidden = false;
      show(isOwnWanted());
    } else delete root.dataset.ownValues;
  });
  button.addEventListener('click', () => {
    const isOwn = root.dataset.ownValues !== 'shown';
    try {
      if (isOwn) sessionStorage.removeItem(SHOWN);
      else sessionStorage.setItem(SHOWN, '1');
    } catch {
      // The next page starts with the reader's own values again.
    }
    show(isOwn);
  });
})();
