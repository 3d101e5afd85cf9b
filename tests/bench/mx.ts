import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Core from '../../src/core/index.ts';
import { planMx, readMx } from '../../src/core/index.ts';
import { median, openCore } from './core-in-browser.ts';
import { line } from './report.ts';

const RUNS = 7;

/** A zone of `domains` names with three MX records each, as in the guide's example. */
function zoneOf(domains: number): string {
  const lines = [
    '$TTL 3600',
    '$ORIGIN example.test.',
    '@ IN SOA ns hostmaster 1 7200 900 1209600 3600',
    '@ IN NS ns',
    'ns IN A 192.0.2.53',
  ];
  for (let i = 0; i < domains; i += 1) {
    lines.push(`d${i} IN MX 10 cpf.example.net.`, ' IN MX 30 mail1', ' IN MX 30 mail2');
  }
  lines.push('mail1 IN A 192.0.2.1', 'mail2 IN A 192.0.2.2');
  return `${lines.join('\n')}\n`;
}

/** Reads and plans one text; runs in Node and, bundled, in the browser. */
function work(
  core: Pick<typeof Core, 'readMx' | 'planMx'>,
  text: string,
  runs: number,
): { times: number[]; records: number } {
  const times: number[] = [];
  let records = 0;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const reading = core.readMx(text);
    const plan = core.planMx({
      stage: 'stop-cpf',
      current: reading.records,
      today: '2024-03-01',
      servers: { cpf: ['cpf.example.net'] },
    });
    times.push(performance.now() - start);
    records = plan.domains.reduce((sum, { before }) => sum + before.length, 0);
  }
  return { times, records };
}

const ms = (value: number) => `${value.toFixed(1)} ms`;

/** Reading and planning: 500 domains in the browser, growth to 100,000 records, ratio to named-compilezone on the same zone. */
export async function benchMx(): Promise<void> {
  console.log('\nMX: read and plan (medians)');
  const core = await openCore();
  const inBrowser = async (text: string) =>
    core.page.evaluate<ReturnType<typeof work>>(`(${work.toString()})(core, ${JSON.stringify(text)}, ${RUNS})`);
  const small = await inBrowser(zoneOf(500));
  line(
    '500 domains, 1,500 records, in Chromium (aim: ≤ 50 ms)',
    `${ms(median(small.times))}, first ${ms(small.times[0] ?? 0)}`,
  );
  let before = median(small.times) / small.records;
  for (const domains of [3333, 33_334]) {
    const { times, records } = await inBrowser(zoneOf(domains));
    const each = median(times) / records;
    line(
      `${records.toLocaleString('en')} records, in Chromium`,
      `${ms(median(times))}, per record ${(each / before).toFixed(2)} × the size before`,
    );
    before = each;
  }
  await core.close();

  const folder = mkdtempSync(join(tmpdir(), 'bench-mx-'));
  const text = zoneOf(33_334);
  writeFileSync(join(folder, 'zone'), text);
  const compile = () => {
    const start = performance.now();
    const { status } = spawnSync(
      'named-compilezone',
      ['-k', 'ignore', '-i', 'none', '-o', '/dev/null', 'example.test', join(folder, 'zone')],
      {
        env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin` },
      },
    );
    return status === 0 ? performance.now() - start : undefined;
  };
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const compiled = compile();
    if (compiled !== undefined) theirs.push(compiled);
    ours.push(...work({ readMx, planMx }, text, 1).times);
  }
  rmSync(folder, { recursive: true });
  line('100,002 records, in Node', ms(median(ours)));
  if (theirs.length === 0) line('named-compilezone', 'not installed: apt-get install bind9-utils');
  else
    line(
      'the same zone, named-compilezone (a whole process)',
      `${ms(median(theirs))}; ours / its ${(median(ours) / median(theirs)).toFixed(2)}`,
    );
}
