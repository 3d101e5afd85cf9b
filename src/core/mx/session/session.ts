import { ownValue } from '../../own-value.ts';
import type { Role } from '../role.ts';
import type { MxRecord } from '../../dns/mx-record.ts';
import { groupPlans, type PlanGroup } from '../group-plans.ts';
import { suggestRoles } from '../host-roles.ts';
import { type InterscanHosts, type MxPlan, stages } from '../plan/types.ts';
import { planMx } from '../plan.ts';
import type { MxReading } from '../read-shape.ts';
import type { EnteredNames } from './entered-names.ts';
import { readDuration } from '../../dns/ttl.ts';
import { type SaidTtl, unknownTtls, type UnknownTtl, withSaidTtls } from './known-ttls.ts';
import { type Ledger, ledgerOf } from './ledger.ts';
import type { PlannerInput } from './planner-input.ts';
import { withoutLeftOut } from './left-out.ts';
import { type Need, needsOf } from './needs.ts';
import { type Published, publishedBy, recordsAfter } from './records-after.ts';
import { type Host, hostsOf, serversOf } from './roles-of.ts';
import { type PlanSummary, summaryOf } from './summary.ts';
import { planOfWindow } from './windows.ts';
import { zonesOf } from './zones-of.ts';

/** A domain that names CPF alone, and what is known of the hosts that take its mail. */
export interface InterscanQuestion {
  readonly domain: string;
  readonly hosts: InterscanHosts;
}

/** All that the planner shows of what was entered: each part of the page takes its slice. */
export interface Session {
  readonly input: PlannerInput;
  readonly reading: MxReading;
  readonly hosts: readonly Host[];
  readonly listed: EnteredNames;
  readonly interscan: EnteredNames;
  readonly tmems: EnteredNames;
  /** TMEmS's server, where one name and nothing else was entered. */
  readonly tmemsServer: string | undefined;
  readonly zoneNames: EnteredNames;
  readonly zones: Readonly<Record<string, string>>;
  /** Nobody has said which host is CPF's: there is one question, and no verdict. */
  readonly asksForCpf: boolean;
  /** There is something to plan: without a domain there is no file, no paper and no check. */
  readonly isPlanned: boolean;
  /** Domains whose published TTL nobody knows: asked for together. */
  readonly ttlsAsked: readonly UnknownTtl[];
  /** What the reader has to settle, in the order of work. */
  readonly needs: readonly Need[];
  /** Domains that name CPF alone, where it matters now who takes their mail. */
  readonly interscanAsked: readonly InterscanQuestion[];
  /** Of every domain. */
  readonly plan: MxPlan;
  /** Of the window's domains: what files and commands are made of. */
  readonly tonight: MxPlan;
  readonly groups: readonly PlanGroup[];
  readonly summary: PlanSummary;
  readonly ledger: Ledger;
  /** What stands in DNS once the window's plan is carried out. */
  readonly publishedNext: readonly Published[];
  /** What the plan takes an exchange for. */
  readonly roleOf: (exchange: string) => Role;
}

export interface Given {
  readonly input: PlannerInput;
  readonly reading: MxReading;
  /** ISO calendar date. */
  readonly today: string;
  readonly readNames: (text: string) => EnteredNames;
}

/** From what is entered to what is shown. Pure: the same input is the same session, in a browser or not. */
export function sessionOf({ input, reading, today, readNames }: Given): Session {
  const names = {
    interscan: readNames(input.interscan),
    tmems: readNames(input.tmems),
    listed: readNames(input.listedDomains),
    zoneNames: readNames(input.zoneNames),
  };
  const tmemsServer = soleName(names.tmems);
  const decided = {
    roles: input.roles,
    tmems: tmemsServer ?? '',
    // Half of InterScan's hosts would be planned as all of them.
    interscan: names.interscan.refused.length === 0 ? names.interscan.names : [],
  };
  const hosts = hostsOf(suggestRoles(reading.records), decided);
  const records = recordsAfter(reading.records, input.published, input.stage);
  const said = saidTtl(input);
  const current = withSaidTtls(records, said);
  const plan = planOf(input, {
    current,
    hosts,
    servers: serversOf(hosts, decided),
    reading,
    today,
    listed: names.listed.names,
  });
  const tonight = planOfWindow(plan, input.window);
  const asksForCpf = hosts.length > 0 && !input.noneIsCpf && !hosts.some(({ role }) => role === 'cpf');
  const interscanAsked = input.stage === 'stop-cpf' ? askedHosts(plan) : [];
  const groups = groupPlans(plan);
  const ledger = ledgerOf(plan, reading, names.listed.names, input.leftOut);
  // What stays as it is needs no TTL.
  const isLeft = new Set(ledger.entries.flatMap(({ domain, standing }) => (standing === 'left' ? [domain] : [])));
  const needs = needsOf({
    ...{ text: input.text, reading, asksForCpf, hosts, plan, groups, accepted: new Set(input.accepted) },
    leftOut: new Set(input.leftOut),
    asksInterscan: interscanAsked.some(({ hosts: { from } }) => from === 'unknown'),
    ttls: unknownTtls(current).filter(({ domain }) => !isLeft.has(domain)),
    unanswered: ledger.entries.flatMap(({ domain, standing }) => (standing === 'unanswered' ? [domain] : [])),
  });
  return {
    isPlanned: !asksForCpf && ledger.entries.length > 0,
    ...{ input, reading, hosts, plan, tonight, asksForCpf, interscanAsked, groups, ledger, needs },
    ...names,
    tmemsServer,
    zones: zonesOf(
      plan.domains.map(({ domain }) => domain),
      names.zoneNames.names,
      reading.zones,
    ),
    ttlsAsked: unknownTtls(records),
    summary: summaryOf(plan),
    publishedNext: publishedBy(tonight, input.published),
    roleOf: roleLookup(hosts, decided.interscan),
  };
}

