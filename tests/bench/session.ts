import { checkMx } from '../../src/core/mx/check.ts';
import { emptyMigration } from '../../src/core/migration/empty.ts';
import type { Migration } from '../../src/core/migration/document.ts';
import { readMx } from '../../src/core/mx/read.ts';
import { rollBackMx } from '../../src/core/mx/roll-back.ts';
import { readNames } from '../../src/core/mx/session/entered-names.ts';
import { inputOf, readOptionsOf } from '../../src/core/mx/session/planner-input.ts';
import { sessionOf } from '../../src/core/mx/session/session.ts';
import { writeFormats, writeMx } from '../../src/core/mx/write.ts';
import { median } from './core-in-browser.ts';
import { line } from './report.ts';

const RUNS = 7;
const names = (domains: number) => Array.from({ length: domains }, (_, at) => `d${String(at)}.test`);

/** What the collecting script prints: two name servers a domain, two InterScan sites. */
const collected = (domains: readonly string[]): string =>
  domains
    .map((domain, at) => {
      const site = at % 2 === 0 ? 'tokyo.example.jp' : 'osaka.example.jp';
      const answer = (server: string) => `; <<>> DiG <<>> @${server} ${domain} MX
;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 0
;; flags: qr aa; QUERY: 1, ANSWER: 2, AUTHORITY: 0, ADDITIONAL: 0

;; QUESTION SECTION:
;${domain}. IN MX

;; ANSWER SECTION:
${domain}. 3600 IN MX 10 cpf.example.net.
${domain}. 3600 IN MX 30 mx1.${site}.

;; SERVER: ${server}#53(${server})
`;
      const servers = ['ns1.dns.example', 'ns2.dns.example'];
      return `;; TO ASK: ${domain} ZONE: ${domain} SERVERS: ${servers.join(' ')}\n\n${servers.map(answer).join('\n')}`;
    })
    .join('\n');

/** The planner's session: from the output of the collecting script to plan, files, check and way back. */
export function benchSession(): void {
  console.log('\nThe planner’s session, in Node (medians)');
  for (const count of [40, 500, 5000]) {
    const domains = names(count);
    const text = collected(domains);
    const migration: Migration = {
      ...emptyMigration,
      mx: { ...emptyMigration.mx, text, listedDomains: domains.join('\n'), listIs: 'ours' },
      servers: {
        ...emptyMigration.servers,
        roles: { 'cpf.example.net': 'cpf', 'mx1.tokyo.example.jp': 'interscan', 'mx1.osaka.example.jp': 'interscan' },
      },
    };
    const input = inputOf(migration, undefined);
    const times = { read: [] as number[], session: [] as number[], files: [] as number[], check: [] as number[] };
    for (let run = 0; run < RUNS; run += 1) {
      const timed = <T>(into: number[], work: () => T): T => {
        const start = performance.now();
        const result = work();
        into.push(performance.now() - start);
        return result;
      };
      const reading = timed(times.read, () => readMx(text, readOptionsOf(input)));
      const { plan, zones } = timed(times.session, () => sessionOf({ input, reading, today: '2024-02-01', readNames }));
      timed(times.files, () => writeFormats.map((format) => writeMx(plan, format, { zones })));
      timed(times.check, () => [checkMx(plan, reading), rollBackMx(plan, { today: '2024-02-01' })]);
    }
    const figures = Object.entries(times).map(([what, each]) => `${what} ${median(each).toFixed(1)} ms`);
    line(`a session of ${count.toLocaleString('en')} domains, in Node`, figures.join(', '));
  }
}
