/**
 * The key of a box to tick: its name, and a mark of what it ticks, so that a tick goes when that changes. Lists count without
 * their order, which is nothing to type.
 */
export function tickKey(name: string, ...lists: readonly (readonly string[])[]): string {
  return `${name} ${fnv1a(JSON.stringify(lists.map((list) => list.toSorted())))}`;
}

/** FNV-1a with 32 bits over UTF-16 code units: short and the same everywhere. Nobody gains by a collision. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
