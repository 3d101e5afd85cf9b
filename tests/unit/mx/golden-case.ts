/**
 * The golden cases of the planner: one text a case, the request above the line, the outcome below it, so that a mail
 * administrator can review it.
 */
import type { MxRecord } from '../../../src/core/dns/mx-record.ts';
import type { Issue } from '../../../src/core/issue.ts';
import { planMx } from '../../../src/core/mx/plan.ts';
import type { Change, DomainPlan, MxPlan, PlanRequest, Stage } from '../../../src/core/mx/plan/types.ts';
import { rollBackMx } from '../../../src/core/mx/roll-back.ts';

const LINE = '----- outcome -----';

/** Reads the request of a case and plans it: the change, and where the case asks for it, the way back. */
export function planCase(text: string): { readonly plan: MxPlan; readonly back?: MxPlan } {
  const [question = ''] = text.split(LINE);
  const fields = fieldsOf(question);
  const plan = planMx(requestOf(question, fields));
  const wayBack = fields.get('way-back');
  if (wayBack === undefined) return { plan };
  const cpfDomainsDeleted = fields.get('cpf-domains-deleted') === 'yes';
  return { plan, back: rollBackMx(plan, { today: wayBack, cpfDomainsDeleted }) };
}

/** Plans a case, and writes the whole case anew. */
export function playCase(text: string): { readonly text: string; readonly issueIds: readonly string[] } {
  const [question = ''] = text.split(LINE);
  const wayBack = fieldsOf(question).get('way-back');
  const { plan, back } = planCase(text);
  const plans = [plan, back, back?.then].filter((one) => one !== undefined);
  const titles = ['', `----- way back, ${wayBack ?? ''} -----\n`, '----- then, one propagation later -----\n'];
  return {
    text: `${question.trimEnd()}\n\n${LINE}\n${plans.map((one, i) => (titles[i] ?? '') + planText(one)).join('\n')}`,
    issueIds: plans.flatMap(({ issues, domains }) =>
      [...issues, ...domains.flatMap((one) => one.issues)].map(({ id }) => id),
    ),
  };
}

function fieldsOf(question: string): ReadonlyMap<string, string> {
  return new Map(
    [...question.matchAll(/^([a-z-]+): (.*)$/gm)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}

function requestOf(question: string, fields: ReadonlyMap<string, string>): PlanRequest {
  const list = (name: string) => fields.get(name)?.split(' ');
  const [interscan, tmems, keep, ttl] = [
    list('interscan'),
    fields.get('tmems'),
    fields.get('keep-direct-records'),
    fields.get('ttl'),
  ];
  const [listedDomains, incomplete, ourDomains] = [list('listed'), list('incomplete'), list('our-domains')];
  const [interscanFor, inventoryHosts] = [list('interscan-for'), list('inventory-hosts')];
  return {
    stage: fields.get('stage') as Stage,
    today: fields.get('today') ?? '',
    current: recordsOf(question),
    servers: {
      cpf: list('cpf') ?? [],
      ...(interscan === undefined ? {} : { interscan }),
      ...(tmems === undefined ? {} : { tmems }),
    },
    ...(listedDomains === undefined ? {} : { listedDomains }),
    ...(incomplete === undefined ? {} : { incomplete }),
    ...(fields.get('cpf-domains-deleted') === 'yes' ? { cpfDomainsDeleted: true } : {}),
    ...(ourDomains === undefined ? {} : { ourDomains }),
    ...(inventoryHosts === undefined ? {} : { inventoryHosts }),
    ...(interscanFor === undefined ? {} : { interscanFor: choicesOf(interscanFor) }),
    ...(keep === undefined ? {} : { keepDirectRecords: keep === 'yes' }),
    ...(ttl === undefined ? {} : { ttl: Number(ttl) }),
  };
}

/** `c.test=mail1.c.test,mail2.c.test` */
function choicesOf(words: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    words.map((word) => {
      const [domain = '', hosts = ''] = word.split('=');
      return [domain, hosts.split(',')];
    }),
  );
}

/** `example.test 3600 MX 10 mail1.example.test`; `3600?` is a TTL that a cache had left. */
function recordsOf(question: string): readonly MxRecord[] {
  return [...question.matchAll(/^(\S+) +(?:(\d+)(\?)? +)?MX +(\d+) +(\S+)$/gm)].map(
    ([, domain = '', ttl, cached, preference, exchange = '']) => ({
      domain,
      preference: Number(preference),
      exchange,
      ...(ttl === undefined ? {} : { ttl: Number(ttl) }),
      ...(cached === undefined ? {} : { ttlFrom: 'cache' as const }),
    }),
  );
}

function planText({ issues, waits, domains }: MxPlan): string {
  return [
    ...issues.map((issue) => issueText(issue)),
    ...waits.map(({ id, seconds }) => `wait ${id}: ${String(seconds)} s`),
    ...domains.map(domainText),
    '',
  ].join('\n');
}

function domainText({ domain, after, changes, issues }: DomainPlan): string {
  const changed = changes.flatMap((change) => (change.kind === 'remove' ? [] : [change.to]));
  const kept = after.filter((record) => !changed.includes(record));
  return [
    domain,
    ...changes.map(changeText),
    ...kept.map((record) => `    ${recordText(record)}`),
    ...issues.map((issue) => `  ${issueText(issue)}`),
  ].join('\n');
}

function changeText(change: Change): string {
  if (change.kind === 'add') return `  + ${recordText(change.to)}  [${change.because}]`;
  const from = recordText(change.from);
  return change.kind === 'remove'
    ? `  - ${from}  [${change.because}]`
    : `  ~ ${from}  →  ${recordText(change.to)}  [${change.because}]`;
}

function recordText({ preference, exchange, ttl, ttlFrom }: MxRecord): string {
  const shown = ttl === undefined ? '' : ` (TTL ${String(ttl)}${ttlFrom === 'cache' ? ' left in a cache' : ''})`;
  return `${String(preference)} ${exchange}${shown}`;
}

function issueText({ level, id, params = {} }: Issue): string {
  const shown = Object.entries(params).filter(([name]) => name !== 'domain' || level === 'warning');
  const words = shown.map(([name, value]) => `${name}=${Array.isArray(value) ? value.join(',') : String(value)}`);
  return [`${level} ${id}`, ...words].join(' ');
}
