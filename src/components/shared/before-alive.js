// Holds what a reader does to a calculator before its script is there, and says where that script does not come.
// It stands inline in the page, so that nothing has to be fetched for it.
(() => {
  if (window.holdsBeforeAlive) return;
  window.holdsBeforeAlive = true;

  const HELD = 'cpf-held';
  // Control to what the reader left in it: coming alive puts the example's value back.
  const touched = new Map();
  const dropped = new Map();
  // Acts that were asked for: they are done once the calculator can.
  const asked = new Set();
  const failures = new Map();
  const notes = new Map();

  const asleep = (target) => (target instanceof Element ? target.closest('astro-island[ssr]') : null);
  const hasFiles = (event) =>
    event.dataTransfer?.types.includes('Files') && !event.target.closest?.('input[type=file]');
  const controls = () => [...document.querySelectorAll('astro-island :is(input, textarea, select)')];

  const mark = (island) => island.setAttribute('data-touched', '');
  const touch = (control) => {
    const island = asleep(control);
    if (!island) return;
    touched.set(control, { value: control.value, checked: control.checked });
    mark(island);
  };

  for (const name of ['input', 'change']) addEventListener(name, ({ target }) => touch(target), true);
  addEventListener(
    'paste',
    (event) => {
      const area = event.target;
      if (!asleep(area) || !area.matches('.paste-box textarea') || touched.has(area)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text === '') return;
      // The example makes way for the paste, as it does once the calculator lives.
      event.preventDefault();
      area.value = text;
      touch(area);
    },
    true,
  );
  addEventListener('click', ({ target }) => {
    const button = target.closest('.act button');
    if (asleep(button)) asked.add(button);
  });
  // A browser leaves the page for a file that is dropped where nobody takes it.
  addEventListener('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    if (event.defaultPrevented || !hasFiles(event)) return;
    event.preventDefault();
    const island = asleep(event.target);
    const box = event.target.closest('.paste-box');
    if (!island || !box) return;
    dropped.set(box, [...event.dataTransfer.files]);
    mark(island);
  });

  function set(control, { value, checked }) {
    if (control.type === 'checkbox' || control.type === 'radio') control.checked = checked;
    else if (control.type !== 'file') control.value = value;
  }
  const tell = (control, event) => control.dispatchEvent(event);
  addEventListener(
    'astro:hydrate',
    ({ target: island }) => {
      notes.get(island)?.remove();
      island.removeAttribute('data-touched');
      const mine = [...touched].filter(([control]) => island.contains(control));
      for (const [control, left] of mine) {
        touched.delete(control);
        set(control, left);
        if (control.type === 'radio' && !control.checked) continue;
        tell(control, new Event('input', { bubbles: true }));
        tell(control, new Event('change', { bubbles: true }));
      }
      for (const [box, files] of dropped) {
        if (!island.contains(box)) continue;
        dropped.delete(box);
        const dataTransfer = new DataTransfer();
        for (const file of files) dataTransfer.items.add(file);
        tell(box, new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
      }
      for (const button of asked) {
        if (asleep(button)) continue;
        asked.delete(button);
        button.click();
      }
    },
    true,
  );

  // Astro asks for a script once more and then gives up; each start asks by a new address.
  addEventListener('astro:hydration-error', ({ target: island }) => {
    const count = (failures.get(island) ?? 0) + 1;
    failures.set(island, count);
    say(island);
    if (count < 4) setTimeout(() => island.start(), 2000 * count);
  });
  addEventListener('online', () => {
    for (const island of failures.keys()) if (island.hasAttribute('ssr')) island.start();
  });

  function say(island) {
    if (notes.has(island)) return;
    const note = document.getElementById('island-failed').content.firstElementChild.cloneNode(true);
    const [again, reload] = note.querySelectorAll('button');
    again.addEventListener('click', () => island.start());
    reload.addEventListener('click', () => {
      if (keep()) touched.clear();
      location.reload();
    });
    notes.set(island, note);
    island.before(note);
  }

  // What was typed goes over a reload, to the same control of the same page.
  function keep() {
    const all = controls();
    const held = [...touched.keys()]
      .filter(({ type }) => type !== 'file')
      .map((control) => [all.indexOf(control), control.id, control.value, control.checked]);
    try {
      sessionStorage.setItem(HELD, JSON.stringify([location.pathname, held]));
      return dropped.size === 0;
    } catch {
      return false;
    }
  }
  function restore() {
    try {
      const [path, held] = JSON.parse(sessionStorage.getItem(HELD) ?? '[]');
      if (path !== location.pathname) return;
      sessionStorage.removeItem(HELD);
      const all = controls();
      for (const [index, id, value, checked] of held) {
        const control = all[index];
        if (control?.id !== id) continue;
        set(control, { value, checked });
        touch(control);
      }
    } catch {
      // Nothing is held, or the browser gives no storage.
    }
  }
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', restore);
  else restore();

  addEventListener('beforeunload', (event) => {
    if ([...touched.keys(), ...dropped.keys()].some(asleep)) event.preventDefault();
  });
})();
