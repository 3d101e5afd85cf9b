import { attribute, type Build } from './built-pages.ts';

/** Puts the path that the site stands below before each link: pages and components write addresses within the site ('/faq/'). */
export function putBaseBeforeLinks({ base, pages }: Pick<Build, 'base' | 'pages'>): void {
  if (base === '/') return;
  for (const { elements, html, edits } of pages) {
    for (const element of elements) {
      const place = element.sourceCodeLocation?.attrs?.['href'];
      if (element.tagName !== 'a' || attribute(element, 'href')?.startsWith('/') !== true || !place) continue;
      const slash = html.indexOf('/', place.startOffset);
      edits.push({ start: slash, end: slash + 1, text: base });
    }
  }
}
