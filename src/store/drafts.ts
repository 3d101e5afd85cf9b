const KEY = 'cpf-drafts';

/** A text that was typed into a field, and what stood there, or was asked, when it was typed. */
export interface Draft {
  readonly text: string;
  readonly over: string;
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Texts of fields that are taken by a button, kept until they are: by this tab, over a fold, a reload and a way to another page. */
export function createDrafts(storage: () => Storage) {
  const known = new Map<string, Draft>();
  let isRead = false;
  const all = (): Map<string, Draft> => {
    if (isRead) return known;
    isRead = true;
    try {
      const stored: unknown = JSON.parse(storage().getItem(KEY) ?? '{}');
      for (const [id, draft] of Object.entries(stored ?? {}) as [string, Partial<Draft> | null][])
        if (typeof draft?.text === 'string' && typeof draft.over === 'string')
          known.set(id, { text: draft.text, over: draft.over });
    } catch {
      // The browser keeps nothing, or what stands there is not ours: the page alone holds what is typed.
    }
    return known;
  };
  return {
    /** The draft of a field; `undefined` where there is none, or what stands there is another thing now. */
    read: (id: string, over: string): Draft | undefined => {
      const draft = all().get(id);
      return draft?.over === over ? draft : undefined;
    },
    /** Keeps a draft; `undefined` lets it go. */
    write: (id: string, draft: Draft | undefined): void => {
      if (draft === undefined) all().delete(id);
      else all().set(id, draft);
      try {
        if (known.size === 0) storage().removeItem(KEY);
        else storage().setItem(KEY, JSON.stringify(Object.fromEntries(known)));
      } catch {
        // The page alone holds it.
      }
    },
    forget: (): void => {
      known.clear();
      isRead = true;
      try {
        storage().removeItem(KEY);
      } catch {
        // Nothing was kept.
      }
    },
  };
}

export const drafts = createDrafts(() => sessionStorage);
