import { draftsText, type SessionText } from './session-text.ts';

/** A text that was typed into a field, and what stood there, or was asked, when it was typed. */
export interface Draft {
  readonly text: string;
  readonly over: string;
}

/** Texts of fields that are taken by a button, kept until they are: by this tab, over a fold, a reload and a way to another page. */
export function createDrafts(kept: SessionText) {
  let stored = '';
  let known: ReadonlyMap<string, Draft> = new Map();
  // Where the browser keeps nothing, the page alone holds them.
  const all = (): ReadonlyMap<string, Draft> => {
    const text = kept.read();
    if (text !== stored) [stored, known] = [text, readDrafts(text)];
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
      const others = [...all()].filter(([one]) => one !== id);
      known = new Map(draft === undefined ? others : [...others, [id, draft]]);
      kept.write(known.size === 0 ? '' : JSON.stringify(Object.fromEntries(known)));
      stored = kept.read();
    },
  };
}

function readDrafts(text: string): ReadonlyMap<string, Draft> {
  try {
    const found = Object.entries((JSON.parse(text) ?? {}) as Record<string, Partial<Draft> | null>);
    return new Map(
      found.flatMap(([id, draft]) =>
        typeof draft?.text === 'string' && typeof draft.over === 'string'
          ? [[id, { text: draft.text, over: draft.over }] as const]
          : [],
      ),
    );
  } catch {
    // Nothing is kept, or it is not ours.
    return new Map();
  }
}

export const drafts = createDrafts(draftsText);
