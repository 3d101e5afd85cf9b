/**
 * Nothing has been entered for the domain beyond its name. A field that this version does not know may hold anything, and
 * counts as entered unless it is an empty text.
 */
export const isBlank = ({ settings }: { readonly settings?: object | undefined }): boolean =>
  Object.values(settings ?? {}).every((value: unknown) => typeof value === 'string' && value.trim() === '');
