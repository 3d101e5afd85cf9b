import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readMx } from '../../src/core/index.ts';

/** What the commands of /inventory/ print (constructed): the planner reads it, each record with its owner. */
const printed = {
  dig: `
; <<>> DiG 9.18.33 <<>> +norecurse MX example.test @ns1.example.test.
;; global options: +cmd
;; Got answer:
;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1
;; flags: qr aa; QUERY: 1, ANSWER: 2, AUTHORITY: 0, ADDITIONAL: 1

;; QUESTION SECTION:
;example.test.			IN	MX

;; ANSWER SECTION:
example.test.		3600	IN	MX	10 cpf.example.net.
example.test.		3600	IN	MX	30 mail1.example.test.

;; Query time: 0 msec
;; SERVER: 192.0.2.1#53(ns1.example.test.) (UDP)
;; MSG SIZE  rcvd: 100

; <<>> DiG 9.18.33 <<>> +norecurse MX second.test @ns1.example.test.
;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 2
;; flags: qr aa; QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 1

;; QUESTION SECTION:
;second.test.			IN	MX

;; ANSWER SECTION:
second.test.		300	IN	MX	10 cpf.example.net.
`,
  PowerShell: `
Name          TTL Preference NameExchange
----          --- ---------- ------------
example.test 3600         10 cpf.example.net
example.test 3600         30 mail1.example.test
second.test   300         10 cpf.example.net
`,
};

test.each(Object.entries(printed))('%s: every record is read with its owner', (_, text) => {
  const { records, issues } = readMx(text);
  expect(records.map(({ domain, preference, exchange }) => `${domain} ${preference} ${exchange}`)).toEqual([
    'example.test 10 cpf.example.net',
    'example.test 30 mail1.example.test',
    'second.test 10 cpf.example.net',
  ]);
  expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
});

test('dig asks the authoritative servers, so its TTLs are what is published; PowerShell asks a resolver', () => {
  expect(readMx(printed.dig).records.map(({ ttlFrom }) => ttlFrom ?? 'published')).toEqual(Array(3).fill('published'));
  expect(readMx(printed.PowerShell).records.map(({ ttlFrom }) => ttlFrom)).toEqual(Array(3).fill('cache'));
});

/** The loop of the page, as the reader copies it. */
function loopOfThePage(): string {
  const page = readFileSync('src/content/docs/inventory.mdx', 'utf8');
  const loop = /```sh\n([\s\S]*?)```/.exec(page)?.[1];
  if (loop === undefined) throw new Error('The page has no commands for a shell.');
  return loop;
}

/** Answers as dig does: `down.test` has no name server that answers, and dig says so on its standard output. */
const DIG = `#!/bin/sh
case "$*" in
  *"+short NS down.test"*) echo ';; communications error to 192.0.2.53#53: timed out'; exit 9 ;;
  *"+short NS"*) echo ns1.example.test.; echo ns2.example.test. ;;
  *) echo "asked: $*" ;;
esac
`;

describe('the loop over domains.txt', () => {
  let folder = '';
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function collect(domains: string): string[] {
    folder = mkdtempSync(join(tmpdir(), 'inventory-'));
    writeFileSync(join(folder, 'dig'), DIG);
    chmodSync(join(folder, 'dig'), 0o755);
    writeFileSync(join(folder, 'domains.txt'), domains);
    const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` };
    const { status, stderr } = spawnSync('sh', ['-c', loopOfThePage()], { cwd: folder, env, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return readFileSync(join(folder, 'mx.txt'), 'utf8').trimEnd().split('\n');
  }

  test('asks every name server of every domain', () => {
    expect(collect('example.test\nsecond.test\n')).toEqual([
      'asked: +norecurse MX example.test @ns1.example.test.',
      'asked: +norecurse MX example.test @ns2.example.test.',
      'asked: +norecurse MX second.test @ns1.example.test.',
      'asked: +norecurse MX second.test @ns2.example.test.',
    ]);
  });

  test('asks for the last domain too where its line has no end', () => {
    expect(collect('example.test\nsecond.test').filter((line) => line.includes('second.test'))).toHaveLength(2);
  });

  test('takes no word of an error for a name server, and still asks for the domain', () => {
    expect(collect('down.test\nexample.test\n').slice(0, 1)).toEqual(['asked: MX down.test']);
  });
});
