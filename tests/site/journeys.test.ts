/** The ways through the calculators, the plan and the search, each in every engine of this machine. */
import { expect, it } from 'vitest';
import type { Migration } from '../../src/core/migration/document.ts';
import { canonicalText } from '../../src/core/migration/file.ts';
import { readMx } from '../../src/core/mx/read.ts';
import { goldenText } from '../unit/settings/golden-cases.ts';
import { copyBy, named, paste, pick, textOf } from './engines/deeds.ts';
import { inEachEngine } from './engines/in-each.ts';
import { digAnswers, domains, hosts, sets } from './mx-estate.ts';

inEachEngine((place) => {
  const open = async (address: string) => {
    await place.open(address);
    await place.alive();
  };
  const button = async (words: string) => place.tab.click(await named(place.tab, 'button', words));
  const summary = (says: RegExp) => expect.poll(() => textOf(place.tab, '.calc-summary, .calc-sum')).toMatch(says);

  it('forty domains: what the resolver says is pasted, and the records to publish are copied', async () => {
    await open('/tools/mx/');
    await paste(place.tab, '#mx-paste', digAnswers(sets.before));
    await place.tab.choose(await named(place.tab, 'select', `${hosts.cpf} の役割`), 'cpf');
    await button('候補を2件とも採用');
    await button('ファイル: 開く');
    const { records } = readMx(
      await copyBy(place.tab, await named(place.tab, 'button', 'コピー: ゾーンのレコード 変更する')),
    );
    const published = new Set(records.map(({ domain, preference, exchange }) => `${domain} ${preference} ${exchange}`));
    expect(published).toEqual(
      new Set(domains.flatMap((domain) => [`${domain} 10 ${hosts.mail1}`, `${domain} 10 ${hosts.mail2}`])),
    );
  });

  it('a sheet of settings is pasted, imported and answered, and all of it is there after a reload', async () => {
    await open('/tools/settings/');
    await paste(place.tab, '#st-paste', goldenText('08-three-domains-that-differ', 'inventory.csv'));
    await button('取り込む(');
    await summary(/3 ドメイン .* 決定済み 0 未決 3/);
    await place.tab.click(await named(place.tab, 'input[type=radio]', 'QIL 2(詳細)'));
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
      await place.tab.type(`#rt-${field}`, day);
    await expect.poll(() => textOf(place.tab, '.calc-dates')).toContain('2024-03-12(火)');
    // An engine lets a page copy only right after the click: the text's script comes once the button is turned to.
    const copy = await named(place.tab, 'button', '依頼文をコピー');
    await place.tab.evaluate((part) => {
      document.querySelector<HTMLElement>(part)?.focus();
    }, copy);
    const isThere = () =>
      place.tab.evaluate(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('/support-letter.')),
      );
    await expect.poll(isThere).toBe(true);
    expect(await copyBy(place.tab, copy)).toContain('MXの変更(最後のドメイン): 2024年3月8日');
  });

  it('way, domains and a night give the runbook; it is ticked, handed on as file and as link, and lasts', async () => {
    await open('/tools/plan/');
    await place.tab.click(await named(place.tab, 'input[type=radio]', '移行方法2'));
    await paste(place.tab, '#plan-records', digAnswers(sets.before, { aa: true }));
    await place.tab.click(await named(place.tab, 'input[type=checkbox]', hosts.cpf));
    await place.tab.click(await named(place.tab, 'button', '印を付けた1台がCPF'));
    await pick(place.tab, '#plan-at-stop-cpf-0', '2027-01-12T22:00');
    await place.tab.type('#plan-ticker', '鈴木');
    await place.tab.click('.plan-steps input[type=checkbox]');
    const ticked = () => textOf(place.tab, '.plan-step-done');
    await expect.poll(ticked).toMatch(/\d:\d\d.*鈴木/);
    // What is printed is of all forty, at the night that was said.
    const printed = await place.tab.evaluate(() => document.querySelector('.plan-paper')?.textContent ?? '');
    expect(['2027年1月12日(火) 22:00', ...domains].filter((words) => !printed.includes(words))).toEqual([]);

    const plan = async () =>
      canonicalText(
        JSON.parse(await place.tab.evaluate(() => localStorage.getItem('cpf-migration') ?? 'null')) as Migration,
      );
    const mine = await plan();
    const file = await place.tab.save(await named(place.tab, 'button', 'ファイルに保存'));
    expect(file.name).toMatch(/^cpf-plan_\d{4}-\d{2}-\d{2}\.json$/);
    await button('リンクで渡す');
    const link = await copyBy(place.tab, await named(place.tab, 'button', 'リンクをコピー'));

    await place.anotherProfile();
    await open('/tools/plan/');
    await place.tab.give('main input[type=file]', file);
    await expect.poll(plan).toBe(mine);

    await place.anotherProfile();
    await place.tab.open(link);
    await button('この計画を自分の計画にする');
    await expect.poll(plan).toBe(mine);
    await open('/tools/plan/');
    await expect.poll(ticked).toContain('鈴木');
    expect(await plan()).toBe(mine);
  });

  it('the search opens by its keys, finds, and leads there by Enter', async () => {
    // The island at its end lives only once it is seen.
    await place.open('/about/');
    await place.tab.press('body', 'Control+k');
    const box = 'dialog[open] [role=combobox]';
    await place.tab.waitFor(box);
    await place.tab.type(box, 'ドメインの登録');
    await place.tab.waitFor('dialog[open] [role=option]');
    await place.tab.press(box, 'Enter');
    await expect.poll(() => place.tab.evaluate(() => location.pathname)).toBe('/move-cpf/domains/');
  });
});
