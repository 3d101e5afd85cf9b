/** Nothing has been entered for the domain beyond its name. */
export const isBlank = ({ settings }: { readonly settings?: Readonly<Record<string, string>> | undefined }): boolean =>
  Object.values(settings ?? {}).every((text) => text.trim() === '');
