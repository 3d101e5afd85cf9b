const KEY = 'search-query';

/** The last query of this tab, kept from page to page. Where the browser keeps nothing, the search works without. */
export const lastQuery = {
  read(): string {
    try {
      return sessionStorage.getItem(KEY) ?? '';
    } catch {
      return '';
    }
  },
  /** Forgets it with everything else that is wiped. */
  forget(): void {
    try {
      sessionStorage.removeItem(KEY);
    } catch {
      // Nothing was kept.
    }
  },
  write(query: string): void {
    try {
      sessionStorage.setItem(KEY, query);
    } catch {
      // Nothing depends on it.
    }
  },
};
