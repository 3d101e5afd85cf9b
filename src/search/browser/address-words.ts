/** The words of an address that led nowhere, as a query: /move-cpf/mx_switch.html gives "move cpf mx switch". */
export function addressWords(path: string): string {
  let readable = path;
  try {
    readable = decodeURIComponent(path);
  } catch {
    // A stray % stands for itself.
  }
  return readable
    .replace(/\.(?:html?|php)$/i, '')
    .split(/[/\-_.+%\s]+/)
    .filter((word) => word !== '' && word !== 'index')
    .join(' ');
}
