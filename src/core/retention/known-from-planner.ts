import { isBlank } from '../settings/form/empty.ts';
import { type LocalTime, parseLocalTime } from '../local-time.ts';
import { authorityOf } from '../mx/authority.ts';
import { givenAt } from '../mx/given-at.ts';
import type { Migration } from '../migration/document.ts';
import type { MxReading } from '../mx/read-shape.ts';

/** What the plan of the MX change knows already. */
export interface PlannerKnowledge {
  /** Seconds; the longest that was typed or seen, since the dates are those of the last domain and a short one refuses mail (H2). */
  readonly oldTtl?: number;
  /** What the last check of the change shows of every domain that uses CPF; absent: it does not show it. */
  readonly mxNamesCpf?: 'yes' | 'no';
  /** The domains that use CPF, each once, in the core's form. */
  readonly domains: readonly string[];
  /** How many domains of the plan nobody has told yet whether they use CPF. */
  readonly undecided: number;
}

export const noKnowledge: PlannerKnowledge = { domains: [], undecided: 0 };

const isEmpty = (text: string): boolean => text.trim() === '';

/** Reads it from the migration. The reader of MX texts is loaded only where there is something to read. */
export async function plannerKnowledge({
  domains,
  mx,
  servers,
  settings,
  windows,
}: Migration): Promise<PlannerKnowledge> {
  const cpfList = mx.listIs === 'cpf' ? mx.listedDomains : '';
  if (domains.length === 0 && [mx.text, cpfList, mx.publishedTtl, ...Object.values(mx.publishedTtlOf)].every(isEmpty))
    return noKnowledge;
  const [{ readMx }, { domainsOfCpf, knownDomains }, { readDuration }, { readMailDomain }, { readOptionsOf }] =
    await Promise.all([
      import('../mx/read.ts'),
      import('../mx/session/known-domains.ts'),
      import('../dns/ttl.ts'),
      import('../dns/name.ts'),
      import('../mx/session/planner-input.ts'),
    ]);
  const reading = readMx(mx.text, readOptionsOf(mx));
  // What was typed stands beside what zones publish, and never in its stead; what a cache had left is less than what is published.
  const typed = [mx.publishedTtl, ...Object.values(mx.publishedTtlOf)].flatMap((text) => readDuration(text) ?? []);
  const seen = reading.records.flatMap(({ ttl: seconds }) => seconds ?? []);
  const ttl = [...typed, ...seen].reduce((most, one) => Math.max(most, one), -1);

  const cpf = Object.keys(servers.roles).filter((exchange) => servers.roles[exchange] === 'cpf');
  const { domains: ofCpf, unknown } = domainsOfCpf(reading, cpfList, { cpfServers: cpf, noneIsCpf: servers.noneIsCpf });
  const namesOf = (texts: readonly string[]): readonly string[] => texts.flatMap((text) => readMailDomain(text) ?? []);
  const notOfCpf = new Set(namesOf(knownDomains(reading, '').filter((domain) => !ofCpf.includes(domain))));
  const takenOut = new Set(namesOf(settings.leftOut));
  // A name in the list of domains without any settings is no more than a name: where its records name another service, it is not CPF's.
  const listed = domains.filter((one) => !isBlank(one) || namesOf([one.domain]).every((name) => !notOfCpf.has(name)));
  const known = [...new Set(namesOf([...listed.map(({ domain }) => domain), ...ofCpf]))].filter(
    (domain) => !takenOut.has(domain),
  );
  const undecided = namesOf(unknown).filter((domain) => !known.includes(domain) && !takenOut.has(domain)).length;
  const checks = [{ ...mx, answeredAt: '' }, ...windows].flatMap(
    ({ answer, answerOwners, answeredAt = '' }): readonly Check[] =>
      isEmpty(answer)
        ? []
        : [{ reading: readMx(answer, { owners: answerOwners }), pasted: parseLocalTime(answeredAt) }],
  );
  const mxNamesCpf = namesCpf(checks, cpf, known);
  return {
    ...(ttl < 0 ? {} : { oldTtl: ttl }),
    ...(mxNamesCpf === undefined ? {} : { mxNamesCpf }),
    domains: known,
    undecided,
  };
}

/** An answer of the name servers, and when it was pasted; undefined is not known. */
interface Check {
  readonly reading: Pick<MxReading, 'records' | 'answers' | 'incomplete' | 'issues'>;
  readonly pasted: LocalTime | undefined;
}

/**
 * What the answers of the name servers say of CPF. One domain whose last answer names it is enough for yes. No: each domain's last answer has
 * records of servers that hold the zone (a resolver's may be old either way), no question of it failed, no line was refused, and the reader has said which servers are CPF's. All else is unknown, and so is
 * a domain of which two answers differ and nobody knows which is the later.
 */
function namesCpf(
  checks: readonly Check[],
  cpf: readonly string[],
  domains: readonly string[],
): 'yes' | 'no' | undefined {
  if (cpf.length === 0 || domains.length === 0) return undefined;
  const says = domains.map((domain) => lastOf(domain, checks, new Set(cpf)));
  if (says.includes('yes')) return 'yes';
  return says.every((one) => one === 'no') ? 'no' : undefined;
}

function lastOf(domain: string, checks: readonly Check[], cpf: ReadonlySet<string>): 'yes' | 'no' | undefined {
  const about = checks.filter(
    ({ reading: { records, answers } }) =>
      records.some((record) => record.domain === domain) || answers.some((answer) => answer.domain === domain),
  );
  const timed = about.map((check) => ({ check, at: givenAt(answersOf(domain, check), check.pasted) }));
  const latest = timed
    .flatMap(({ at }) => at ?? [])
    .toSorted()
    .at(-1);
  const last = timed.filter(({ at }) => at === undefined || at === latest);
  const said = new Set(last.map(({ check }) => saidOf(domain, check, cpf)));
  const [only] = said;
  return said.size === 1 ? only : undefined;
}

const answersOf = (domain: string, { reading }: Check) => reading.answers.filter((answer) => answer.domain === domain);

function saidOf(domain: string, check: Check, cpf: ReadonlySet<string>): 'yes' | 'no' | undefined {
  const { reading } = check;
  const records = reading.records.filter((record) => record.domain === domain);
  if (records.some(({ exchange }) => cpf.has(exchange))) return 'yes';
  const isWhole =
    reading.incomplete.length === 0 &&
    reading.issues.every(({ level }) => level !== 'error') &&
    reading.answers.every(({ state }) => state === 'records') &&
    authorityOf(answersOf(domain, check)) === 'shown';
  return isWhole && records.length > 0 ? 'no' : undefined;
}
