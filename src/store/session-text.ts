/** A text that this tab keeps from page to page, as far as the browser lets it; `''` where there is none. */
export interface SessionText {
  readonly read: () => string;
  readonly write: (text: string) => void;
}

export const sessionText = (key: string): SessionText => ({
  read: () => {
    try {
      return sessionStorage.getItem(key) ?? '';
    } catch {
      return '';
    }
  },
  write: (text) => {
    try {
      if (text === '') sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, text);
    } catch {
      // Nothing depends on it.
    }
  },
});

/** What was typed into fields and not yet taken. */
export const draftsText = sessionText('cpf-drafts');
