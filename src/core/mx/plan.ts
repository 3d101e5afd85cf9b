import { byPreference } from '../dns/mx-record.ts';
import type { Issue } from '../issue.ts';
import type { DomainPlan, MxPlan, PlanRequest, Servers, Stage } from './plan/types.ts';
import { changesBetween } from './plan/changes.ts';
import { cpfStays, issuesOfDomain } from './plan/domain-issues.ts';
import type { Draft, DraftStage } from './plan/stage.ts';
import { draftLowerTtl } from './plan/lower-ttl.ts';
import { issuesOfRequest } from './plan/request-issues.ts';
import { type TidyRequest, tidyRequest } from './plan/request.ts';
import type { RecordSet, TidyServers } from './plan/tidy-servers.ts';
import { byRole } from './plan/roles.ts';
import { draftStopCpf } from './plan/stop-cpf.ts';
import { draftSwitchToTmems } from './plan/switch-to-tmems.ts';
import { draftTestTmems } from './plan/test-tmems.ts';
import { publishable, ttlOfSet, withoutCachedTtl } from '../dns/record-set.ts';
import { lowerTtlFirst, ttlDiffers } from './plan/ttl.ts';
import { waitsOf } from './plan/waits.ts';

const draftOf: Readonly<Record<Stage, DraftStage>> = {
  'lower-ttl': draftLowerTtl,
  'stop-cpf': draftStopCpf,
  'test-tmems': draftTestTmems,
  'switch-to-tmems': draftSwitchToTmems,
};

/**
 * Plans one stage of the MX change (facts M2–M6, T6, T7) for every domain of the request. TTLs and waits are seconds.
 * What cannot be planned is left as it is, and an issue says why; plans for one domain never touch another.
 */
export function planMx(request: PlanRequest): MxPlan {
  const tidy = tidyRequest(request);
  const issues = issuesOfRequest(tidy);
  const blocked = issues.some(isError);
  const domains = tidy.sets.map((set) => planDomain(set, tidy, blocked));
  return {
    stage: tidy.stage,
    servers: namedServers(tidy.servers),
    ...(tidy.interscanFor.size === 0 ? {} : { interscanFor: Object.fromEntries(tidy.interscanFor) }),
    domains,
    waits: waitsOf(tidy.stage, domains),
    issues,
  };
}

function planDomain(set: RecordSet, request: TidyRequest, blocked: boolean): DomainPlan {
  const roles = byRole(set.records, request.servers, request.interscanFor.get(set.domain));
  const before = issuesOfDomain(set, roles, request);
  const unread = before.some(({ id }) => id === 'domain-read-incompletely');
  const draft = blocked || unread ? { issues: [] } : draftOf[request.stage](set.domain, roles, request);
  const failed = blocked || [...before, ...draft.issues].some(isError);
  const plan = failed ? unchanged(set) : draft.after === undefined ? leftAlone(set) : changed(set, draft, request);
  const ended = cpfStays(set.domain, plan.after, request);
  const interscan = request.interscanHosts.get(set.domain);
  const issues = [...before, ...draft.issues, ...plan.issues, ...ended];
  return { ...plan, issues, ...(interscan === undefined ? {} : { interscan }) };
}

function unchanged({ domain, records }: RecordSet): DomainPlan {
  return { domain, before: records, after: records, changes: [], issues: [] };
}

function leftAlone(set: RecordSet): DomainPlan {
  return { ...unchanged(set), after: set.records.map(withoutCachedTtl) };
}

function changed({ domain, records }: RecordSet, draft: Draft, { stage }: TidyRequest): DomainPlan {
  const ttl = draft.ttl ?? ttlOfSet(records);
  const after = (draft.after ?? []).map((target) => publishable({ domain, ...target }, ttl)).toSorted(byPreference);
  const lowersTtl = stage === 'lower-ttl';
  const changes = changesBetween(records, after, {
    of: draft.because ?? (() => 'ttl-differs'),
    ofTtl: lowersTtl ? 'ttl-lowered' : 'ttl-differs',
    unknownTtlChanges: lowersTtl,
  });
  const issues = [...ttlDiffers(domain, records), ...(lowersTtl ? [] : lowerTtlFirst(domain, records))];
  return { domain, before: records, after, changes, issues };
}

function namedServers({ cpf, interscan, tmems, other }: TidyServers): Servers {
  return {
    cpf: [...cpf],
    interscan: [...interscan],
    ...(tmems === undefined ? {} : { tmems }),
    ...(other.size === 0 ? {} : { other: [...other] }),
  };
}

function isError({ level }: Issue): boolean {
  return level === 'error';
}
