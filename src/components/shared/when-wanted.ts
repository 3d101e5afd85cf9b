import type { ClientDirective } from 'astro';

/** What shows that the reader turns to an island. */
const SIGNS = ['pointerover', 'pointerdown', 'touchstart', 'focusin', 'keydown', 'dragenter'] as const;
/** What the reader may do before the island lives; it is done again once it does. */
const DEEDS = ['input', 'change', 'click', 'paste', 'dragover', 'drop'] as const;

/** Does again what was done meanwhile. */
type Deed = () => void;

/**
 * Brings an island to life when the reader turns to it by pointer, touch, keyboard or drag, or once it is in sight where the browser
 * keeps something under the key given. Nothing done meanwhile is lost: it is kept and done again.
 */
const whenWanted: ClientDirective = (load, { value }, element) => {
  const deeds: Deed[] = [];
  let started = false;

  const start = () => {
    if (started) return;
    started = true;
    void wake().catch(() => {
      // The connection is gone: the next sign tries again.
      started = false;
    });
  };
  const keep = (event: Event) => {
    const deed = deedOf(event);
    if (deed) deeds.push(deed);
    start();
  };
  const wake = async () => {
    const hydrate = await load();
    await hydrate();
    for (const name of SIGNS) element.removeEventListener(name, start);
    for (const name of DEEDS) element.removeEventListener(name, keep, true);
    for (const deed of deeds.splice(0)) deed();
  };

  for (const name of SIGNS) element.addEventListener(name, start, { passive: true });
  for (const name of DEEDS) element.addEventListener(name, keep, true);
  if (isKept(String(value))) {
    const watcher = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watcher.disconnect();
      start();
    });
    for (const child of element.children) watcher.observe(child);
  }
};
export default whenWanted;

function isKept(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

function deedOf(event: Event): Deed | undefined {
  const { target, type } = event;
  if (!(target instanceof Element)) return undefined;
  if (event instanceof DragEvent) {
    // The browser would leave the page for the file.
    event.preventDefault();
    return type === 'drop' && event.dataTransfer ? dropAgain(target, [...event.dataTransfer.files]) : undefined;
  }
  if (event instanceof ClipboardEvent) {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text === '') return undefined;
    event.preventDefault();
    return () => target.dispatchEvent(new ClipboardEvent('paste', { ...BUBBLES, clipboardData: textTransfer(text) }));
  }
  if (type === 'click') {
    const button = target.closest('button');
    return button ? () => button.click() : undefined;
  }
  return enterAgain(target, type);
}

const BUBBLES = { bubbles: true, cancelable: true } as const;

function enterAgain(target: Element, type: string): Deed | undefined {
  if (target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio')) {
    const { checked } = target;
    return () => {
      target.checked = checked;
      target.dispatchEvent(new Event(type, BUBBLES));
    };
  }
  // The chosen files stay in their field; its value cannot be set.
  if (target instanceof HTMLInputElement && target.type === 'file') {
    return () => target.dispatchEvent(new Event(type, BUBBLES));
  }
  if (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  ) {
    const { value } = target;
    return () => {
      target.value = value;
      target.dispatchEvent(new Event(type, BUBBLES));
    };
  }
  return undefined;
}

function textTransfer(text: string): DataTransfer {
  const transfer = new DataTransfer();
  transfer.setData('text/plain', text);
  return transfer;
}

function dropAgain(target: Element, files: readonly File[]): Deed {
  return () => {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    target.dispatchEvent(new DragEvent('drop', { ...BUBBLES, dataTransfer: transfer }));
  };
}
