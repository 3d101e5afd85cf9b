import type { MxRecord } from '../../../../src/core/dns/mx-record.ts';
import type { Issue } from '../../../../src/core/issue.ts';
import { changesBetween } from '../../../../src/core/mx/plan/changes.ts';
import type { DomainPlan, MxPlan, Stage } from '../../../../src/core/mx/plan/types.ts';

/** A domain as a zone shows it: `10 mail1.example.test`, all with one TTL. */
export interface Sets {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly ttl?: number;
  readonly ttlAfter?: number;
  readonly ttlFrom?: 'cache';
  readonly issues?: readonly Issue[];
}

/** A plan made by hand: what the writers get, without the planner's rules between. */
export function planOf(
  sets: Readonly<Record<string, Sets>>,
  { stage = 'stop-cpf', issues = [] }: { readonly stage?: Stage; readonly issues?: readonly Issue[] } = {},
): MxPlan {
  const domains = Object.entries(sets).map(([domain, set]) => domainPlan(domain, set));
  return { stage, servers: { cpf: ['cpf.example.net'] }, domains, waits: [], issues };
}

/** M3: path 2's worked example, with a TTL. */
export const m3: Sets = {
  before: ['10 cpf.example.net', '30 mail1.example.test', '30 mail2.example.test'],
  after: ['10 mail1.example.test', '10 mail2.example.test'],
  ttl: 3600,
};

function domainPlan(domain: string, set: Sets): DomainPlan {
  const { issues = [] } = set;
  const before = set.before.map((data) => record(domain, data, set.ttl, set.ttlFrom));
  const ttlAfter = set.ttlAfter ?? (set.ttlFrom === 'cache' ? undefined : set.ttl);
  const after = set.after.map((data) => record(domain, data, ttlAfter));
  const changes = changesBetween(before, after, {
    of: () => 'way-back',
    ofTtl: 'ttl-differs',
    unknownTtlChanges: true,
  });
  return { domain, before, after, changes, issues };
}

function record(domain: string, data: string, ttl?: number, ttlFrom?: 'cache'): MxRecord {
  const blank = data.indexOf(' ');
  return {
    domain,
    preference: Number(data.slice(0, blank)),
    exchange: data.slice(blank + 1),
    ...(ttl === undefined ? {} : { ttl }),
    ...(ttlFrom === undefined ? {} : { ttlFrom }),
  };
}

/** The text of a writing's only file. */
export function onlyText({ files }: { readonly files: readonly { readonly text: string }[] }): string {
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) throw new Error(`one file expected, not ${files.length}`);
  return file.text;
}

/** A text as its lines, as they stand. */
export const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;
