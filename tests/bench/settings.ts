import type * as Core from '../../src/core/index.ts';
import { median, openCore } from './core-in-browser.ts';
import { line } from './report.ts';

const RUNS = 7;

const HEADER =
  'domain,subdomains,destinations,approved_senders,blocked_senders,valid_recipients,reputation,antivirus,spam,probable_spam';

/** An inventory of so many domains, with what asks and what warns: shared and own networks, addresses in both lists, two levels. */
function inventoryOf(domains: number): string {
  const rows = Array.from({ length: domains }, (_, i) => {
    const net = `10.${String(i >> 8)}.${String(i & 255)}`;
    const approved = [`order${String(i)}@partner.example`, '*@bank.example', `${net}.0/24`, '192.0.2.0/24'];
    const blocked = ['*@spam.example', `u${String(i % 50)}@bank.example`, `${net}.7`, '198.51.100.9'];
    return [
      `d${String(i)}.example.test`,
      '',
      'mail1.example.test:25/10 mail2.example.test:25/20',
      approved.join(' '),
      blocked.join(' '),
      i % 2 === 0 ? 'on' : 'off',
      i % 5 === 0 ? 'advanced' : 'standard',
      'on',
      i % 3 === 0 ? 'quarantine' : 'delete',
      'forward',
    ].join(',');
  });
  return [HEADER, ...rows, ''].join('\n');
}

/** Reads and maps one inventory; runs in the browser, bundled. */
function work(
  core: Pick<typeof Core, 'readEstate' | 'mapSettings'>,
  text: string,
  runs: number,
): { times: number[]; domains: number; decisions: number } {
  const times: number[] = [];
  let domains = 0;
  let decisions = 0;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const configuration = core.mapSettings(core.readEstate(text).estate);
    times.push(performance.now() - start);
    domains = configuration.domains.length;
    decisions = configuration.decisions.length;
  }
  return { times, domains, decisions };
}

/** Writes the whole of an estate in which each domain has entries of its own, so that each of them asks; runs in the browser, bundled. */
function write(
  core: Pick<typeof Core, 'mapSettings' | 'writeSettingsJson'>,
  count: number,
  entries: number,
  runs: number,
): { times: number[]; characters: number; decisions: number } {
  const domains = Array.from({ length: count }, (_, i) => ({
    domain: `d${String(i)}.example.test`,
    destinations: [{ host: 'mail1.example.test' }],
    approvedSenders: Array.from({ length: entries }, (__, j) => `10.${String(i >> 8)}.${String(i & 255)}.${String(j)}`),
    blockedSenders: [],
    validRecipients: true,
    reputation: 'standard' as const,
    antivirus: true,
    antispam: false as const,
  }));
  const configuration = core.mapSettings({ domains });
  const times: number[] = [];
  let characters = 0;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    characters = core.writeSettingsJson({ domains }, {}, configuration).length;
    times.push(performance.now() - start);
  }
  return { times, characters, decisions: configuration.decisions.length };
}

/** Reading and mapping: 500 domains in the browser, and how the time grows. */
export async function benchSettings(): Promise<void> {
  console.log('\nSettings: read and map (medians)');
  const core = await openCore();
  let before = 0;
  for (const count of [500, 1000, 2000, 4000, 8000]) {
    const { times, domains, decisions } = await core.page.evaluate<ReturnType<typeof work>>(
      `(${work.toString()})(core, ${JSON.stringify(inventoryOf(count))}, ${String(RUNS)})`,
    );
    const each = median(times) / domains;
    const grown = before === 0 ? '' : `, per domain ${(each / before).toFixed(2)} × the size before`;
    const aim = count === 500 ? ' (aim: ≤ 100 ms)' : '';
    const what = `${String(domains)} domains, ${String(decisions)} decisions, in Chromium${aim}`;
    line(what, `${median(times).toFixed(1)} ms, first ${(times[0] ?? 0).toFixed(1)}${grown}`);
    before = each;
  }
  console.log('\nSettings: the whole as one JSON file (medians)');
  for (const [count, entries] of [
    [500, 20],
    [1000, 30],
    [2000, 30],
  ] as const) {
    const { times, characters, decisions } = await core.page.evaluate<ReturnType<typeof write>>(
      `(${write.toString()})(core, ${String(count)}, ${String(entries)}, ${String(RUNS)})`,
    );
    const what = `${String(count)} domains, ${String(decisions)} decisions, in Chromium`;
    console.log(
      `  ${what.padEnd(58)} ${median(times).toFixed(1)} ms, ${(characters / 1e6).toFixed(1)} million characters`,
    );
  }
  await core.close();
}
