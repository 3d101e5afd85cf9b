import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRules } from '../../../src/core/mx/read/rules.ts';
import { planRules } from '../../../src/core/mx/rules.ts';
import { retentionRules } from '../../../src/core/retention/rules.ts';
import { settingsRules } from '../../../src/core/settings/rules.ts';
import { hazardHref, hazards, type Hazard, type HazardId } from '../../../src/facts/hazards.ts';
import { openSite, type Site } from '../browser.ts';
import { addressesOf } from '../pages.ts';
import { hazardStrings } from './hazard-atoms.ts';
import { hazardRows } from './ledger.ts';

interface Warning {
  readonly id: string;
  /** The whole warning, or one sentence that leads to it. */
  readonly whole: boolean;
  /** What stands open, and all of it. */
  readonly seen: string;
  readonly text: string;
  readonly links: readonly string[];
  /** The id within the fold, to which links lead. */
  readonly anchor: string;
  /** How many places that send somebody to [クラウドプレフィルタ] stand before it. */
  readonly sentBefore: number;
}

let site: Site;
const warnings = new Map<string, Warning[]>();
/** Pages whose visible text names the screen, and whether they lead to the warning. */
const naming = new Map<string, boolean>();

beforeAll(async () => {
  site = await openSite();
  const page = await site.browser.newPage();
  for (const address of await addressesOf()) {
    await page.goto(site.origin + address);
    const found = await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('[data-hazard], .to-gate')];
      return all.flatMap((element, index) => {
        const id = element.dataset['hazard'];
        if (id === undefined) return [];
        const seen = element.checkVisibility() ? element.innerText.replace(/\s+/g, ' ') : '';
        if (element instanceof HTMLDetailsElement) element.open = true;
        return [
          {
            id,
            whole: element.matches('details'),
            seen,
            text: element.checkVisibility() ? element.innerText.replace(/\s+/g, ' ') : '',
            links: [...element.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
            anchor: element.querySelector(':scope > [id]')?.id ?? '',
            sentBefore: all.slice(0, index).filter((earlier) => earlier.matches('.to-gate')).length,
          },
        ];
      });
    });
    warnings.set(address, found);
    const content = page.locator('.content');
    if ((await content.innerText()).includes('[クラウドプレフィルタ]')) {
      naming.set(address, (await page.locator('#h1, .content a[href$="#h1"]').count()) > 0);
    }
  }
}, 240_000);
afterAll(async () => {
  await site.stop();
});

const ids = Object.keys(hazards) as HazardId[];
const places = (id: HazardId): readonly string[] => {
  const { page, also }: Hazard = hazards[id];
  return [page, ...(also ?? [])];
};

test('the table holds every hazard of the ledger, and no other', () => {
  expect(ids).toEqual(hazardRows().map(({ id }) => id));
});

describe.each(ids)('%s', (id) => {
  test('is told on every page that the ledger names', () => {
    const { toldOn } = hazardRows().find((row) => row.id === id) ?? { toldOn: '' };
    const told = places(id);
    for (const [, address = ''] of toldOn.matchAll(/`(\/[^`]*)`/g)) expect(told).toContain(address);
    if (toldOn.includes('all paths')) expect(told).toContain('/full-migration/');
    if (/all paths|paths 2, 3/.test(toldOn)) {
      expect(told).toContain('/stop-cpf/');
      expect(told.filter((address) => address.startsWith('/move-cpf/'))).not.toEqual([]);
    }
  });

  test('is told in full once, with what happens, when, and how to prevent it', () => {
    const whole = [...warnings].flatMap(([address, found]) =>
      found.filter((one) => one.id === id && one.whole).map((one) => ({ address, ...one })),
    );
    expect(whole.map(({ address, anchor }) => `${address}#${anchor}`)).toEqual([hazardHref(id)]);
    const text = whole[0]?.text ?? '';
    const wanted = [hazards[id].title, '何が起きるか', 'どんなとき', 'どう防ぐか', ...hazardStrings[id]];
    expect(
      wanted.filter((string) => !text.includes(string)),
      text,
    ).toEqual([]);
    expect(whole[0]?.seen).toContain(hazards[id].title);
  });

  const also = places(id).slice(1);
  if (also.length > 0)
    test('is one open sentence with the way to the whole on its other pages', () => {
      for (const address of also) {
        const line = warnings.get(address)?.find((found) => found.id === id && !found.whole);
        expect(line, address).toBeDefined();
        expect(line?.seen, address).toMatch(/[。]/);
        expect(line?.links, address).toContain(hazardHref(id));
      }
    });

  test('stands nowhere without being in the table', () => {
    const elsewhere = [...warnings].filter(
      ([address, found]) => found.some((warning) => warning.id === id) && !places(id).includes(address),
    );
    expect(elsewhere.map(([address]) => address)).toEqual([]);
  });
});

describe('the gate', () => {
  test('stands before every step that sends somebody to [クラウドプレフィルタ]', () => {
    for (const [address, found] of warnings) {
      for (const warning of found.filter(({ id }) => id === 'H1').slice(0, 1))
        expect([address, warning.sentBefore]).toEqual([address, 0]);
    }
  });
  test('is reached from every page that names the screen', () => {
    expect(naming.size).toBeGreaterThan(8);
    expect([...naming].filter(([, leads]) => !leads).map(([address]) => address)).toEqual([]);
  });
});

describe('the calculators', () => {
  const rules = { ...readRules, ...planRules, ...settingsRules, ...retentionRules } as Readonly<
    Record<string, unknown>
  >;
  const golden = globSync('tests/golden/**/*.*').map((path) => readFileSync(path, 'utf8'));
  const named = hazardRows().flatMap(({ id, issues }) => issues.map((issue) => ({ id, issue })));

  test.each(named)('know $issue, which the ledger names at $id, and show it in a golden case', ({ issue }) => {
    expect(Object.keys(rules)).toContain(issue);
    expect(golden.filter((text) => text.includes(issue)).length).toBeGreaterThan(0);
  });
});
