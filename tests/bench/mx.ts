import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Core from '../../src/core/index.ts';
import { readMx } from '../../src/core/index.ts';
import { bundle, median, openCore } from './core-in-browser.ts';
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

/** Reading and planning: 500 domains in the browser, growth to 100,000 records; reading beside named-compilezone. */
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

  await compareWithNamed();
}

/** A whole process of ours: it starts, reads a zone's file, and says how many MX records it holds. */
const READER = `import { readFileSync } from 'node:fs';
import { readMx } from './reader.mjs';
console.log(readMx(readFileSync(process.argv[2], 'utf8')).records.length);
`;

/** Reads 100,002 records in a process of its own and in one that is warm, each in turn with named-compilezone on the same zone. */
async function compareWithNamed(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-mx-'));
  const [zone, reader] = [join(folder, 'zone'), join(folder, 'read.mjs')];
  const text = zoneOf(33_334);
  writeFileSync(zone, text);
  writeFileSync(join(folder, 'reader.mjs'), await bundle('src/core/mx/read.ts', 'es'));
  writeFileSync(reader, READER);
  const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin` };
  const run = (command: string, args: readonly string[]) => {
    const start = performance.now();
    const { status, stdout } = spawnSync(command, args, { env, encoding: 'utf8' });
    return status === 0 ? { time: performance.now() - start, stdout } : undefined;
  };
  const times = { named: [] as number[], whole: [] as number[], bare: [] as number[], warm: [] as number[] };
  for (let turn = 0; turn < RUNS; turn += 1) {
    const named = run('named-compilezone', '-k ignore -i none -o /dev/null example.test'.split(' ').concat(zone));
    const whole = run(process.execPath, [reader, zone]);
    const bare = run(process.execPath, ['--eval', '0']);
    if (whole?.stdout !== '100002\n') throw new Error('the process did not read all records');
    if (named !== undefined) times.named.push(named.time);
    times.whole.push(whole.time);
    times.bare.push(bare?.time ?? Number.NaN);
    const start = performance.now();
    readMx(text);
    times.warm.push(performance.now() - start);
  }
  rmSync(folder, { recursive: true });
  line(
    '100,002 records of zone text, a whole process in Node',
    `${ms(median(times.whole))}, of it ${ms(median(times.bare))} to start; ${ms(median(times.warm))} once warm`,
  );
  if (times.named.length === 0) line('named-compilezone', 'not installed: apt-get install bind9-utils');
  else
    line(
      'the same zone, named-compilezone (aim: ours ≤ 2 × its)',
      `${ms(median(times.named))}; ours / its ${(median(times.whole) / median(times.named)).toFixed(2)}, once warm ${(median(times.warm) / median(times.named)).toFixed(2)}`,
    );
}
