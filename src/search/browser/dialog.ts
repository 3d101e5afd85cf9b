import styles from '../../styles/search.css?inline';
import { MOST_CHARACTERS, readablePart } from '../language/query.ts';
import { searchWords as words } from '../../words/search.ts';
import { SearchEngine, type Answer } from './engine.ts';
import { lastQuery } from '../../store/last-query.ts';
import { drawResults, MOST_PAGES } from './results.ts';

/** The search dialog: a combobox over a listbox of links. One per page, made when it is first opened. */
class SearchDialog {
  readonly #dialog = document.createElement('dialog');
  readonly #input: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #list: HTMLElement;
  readonly #nearest: HTMLElement;
  #engine: Promise<SearchEngine> | undefined;
  #options: HTMLAnchorElement[] = [];
  #active = -1;
  /** The latest search; Enter waits for it. */
  #latest: Promise<void> = Promise.resolve();
  #count = 0;

  constructor() {
    this.#dialog.className = 'search-dialog';
    this.#dialog.ariaLabel = words.label;
    this.#dialog.innerHTML = TEMPLATE;
    this.#input = this.#part('input') as HTMLInputElement;
    this.#status = this.#part('.search-status');
    this.#list = this.#part('[role="listbox"]');
    this.#nearest = this.#part('.search-nearest');
    document.adoptedStyleSheets.push(SHEET);
    document.body.append(this.#dialog);
    this.#listen();
  }

  /** Opens the dialog; `query` takes the place of the last one. */
  open(query?: string): void {
    this.#input.value = query ?? lastQuery.read();
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.focus();
    this.#input.select();
    this.#run();
  }

  toggle(): void {
    if (this.#dialog.open) this.#dialog.close();
    else this.open();
  }

  #part(selector: string): HTMLElement {
    const part = this.#dialog.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`The dialog has no ${selector}`);
    return part;
  }

  #listen(): void {
    this.#input.addEventListener('input', (event) => {
      // Half-typed kana are not a query: the input method says when it is done.
      if (!event.isComposing) this.#run();
    });
    this.#input.addEventListener('compositionend', () => {
      this.#run();
    });
    this.#input.addEventListener('keydown', (event) => {
      if (!event.isComposing && event.keyCode !== 229) this.#onKey(event);
    });
    this.#part('.search-close').addEventListener('click', () => {
      this.#dialog.close();
    });
    this.#dialog.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
      // The dialog itself is hit only beside its content: on the backdrop.
      if (event.target === this.#dialog || (link && !opensElsewhere)) this.#dialog.close();
    });
  }

  #onKey(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && this.#options.length > 0) {
      event.preventDefault();
      const from = this.#active < 0 && step < 0 ? 0 : this.#active;
      this.#activate((from + step + this.#options.length) % this.#options.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void this.#follow(event);
    }
  }

  /** Opens the chosen result, else the first, of the query as it stands. */
  async #follow({ ctrlKey, metaKey, shiftKey }: KeyboardEvent): Promise<void> {
    await this.#latest;
    const option = this.#options[Math.max(0, this.#active)];
    option?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
  }

  #activate(index: number): void {
    const before = this.#options[this.#active];
    if (before) before.ariaSelected = 'false';
    this.#active = index;
    const option = this.#options[index];
    if (option) {
      option.ariaSelected = 'true';
      option.scrollIntoView({ block: 'nearest' });
      this.#input.setAttribute('aria-activedescendant', option.id);
    } else {
      this.#input.removeAttribute('aria-activedescendant');
    }
  }

  #run(): void {
    const query = this.#input.value.trim();
    lastQuery.write(query);
    this.#count += 1;
    const mine = this.#count;
    this.#latest = this.#search(query, () => mine === this.#count).catch(() => {
      this.#engine = undefined;
      if (mine === this.#count) this.#show([], words.failed, query);
    });
  }

  async #search(query: string, isLatest: () => boolean): Promise<void> {
    if (!this.#engine) this.#status.textContent = words.loading;
    this.#engine ??= SearchEngine.open(document.documentElement.lang);
    const engine = await this.#engine;
    if (query === '') {
      if (isLatest()) this.#show([], words.hint, query);
      return;
    }
    const answer = await engine.answer(query);
    if (isLatest()) this.#showAnswer(query, answer, engine);
  }

  #showAnswer(query: string, answer: Answer, engine: SearchEngine): void {
    const { cut } = readablePart(query);
    const told = cut ? words.cut(MOST_CHARACTERS) : '';
    if (answer.hits.length > 0) {
      this.#show(drawResults(answer, engine), told + words.count(answer.hits.length, MOST_PAGES), query);
      return;
    }
    const nearest = engine.nearest(query);
    const none = words.none(cut ? `${readablePart(query).text}…` : query);
    this.#show([], told + none + (nearest.length > 0 ? '' : words.noNearest), query);
    this.#nearest.append(
      ...(nearest.length > 0 ? [`${words.nearest}: `] : []),
      ...nearest.map((word) => this.#offer(word)),
    );
  }

  #offer(word: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'text-button';
    button.textContent = word;
    button.addEventListener('click', () => {
      this.open(word);
    });
    return button;
  }

  #show(options: HTMLAnchorElement[], status: string, query: string): void {
    this.#options = options;
    this.#list.replaceChildren(...options);
    this.#list.hidden = options.length === 0;
    this.#list.scrollTop = 0;
    this.#nearest.replaceChildren();
    this.#input.ariaExpanded = String(options.length > 0);
    this.#status.textContent = status;
    // The query that is answered: what watches the list from outside can wait for it.
    this.#status.dataset['query'] = query;
    this.#activate(-1);
  }
}

/** Styles that come with the dialog: a constructed sheet needs no exception in the policy. */
const SHEET = new CSSStyleSheet();
SHEET.replaceSync(styles);

const TEMPLATE = `<div class="search-frame">
<div class="search-head">
<input type="text" role="combobox" aria-label="${words.label}" aria-expanded="false" aria-controls="search-list" aria-autocomplete="list" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="go">
<button type="button" class="button search-close">${words.close}</button>
</div>
<p class="search-status" role="status"></p>
<p class="search-nearest"></p>
<div id="search-list" role="listbox" aria-label="${words.results}" hidden></div>
<p class="search-keys" aria-hidden="true"><span><kbd>↑</kbd> <kbd>↓</kbd> ${words.keys.move}</span><span><kbd>Enter</kbd> ${words.keys.open}</span><span><kbd>Esc</kbd> ${words.keys.close}</span></p>
</div>`;

/** The page's search dialog. */
export const searchDialog = new SearchDialog();
