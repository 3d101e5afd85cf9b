import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { factPlaces } from '../../../src/facts/fact-places.ts';
import { openSite, type Site } from '../browser.ts';
import { factAtoms, notStated } from './fact-atoms.ts';
import { factRows, stringsOf } from './ledger.ts';
import { sectionsOf, type Section } from './sections.ts';

let site: Site;
const sections = new Map<string, Section[]>();
const anchors = new Map<string, Set<string>>();

beforeAll(async () => {
  site = await openSite();
  const page = await site.browser.newPage();
  for (const address of new Set([...factAtoms.map((atom) => atom.page), ...Object.values(factPlaces).map(pageOf)])) {
    await page.goto(site.origin + address);
    // Background and tables for looking up are folded: a reader opens them, and search and print find them.
    await page.locator('main details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    sections.set(address, await sectionsOf(page));
    anchors.set(
      address,
      new Set(await page.locator('[id]').evaluateAll((elements) => elements.map((element) => element.id))),
    );
  }
});
afterAll(async () => {
  await site.stop();
});

function pageOf(address: string): string {
  return address.split('#', 1)[0] ?? address;
}

describe('the ledger', () => {
  const rows = factRows();

  test('is the whole ledger', () => {
    expect(rows.size).toBe(40);
  });

  test.each([...rows.keys()])('%s stands in atoms, string by string', (fact) => {
    const told = factAtoms.filter((atom) => atom.fact === fact).flatMap(({ strings }) => strings);
    expect(told, 'atoms of this fact').not.toEqual([]);
    const untold = stringsOf(rows.get(fact) ?? '').filter(
      (string) => !told.some((told) => told.includes(string)) && !(notStated[fact] ?? []).includes(string),
    );
    expect(untold).toEqual([]);
  });

  test('holds every fact that an atom names', () => {
    expect(factAtoms.map(({ fact }) => fact).filter((fact) => !rows.has(fact))).toEqual([]);
  });
});

describe('the pages', () => {
  test.each(factAtoms)('$fact on $page below 「$heading」', ({ page, heading, strings }) => {
    const found = sections.get(page)?.filter((section) => section.heading === heading) ?? [];
    expect(
      found.length,
      `「${heading}」 among ${
        sections
          .get(page)
          ?.map((section) => section.heading)
          .join(' · ') ?? ''
      }`,
    ).toBe(1);
    const text = found[0]?.text ?? '';
    const missing = strings.filter((string) => !text.includes(string));
    expect(missing, text).toEqual([]);
  });

  test('have the anchor to which each fact leads', () => {
    const lost = Object.entries(factPlaces).filter(
      ([, address]) => !anchors.get(pageOf(address))?.has(address.split('#')[1] ?? ''),
    );
    expect(lost).toEqual([]);
  });
});
