import { readParts } from '../../../src/core/migration/read-parts.ts';
import { describe, expect, it } from 'vitest';
import type { Migration } from '../../../src/core/migration/document.ts';
import { emptyMigration } from '../../../src/core/migration/empty.ts';
import { readMigration } from '../../../src/core/migration/read.ts';
import { createMigrationStore, type MigrationStore } from '../../../src/store/create-store.ts';
import { MIGRATION_KEY, RESCUED_KEY } from '../../../src/store/key.ts';

/** A browser's storage that refuses what does not fit, and other tabs that write to it. */
class Shelf {
  readonly kept = new Map<string, string>();
  room = Infinity;
  tell: (key: string | null) => void = () => undefined;

  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    const others = [...this.kept].reduce((sum, [name, one]) => sum + (name === key ? 0 : one.length), 0);
    if (others + text.length > this.room) throw new Error('QuotaExceededError');
    this.kept.set(key, text);
  }
  removeItem(key: string): void {
    this.kept.delete(key);
  }
  /** What another tab stores. */
  writeElsewhere(text: string): void {
    this.kept.set(MIGRATION_KEY, text);
    this.tell(MIGRATION_KEY);
  }
}

function open(shelf: Shelf | undefined): MigrationStore {
  let time = 0;
  const store = createMigrationStore({
    storage: shelf,
    onOutside: (changed) => {
      if (shelf) shelf.tell = changed;
      return () => undefined;
    },
    now: () => (time += 10_000),
  });
  store.$migration.listen(() => undefined);
  return store;
}

const having = (text: string): Migration => ({ ...emptyMigration, mx: { ...emptyMigration.mx, text } });
const type = (store: MigrationStore, text: string) => {
  store.change('type', (now) => ({ ...now, mx: { ...now.mx, text } }));
};
const storedText = (shelf: Shelf): string | undefined => readMigration(shelf.kept.get(MIGRATION_KEY) ?? '')?.mx.text;
const textOf = (store: MigrationStore): string => store.$migration.get().mx.text;

const UNREADABLE = '{"version":99,"mx":{"text":"precious"}}';

describe('what is entered', () => {
  it('is stored, comes back, and can be taken back', () => {
    const shelf = new Shelf();
    const store = open(shelf);
    type(store, 'a');
    type(store, 'b');
    expect(textOf(open(shelf))).toBe('b');
    store.undo();
    expect(storedText(shelf)).toBe('a');
    store.undo();
    expect(shelf.kept.has(MIGRATION_KEY)).toBe(false);
  });

  it('lives on the page where there is no storage', () => {
    const store = open(undefined);
    type(store, 'a');
    expect([textOf(store), store.$keeping.get()]).toEqual(['a', 'memory']);
  });

  it('follows another tab', () => {
    const shelf = new Shelf();
    const store = open(shelf);
    shelf.writeElsewhere(JSON.stringify(having('other')));
    expect(textOf(store)).toBe('other');
  });

  it('never goes over what another tab has stored and this page has not been told of: an edit goes on from it', () => {
    const shelf = new Shelf();
    const store = open(shelf);
    type(store, 'mine');
    shelf.kept.set(MIGRATION_KEY, JSON.stringify({ ...having('theirs'), way: 2 }));
    store.change('origin', (now) => ({ ...now, mx: { ...now.mx, origin: 'a.test' } }));
    expect(readMigration(shelf.kept.get(MIGRATION_KEY) ?? '')).toMatchObject({
      ...{ way: 2, mx: { text: 'theirs', origin: 'a.test' } },
    });
  });

  it('is not taken back over what another tab has stored and this page has not been told of', () => {
    const shelf = new Shelf();
    const store = open(shelf);
    type(store, 'a');
    type(store, 'b');
    shelf.kept.set(MIGRATION_KEY, JSON.stringify(having('theirs')));
    store.undo();
    expect([textOf(store), storedText(shelf)]).toEqual(['theirs', 'theirs']);
  });
});

