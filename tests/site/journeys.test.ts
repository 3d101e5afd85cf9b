/** The ways through the calculators and the search, each in every engine of this machine. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readMx } from '../../src/core/mx/read.ts';
import { goldenText } from '../unit/settings/golden-cases.ts';
import { clipboardOf, named, paste, textOf } from './engines/deeds.ts';
import { enginesHere, startEngine } from './engines/engines.ts';
import { startHost, type Host } from './engines/host.ts';
import type { EngineRun, Tab } from './engines/tab.ts';
import { digAnswers, domains, hosts, sets } from './mx-estate.ts';

let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(async () => {
  await host.stop();
});

describe.each(enginesHere())('in %s', (engine) => {
  let run: EngineRun;
  let tab: Tab;
  beforeAll(async () => {
    run = await startEngine(engine);
  });
  afterAll(async () => {
    await run.stop();
  });
  beforeEach(async () => {
    tab = await run.freshTab();
  });

  const open = async (address: string) => {
    await tab.open(host.origin + address);
    await tab.waitFor('main astro-island:not([ssr]), main:not(:has(astro-island))');
  };
  const button = async (words: string) => tab.click(await named(tab, 'button', words));
  const summary = (says: RegExp) => expect.poll(() => textOf(tab, '.calc-summary, .calc-sum')).toMatch(says);

  it('forty domains: what the resolver says is pasted, and the records to publish are copied', async () => {
    await open('/tools/mx/');
    await paste(tab, '#mx-paste', digAnswers(sets.before));
    await tab.choose(await named(tab, 'select', `${hosts.cpf} の役割`), 'cpf');
    await button('候補を2件とも採用');
    await button('ファイル: 開く');
    await button('コピー: ゾーンのレコード 変更する');
    const { records } = readMx(await clipboardOf(tab));
    const published = new Set(records.map(({ domain, preference, exchange }) => `${domain} ${preference} ${exchange}`));
    expect(published).toEqual(
      new Set(domains.flatMap((domain) => [`${domain} 10 ${hosts.mail1}`, `${domain} 10 ${hosts.mail2}`])),
    );
  });

  it('a sheet of settings is pasted, imported and answered, and all of it is there after a reload', async () => {
    await open('/tools/settings/');
    await paste(tab, '#st-paste', goldenText('08-three-domains-that-differ', 'inventory.csv'));
    await button('取り込む(');
    await summary(/3 ドメイン .* 決定済み 0 未決 3/);
    await tab.click(await named(tab, 'input[type=radio]', 'QIL 2(詳細)'));
    await summary(/決定済み 1 未決 2/);
    await open('/tools/settings/');
    await summary(/3 ドメイン .* 決定済み 1 未決 2/);
  });

  it('dates of the retention are typed, and the letter that is copied holds them', async () => {
    await open('/tools/retention/');
    for (const [field, day] of [
      ['today', '2024/4/2'],
      ['mxChangedOn', '2024/3/8'],
      ['mailStoppedOn', '令和6年3月11日'],
      ['gracePeriodEndsOn', '2024-04-30'],
    ] as const)
      await tab.type(`#rt-${field}`, day);
    await expect.poll(() => textOf(tab, '.calc-dates')).toContain('2024-03-12(火)');
    // An engine lets a page copy only right after the click: the text's script comes once the button is turned to.
    const copy = await named(tab, 'button', '依頼文をコピー');
    await tab.evaluate((part) => {
      document.querySelector<HTMLElement>(part)?.focus();
    }, copy);
    const isThere = () =>
      tab.evaluate(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('/support-letter.')),
      );
    await expect.poll(isThere).toBe(true);
    await tab.click(copy);
    const letter = await clipboardOf(tab);
    expect(letter).toContain('MXの変更(最後のドメイン): 2024年3月8日');
  });

  it('the search opens by its keys, finds, and leads there by Enter', async () => {
    await tab.open(`${host.origin}/about/`);
    await tab.press('body', 'Control+k');
    const box = 'dialog[open] [role=combobox]';
    await tab.waitFor(box);
    await tab.type(box, 'ドメインの登録');
    await tab.waitFor('dialog[open] [role=option]');
    await tab.press(box, 'Enter');
    await expect.poll(() => tab.evaluate(() => location.pathname)).toBe('/move-cpf/domains/');
  });
});
