/**
 * The browser's storage, with a place in memory for what it refuses (quota, private mode, blocked cookies): what was typed
 * stays on the page in any case. `onRefusal` is told whether the last write had to stay in memory.
 */
export function guardedStorage(
  storage: Storage | undefined,
  onRefusal: (refused: boolean) => void,
): Record<string, string> {
  const memory = new Map<string, string>();
  return new Proxy<Record<string, string>>(
    {},
    {
      get: (_, name) => memory.get(String(name)) ?? storage?.getItem(String(name)) ?? undefined,
      has: (_, name) => memory.has(String(name)) || storage?.getItem(String(name)) != null,
      set: (_, name, value: string) => {
        try {
          if (!storage) throw new Error('no storage');
          storage.setItem(String(name), value);
          memory.delete(String(name));
          onRefusal(false);
        } catch {
          memory.set(String(name), value);
          onRefusal(true);
        }
        return true;
      },
      deleteProperty: (_, name) => {
        memory.delete(String(name));
        storage?.removeItem(String(name));
        return true;
      },
    },
  );
}

/** The browser's localStorage, or nothing where the browser forbids even asking. */
export function browserStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