/** The name in a box for one host; nothing where the box holds several, or what is no name: which of them is meant is not known. */
function soleName({ names, refused }: EnteredNames): string | undefined {
  return names.length === 1 && refused.length === 0 ? names[0] : undefined;
}

interface Facts {
  readonly current: readonly MxRecord[];
  readonly hosts: readonly Host[];
  readonly servers: ReturnType<typeof serversOf>;
  readonly reading: MxReading;
  readonly today: string;
  readonly listed: readonly string[];
}

function planOf(input: PlannerInput, { current, servers, reading, today, listed }: Facts): MxPlan {
  const newTtl = readDuration(input.newTtl);
  const { stage, keepDirectRecords, cpfDomainsDeleted, interscanFor } = input;
  const isCpfs = input.listIs === 'cpf' && listed.length > 0;
  // Path 3 goes on after path 2: what named CPF when it was first read was CPF's, whatever its records say now.
  const namedCpf = isCpfs || !hasEarlier(input) ? [] : namingCpf(reading.records, servers.cpf);
  const plan = planMx({
    ...{ stage, current, today, servers, cpfDomainsDeleted, interscanFor },
    incomplete: reading.incomplete,
    ...(isCpfs ? { listedDomains: listed } : {}),
    ...(!isCpfs && listed.length > 0 ? { ourDomains: listed } : {}),
    ...(namedCpf.length === 0 ? {} : { listedDomains: namedCpf }),
    ...(keepDirectRecords === undefined ? {} : { keepDirectRecords }),
    ...(newTtl === undefined ? {} : { ttl: newTtl }),
  });
  const told = withoutLeftOut(withoutAnswered(plan, reading), input.leftOut);
  return namedCpf.length === 0 ? told : withoutListIssues(told);
}

const missingIds: readonly string[] = ['domain-not-in-answer', 'our-domain-not-in-answer'];

/** A domain that was asked for and has no MX, or is none, is in the answers: the ledger says what they said. */
function withoutAnswered(plan: MxPlan, { answers }: Pick<MxReading, 'answers'>): MxPlan {
  const last = new Map(answers.map(({ domain, state }) => [domain, state]));
  const isAnswered = (domain = ''): boolean => last.get(domain) === 'no-mx' || last.get(domain) === 'no-domain';
  return { ...plan, issues: plan.issues.filter(({ id, at }) => !missingIds.includes(id) || !isAnswered(at?.domain)) };
}

const hasEarlier = ({ published, stage }: PlannerInput): boolean =>
  published.some((each) => each.stage === undefined || stages.indexOf(each.stage) < stages.indexOf(stage));

/** The list was made of the paste: that a domain is not on it is no news. */
function withoutListIssues(plan: MxPlan): MxPlan {
  const domains = plan.domains.map((domain) => ({
    ...domain,
    issues: domain.issues.filter(({ id }) => id !== 'domain-not-in-list'),
  }));
  return { ...plan, domains };
}

function namingCpf(records: readonly MxRecord[], cpf: readonly string[]): readonly string[] {
  return [...new Set(records.filter(({ exchange }) => cpf.includes(exchange)).map(({ domain }) => domain))];
}

function saidTtl({ publishedTtl, ttlAsPasted, ttls }: PlannerInput): (domain: string) => SaidTtl | undefined {
  const ofAll = readDuration(publishedTtl) ?? (ttlAsPasted ? 'as-pasted' : undefined);
  return (domain) => {
    const own = ownValue(ttls, domain) ?? '';
    return own.trim() === '' ? ofAll : readDuration(own);
  };
}

function askedHosts({ domains }: MxPlan): readonly InterscanQuestion[] {
  // Of a domain that was read in part nobody knows yet whether it has none.
  const read = domains.filter(({ issues }) => issues.every(({ id }) => id !== 'domain-read-incompletely'));
  return read.flatMap(({ domain, interscan }) => (interscan === undefined ? [] : [{ domain, hosts: interscan }]));
}

function roleLookup(hosts: readonly Host[], interscan: readonly string[]): (exchange: string) => Role {
  const roles = new Map<string, Role>(interscan.map((exchange) => [exchange, 'interscan']));
  for (const { exchange, reckonedAs } of hosts) roles.set(exchange, reckonedAs);
  // A host that no record of the paste names can only be TMEmS's, which the plan adds.
  return (exchange) => roles.get(exchange) ?? (exchange === '.' ? 'other' : 'tmems');
}
