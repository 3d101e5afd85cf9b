const adopted = new Set<string>();

/** Gives the page the styles of parts that are fetched when they are needed: they travel with those, in a constructed sheet. */
export function adoptStyles(css: string): void {
  if (adopted.has(css)) return;
  adopted.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
