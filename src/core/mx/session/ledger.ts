import type { MxPlan } from '../plan/types.ts';
import type { MxReading } from '../read-shape.ts';

/**
 * Where a domain of the reader's stands: it changes; it waits for a decision of the reader's; nothing answered for it; it stays as
 * it is, for a reason that is told.
 */
export type Standing = 'changed' | 'undecided' | 'unanswered' | 'left';

export interface Entry {
  readonly domain: string;
  readonly standing: Standing;
  /** Of a domain that stays or waits: the issue that says why; or what the question got. */
  readonly reason?: string;
}

export interface Ledger {
  readonly entries: readonly Entry[];
  readonly count: Readonly<Record<Standing, number>>;
}

const LEFT_OUT = { standing: 'left', reason: 'left-out' } as const;

type Seen = Pick<MxReading, 'answers' | 'incomplete'>;

/** Counts every domain of list and paste in exactly one way: their sum is the number of domains. */
export function ledgerOf(
  plan: MxPlan,
  reading: Seen,
  listed: readonly string[] = [],
  leftOut: readonly string[] = [],
): Ledger {
  const blocked = plan.issues.find(({ level, at }) => level === 'error' && at?.domain === undefined)?.id;
  const entries = new Map<string, Entry>();
  const out = new Set(leftOut);
  const add = (entry: Entry) => {
    const { domain } = entry;
    if (!entries.has(domain)) entries.set(domain, out.has(domain) ? { domain, ...LEFT_OUT } : entry);
  };
  for (const { domain, changes, issues } of plan.domains) {
    const error = issues.find(({ level }) => level === 'error')?.id ?? blocked;
    if (changes.length > 0) add({ domain, standing: 'changed' });
    else if (error !== undefined) add({ domain, standing: 'undecided', reason: error });
    else add({ domain, standing: 'left', reason: issues.find(({ id }) => id === 'not-using-cpf')?.id ?? 'no-change' });
  }
  // What the last question got counts: a name server that was asked again may answer.
  const asked = new Map(reading.answers.map(({ domain, state }) => [domain, state]));
  for (const [domain, state] of asked) {
    const isAnswer = state === 'no-mx' || state === 'no-domain';
    add({ domain, standing: isAnswer ? 'left' : 'unanswered', reason: state });
  }
  for (const domain of reading.incomplete) add({ domain, standing: 'undecided', reason: 'domain-read-incompletely' });
  for (const domain of listed) {
    if (isCovered(domain, entries)) continue;
    add({ domain, standing: 'undecided', reason: 'domain-not-in-answer' });
  }
  const count = { changed: 0, undecided: 0, unanswered: 0, left: 0 };
  for (const { standing } of entries.values()) count[standing]++;
  return { entries: [...entries.values()], count };
}

/** CPF's `*.example.test` is there where a name one level below it is. */
function isCovered(domain: string, entries: ReadonlyMap<string, Entry>): boolean {
  if (entries.has(domain) || !domain.startsWith('*.')) return entries.has(domain);
  const base = domain.slice(1);
  return [...entries.keys()].some((name) => name.endsWith(base) && !name.slice(0, -base.length).includes('.'));
}
