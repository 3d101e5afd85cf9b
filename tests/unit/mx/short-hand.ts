/** Short-hand for tests of record sets: `10 cpf, 30 is1`, with the hosts of the examples. */
import type { MxRecord } from '../../../src/core/dns/mx-record.ts';
import { planMx } from '../../../src/core/mx/plan.ts';
import type { DomainPlan, MxPlan, PlanRequest, Stage } from '../../../src/core/mx/plan/types.ts';

export const TMEMS = 'example.in.tmems-jp.trendmicro.com';

const names: Readonly<Record<string, string>> = {
  cpf: 'cpf.example.net',
  cpf2: 'cpf2.example.org',
  is1: 'mail1.example.test',
  is2: 'mail2.example.test',
  tmems: TMEMS,
  other: 'backup.example.com',
  other2: 'backup2.example.com',
  null: '.',
};
const short = Object.fromEntries(Object.entries(names).map(([key, name]) => [name, key]));

/** Reads `10 cpf, 30 is1`; a TTL in seconds for all may be given. */
export function records(text: string, domain = 'example.test', ttl?: number): MxRecord[] {
  return text.split(', ').map((one) => {
    const [preference = '', host = ''] = one.split(' ');
    const exchange = names[host] ?? host;
    return { domain, preference: Number(preference), exchange, ...(ttl === undefined ? {} : { ttl }) };
  });
}

/** Writes records as they are read by `records`. */
export function written(set: readonly MxRecord[]): string {
  return set.map(({ preference, exchange }) => `${String(preference)} ${short[exchange] ?? exchange}`).join(', ');
}

/** A request before CPF's end, with all roles named: both CPF servers, both InterScan hosts, TMEmS. */
export function request(stage: Stage, set: string, more: Partial<PlanRequest> = {}): PlanRequest {
  return {
    stage,
    current: records(set),
    today: '2024-03-01',
    servers: {
      cpf: ['cpf.example.net', 'cpf2.example.org'],
      interscan: ['mail1.example.test', 'mail2.example.test'],
      tmems: TMEMS,
    },
    ...more,
  };
}

export function planOf(stage: Stage, set: string, more: Partial<PlanRequest> = {}): MxPlan {
  return planMx(request(stage, set, more));
}

export function only(plan: MxPlan): DomainPlan {
  const [domain] = plan.domains;
  if (domain === undefined || plan.domains.length > 1) throw new Error('not one domain');
  return domain;
}

export function ids({ issues }: { readonly issues: readonly { readonly id: string }[] }): string[] {
  return issues.map(({ id }) => id).toSorted();
}
