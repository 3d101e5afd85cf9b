import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { attribute, type BuiltPage, type Element, type Build } from './built-pages.ts';

/** Throws where a link within the site leads to a page, a file or an anchor that is not there. */
export function checkLinks({ root, pages }: Pick<Build, 'root' | 'pages'>): void {
  const lost = lostLinks(pages, (path) => isFile(join(root, path)));
  if (lost.length > 0) throw new Error(`Links that lead nowhere:\n  ${lost.join('\n  ')}`);
}

/** Links of pages that lead nowhere, each as 'page → address'. `isFile`: is there a file of this path within the site? */
export function lostLinks(pages: readonly BuiltPage[], isFile: (path: string) => boolean): string[] {
  const anchors = new Map(pages.map((page) => [page.address, anchorsOf(page)]));
  return pages.flatMap((page) =>
    linksOf(page).flatMap((href) => {
      const { origin, pathname, hash } = new URL(href, `${HERE}${page.address}`);
      if (origin !== HERE) return [];
      const ids = anchors.get(pathname);
      const found = ids ? hash === '' || ids.has(decodeURIComponent(hash.slice(1))) : isFile(decodeURI(pathname));
      return found ? [] : [`${page.address} → ${href}`];
    }),
  );
}

const HERE = 'https://site.invalid';

/** Where a link may lead to on a page. */
const anchorsOf = ({ elements }: BuiltPage): ReadonlySet<string> =>
  new Set(elements.flatMap((element) => attribute(element, 'id') ?? []));

/** All links of a page, but those within a calculator to its own parts: which of them are there, its state decides. */
function linksOf({ elements }: BuiltPage): string[] {
  return elements.flatMap((element) => {
    const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
    return href === undefined || (href.startsWith('#') && isInCalculator(element)) ? [] : [href];
  });
}

function isInCalculator(element: Element): boolean {
  const { parentNode } = element;
  if (!parentNode || !('tagName' in parentNode)) return false;
  return parentNode.tagName === 'astro-island' || isInCalculator(parentNode);
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();
