/** A made-up company with forty domains behind CPF, as a resolver answers for them. */
import { examples } from '../../src/facts/example-records.ts';

const places = [
  'sales',
  'sapporo',
  'sendai',
  'niigata',
  'utsunomiya',
  'omiya',
  'chiba',
  'tokyo',
  'yokohama',
  'shizuoka',
  'nagoya',
  'kanazawa',
  'kyoto',
  'osaka',
  'kobe',
  'okayama',
  'hiroshima',
  'takamatsu',
  'fukuoka',
  'kumamoto',
  'naha',
  'hr',
  'ir',
  'press',
  'support',
  'order',
  'partner',
  'factory',
  'recruit',
  'lab',
  'news',
  'event',
  'web',
  'log',
  'fin',
  'care',
  'edu',
  'shop',
  'archive',
];

export const domains: readonly string[] = ['example.test', ...places.map((place) => `${place}.example.test`)];

/** What is published before each stage, by the worked example. */
export const sets = {
  before: examples['stop-cpf'].before,
  test: examples['test-tmems'].after,
} as const;

export const hosts = {
  cpf: 'cpf.example.net',
  mail1: 'mail1.example.test',
  mail2: 'mail2.example.test',
  tmems: 'example.in.tmems-jp.trendmicro.com',
} as const;

type Set = readonly { readonly preference: number; readonly exchange: string }[];

/** One answer of dig with its comments, as a resolver on a workstation gives it. */
export function digAnswer(
  domain: string,
  set: Set,
  options: { server?: string; ttl?: number; aa?: boolean } = {},
): string {
  const { server = '192.0.2.53', ttl = 3600, aa = false } = options;
  return [
    '',
    `; <<>> DiG 9.18.28-1~deb12u2-Debian <<>> @${server} ${domain} MX`,
    '; (1 server found)',
    ';; global options: +cmd',
    ';; Got answer:',
    ';; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 4711',
    `;; flags: qr${aa ? ' aa' : ''} rd ra; QUERY: 1, ANSWER: ${set.length}, AUTHORITY: 0, ADDITIONAL: 1`,
    '',
    ';; OPT PSEUDOSECTION:',
    '; EDNS: version: 0, flags:; udp: 1232',
    ';; QUESTION SECTION:',
    `;${domain}.\t\t\tIN\tMX`,
    '',
    ';; ANSWER SECTION:',
    ...set.map(({ preference, exchange }) => `${domain}.\t\t${ttl}\tIN\tMX\t${preference} ${exchange}.`),
    '',
    ';; Query time: 12 msec',
    `;; SERVER: ${server}#53(${server}) (UDP)`,
    ';; WHEN: Tue Nov 24 22:10:21 JST 2026',
    ';; MSG SIZE  rcvd: 117',
    '',
  ].join('\n');
}

/** The answers for all forty domains, one after the other. */
export const digAnswers = (set: Set, options: Parameters<typeof digAnswer>[2] = {}): string =>
  domains.map((domain) => digAnswer(domain, set, options)).join('\n');