describe('a stored text that cannot be read', () => {
  it('is copied before anything is written over it, and stays until it is let go', () => {
    const shelf = new Shelf();
    shelf.kept.set(MIGRATION_KEY, UNREADABLE);
    const store = open(shelf);
    expect(shelf.kept.get(MIGRATION_KEY)).toBe(UNREADABLE);
    type(store, 'new');
    expect(shelf.kept.get(RESCUED_KEY)).toBe(UNREADABLE);
    expect(open(shelf).$rescued.get()).toEqual({ text: UNREADABLE, copied: true });
    store.dismissRescued();
    expect(shelf.kept.has(RESCUED_KEY)).toBe(false);
    expect(storedText(shelf)).toBe('new');
  });

  it('is left alone where no copy fits, until the reader lets it go', () => {
    const shelf = new Shelf();
    shelf.kept.set(MIGRATION_KEY, UNREADABLE);
    shelf.room = UNREADABLE.length + 10;
    const store = open(shelf);
    type(store, 'new');
    expect(shelf.kept.get(MIGRATION_KEY)).toBe(UNREADABLE);
    expect(store.$rescued.get()).toEqual({ text: UNREADABLE, copied: false });
    expect(store.$keeping.get()).toBe('memory');
    shelf.room = Infinity;
    type(store, 'newer');
    expect(shelf.kept.get(MIGRATION_KEY)).toBe(UNREADABLE);
    store.dismissRescued();
    expect(storedText(shelf)).toBe('newer');
    expect(store.$keeping.get()).toBe('kept');
  });

  it('does not take the place of an earlier copy', () => {
    const shelf = new Shelf();
    shelf.kept.set(RESCUED_KEY, 'earlier');
    shelf.kept.set(MIGRATION_KEY, UNREADABLE);
    const store = open(shelf);
    type(store, 'new');
    expect([...shelf.kept.values()].sort()).toEqual(['earlier', UNREADABLE].sort());
    store.dismissRescued();
    expect(store.$rescued.get()).toEqual({ text: 'earlier', copied: true });
  });

  it('gives back the parts that can be read, as a step', () => {
    const shelf = new Shelf();
    shelf.kept.set(MIGRATION_KEY, '{"version":2,"mx":{"text":"precious","stage":"unheard-of"},"windows":7}');
    const store = open(shelf);
    expect(store.loadRescued('load', readParts)).toBe(true);
    expect(store.$migration.get()).toEqual(having('precious'));
    expect(shelf.kept.get(RESCUED_KEY)).toContain('unheard-of');
    store.undo();
    expect(textOf(store)).toBe('');
  });

  it('says that nothing of it can be read', () => {
    const shelf = new Shelf();
    shelf.kept.set(MIGRATION_KEY, 'rubbish');
    expect(open(shelf).loadRescued('load', readParts)).toBe(false);
  });
});

describe('what the storage refuses', () => {
  const full = () => {
    const shelf = new Shelf();
    const store = open(shelf);
    type(store, 'first');
    shelf.room = shelf.kept.get(MIGRATION_KEY)?.length ?? 0;
    type(store, 'too long to be stored');
    return { shelf, store };
  };

  it('is told, and stored with the next edit that fits', () => {
    const { shelf, store } = full();
    expect(store.$keeping.get()).toBe('memory');
    shelf.room = Infinity;
    type(store, 'fits');
    expect([store.$keeping.get(), storedText(shelf)]).toEqual(['kept', 'fits']);
  });

  it('is not replaced by another tab, nor writes over it unasked', () => {
    const { shelf, store } = full();
    shelf.room = Infinity;
    shelf.writeElsewhere(JSON.stringify(having('other')));
    expect([textOf(store), store.$keeping.get()]).toEqual(['too long to be stored', 'conflict']);
    type(store, 'mine');
    expect([textOf(store), storedText(shelf)]).toEqual(['mine', 'other']);
    store.storeOwn();
    expect([store.$keeping.get(), storedText(shelf)]).toEqual(['kept', 'mine']);
  });

  it('can make way for the other tab, and come back', () => {
    const { shelf, store } = full();
    shelf.room = Infinity;
    shelf.writeElsewhere(JSON.stringify(having('other')));
    store.takeOther('take');
    expect([textOf(store), store.$keeping.get()]).toEqual(['other', 'kept']);
    store.undo();
    expect(textOf(store)).toBe('too long to be stored');
  });

  it('has a warning that no other key takes away', () => {
    const { shelf, store } = full();
    shelf.kept.set(RESCUED_KEY, 'x');
    shelf.tell(RESCUED_KEY);
    store.dismissRescued();
    expect(store.$keeping.get()).toBe('memory');
  });
});

describe('wiping', () => {
  it('leaves nothing in the browser, and undo brings the entries back', () => {
    const shelf = new Shelf();
    shelf.kept.set(MIGRATION_KEY, UNREADABLE);
    const store = open(shelf);
    type(store, 'a');
    store.wipe('wipe');
    expect([...shelf.kept]).toEqual([]);
    store.undo();
    expect(storedText(shelf)).toBe('a');
  });
});

describe('wiping on a page where nothing has read what is stored', () => {
  it('can be taken back', () => {
    const shelf = new Shelf();
    const text = JSON.stringify({ ...emptyMigration, mx: { ...emptyMigration.mx, text: 'example.test MX 10 a.test' } });
    shelf.setItem(MIGRATION_KEY, text);
    const store = createMigrationStore({ storage: shelf, onOutside: () => () => undefined, now: () => 0 });
    store.wipe('wiped');
    expect(shelf.getItem(MIGRATION_KEY)).toBeNull();
    expect(store.$steps.get()).toHaveLength(1);
    store.undo();
    expect(readMigration(shelf.getItem(MIGRATION_KEY) ?? '')?.mx.text).toBe('example.test MX 10 a.test');
  });
});
