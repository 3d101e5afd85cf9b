/** Whose a line is that does not name its owner itself. */
export type Owner =
  /** No line has named one yet. */
  | { readonly state: 'none' }
  | { readonly state: 'known'; readonly name: string }
  /** A line named one, and nobody knows whom: it could not be read, or no origin completes it (`label`). */
  | { readonly state: 'unknown'; readonly label?: string };

export const noOwner: Owner = { state: 'none' };
export const unknownOwner: Owner = { state: 'unknown' };
export const knownOwner = (name: string): Owner => ({ state: 'known', name });

/** The name of an owner that is known. */
export const nameOf = (owner: Owner): string | undefined => (owner.state === 'known' ? owner.name : undefined);
