import type { MxRecord } from '../../dns/mx-record.ts';
import type { Issue } from '../../issue.ts';
import { planIssue } from '../rules.ts';
import { GREATEST_PREFERENCE } from './stage.ts';
import { type TidyRequest, wildcardOver } from './request.ts';
import type { RecordSet } from './tidy-servers.ts';
import { isTmemsStage, isTouched } from './touched.ts';
import { type Roles, roleOf } from './roles.ts';

/** The stages that lead out once CPF has ended: never over a set that still names CPF. */
const WAY_OUT = ['stop-cpf', 'test-tmems', 'switch-to-tmems'] as const;

/** What holds of a domain before any stage looks at it. */
export function issuesOfDomain({ domain, records }: RecordSet, roles: Roles, request: TidyRequest): readonly Issue[] {
  const at = { domain };
  const issues: Issue[] = [];
  if (request.incomplete.has(domain) || !records.every(isWhole)) {
    issues.push(planIssue('domain-read-incompletely', { domain }, at));
  }
  const touched = isTouched(domain, roles, request);
  if (roles.nullMx.length > 0 && !mayStayNull(records, touched, request))
    issues.push(planIssue('null-mx-not-alone', { domain }, at));
  const names = request.namesBelow.get(domain);
  if (names !== undefined && isTmemsStage(request.stage) && touched) {
    issues.push(planIssue('wildcard-owner', { domain, names }, at));
  }
  const { listedDomains } = request;
  if (listedDomains !== undefined && !listedDomains.has(domain) && !listedDomains.has(wildcardOver(domain))) {
    issues.push(planIssue('domain-not-in-list', { domain }, at));
  }
  return issues;
}

/** Warns where CPF stays in a set although it has ended: every hour may cost mail. */
export function cpfStays(domain: string, after: readonly MxRecord[], request: TidyRequest): readonly Issue[] {
  if (!request.cpfHasEnded || !after.some(({ exchange }) => roleOf(exchange, request.servers) === 'cpf')) return [];
  return [planIssue('cpf-has-ended', { domain, order: WAY_OUT }, { domain })];
}

/** A null MX stands alone (RFC 7505 §3), and where it does, TMEmS cannot be put beside it. */
function mayStayNull(records: readonly MxRecord[], touched: boolean, { stage }: TidyRequest): boolean {
  return records.length === 1 && (!isTmemsStage(stage) || !touched);
}

function isWhole({ preference, exchange }: MxRecord): boolean {
  return Number.isInteger(preference) && preference >= 0 && preference <= GREATEST_PREFERENCE && exchange !== '';
}
