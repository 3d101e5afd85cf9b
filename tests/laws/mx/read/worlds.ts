import fc from 'fast-check';
import type { MxReading } from '../../../../src/core/mx/read-shape.ts';

/** The MX of one domain, as a text tells it. */
export interface Told {
  readonly domain: string;
  readonly records: readonly { readonly preference: number; readonly exchange: string }[];
}

/** How a tool, or a person, writes the answers for one domain: the line that names the owner, and the lines below it. */
export interface Writing {
  readonly tool: string;
  /** The line that names the owner; absent where every line does. */
  readonly heading?: (domain: string) => string;
  readonly lines: (told: Told) => readonly string[];
  /** The tool says how many records there are. */
  readonly counts?: boolean;
}

const short = ({ records }: Told) => records.map(({ preference, exchange }) => `${preference} ${exchange}.`);
const bare = ({ records }: Told) => records.map(({ preference, exchange }) => `MX ${preference} ${exchange}`);

/** Ways of writing whose records stand below one line that names their owner. */
export const headed: readonly Writing[] = [
  { tool: 'heading, dig +short', heading: (domain) => `== ${domain} ==`, lines: short },
  { tool: 'heading, MX lines', heading: (domain) => `■${domain}`, lines: bare },
  { tool: 'command, dig +short', heading: (domain) => `$ dig ${domain} MX +short`, lines: short },
];

/** Ways of writing whose lines name their owners themselves. */
export const named: readonly Writing[] = [
  {
    tool: 'dig',
    counts: true,
    lines: ({ domain, records }) => [
      `; <<>> DiG 9.18.1 <<>> ${domain} MX`,
      ';; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 4711',
      `;; flags: qr aa rd; QUERY: 1, ANSWER: ${records.length}, AUTHORITY: 0, ADDITIONAL: 1`,
      ';; QUESTION SECTION:',
      `;${domain}.\t\tIN\tMX`,
      ';; ANSWER SECTION:',
      ...records.map(({ preference, exchange }) => `${domain}.\t3600\tIN\tMX\t${preference} ${exchange}.`),
      ';; Query time: 1 msec',
      ';; SERVER: 192.0.2.53#53(192.0.2.53)',
    ],
  },
  {
    tool: 'host',
    lines: ({ domain, records }) =>
      records.map(({ preference, exchange }) => `${domain} mail is handled by ${preference} ${exchange}.`),
  },
  {
    tool: 'nslookup',
    lines: ({ domain, records }) => [
      `C:\\>nslookup -type=mx ${domain}`,
      'Server:  ns1.example.net',
      'Address:  192.0.2.53',
      '',
      ...records.map(
        ({ preference, exchange }) => `${domain}\tMX preference = ${preference}, mail exchanger = ${exchange}`,
      ),
    ],
  },
  {
    tool: 'table',
    lines: ({ domain, records }) => [
      'domain,type,preference,value',
      ...records.map(({ preference, exchange }) => `${domain},MX,${preference},${exchange}`),
    ],
  },
];

/** Domains of one text, each with its own hosts and the one that all share. */
export const world: fc.Arbitrary<readonly Told[]> = fc
  .array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 3 })), { minLength: 2, maxLength: 5 })
  .map((shapes) =>
    shapes.map(([isShared, hosts], place) => {
      const domain = `${['kaede', 'sakura', 'ume', 'matsu', 'take'][place] ?? 'x'}-${place}.test`;
      const own = Array.from({ length: hosts }, (_, at) => ({
        preference: 30 + at * 10,
        exchange: `mail${at + 1}.${domain}`,
      }));
      return { domain, records: isShared ? [{ preference: 10, exchange: 'cpf.example.net' }, ...own] : own };
    }),
  );

const keyOf = ({ preference, exchange }: { readonly preference: number; readonly exchange: string }) =>
  `${preference} ${exchange}`;

/** The set of each domain that a reading would let a plan use. */
export function usable({ records, incomplete }: MxReading): Map<string, string> {
  const sets = new Map<string, string[]>();
  for (const record of records) {
    if (!incomplete.includes(record.domain))
      sets.set(record.domain, [...(sets.get(record.domain) ?? []), keyOf(record)]);
  }
  return new Map([...sets].map(([domain, keys]) => [domain, keys.toSorted().join(', ')]));
}

/** The set of a domain as the world has it. */
export const setOf = ({ records }: Told): string => records.map(keyOf).toSorted().join(', ');
