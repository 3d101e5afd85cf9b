import { planIssue } from '../rules.ts';
import type { Draft } from './stage.ts';
import { looksLikeCpf, mayBeCpf, otherHostKept } from './lookalike-hosts.ts';
import type { TidyRequest } from './request.ts';
import type { Roles } from './roles.ts';
import { isTouched } from './touched.ts';
import { ttlOfSet } from '../../dns/record-set.ts';

/**
 * Publishes the same set with a shorter TTL, so that the next change reaches caches sooner (hazard H9). A domain that no later stage
 * changes is left as it is; one of which nobody knows whether its host is CPF's is none of those.
 */
export function draftLowerTtl(domain: string, roles: Roles, request: TidyRequest): Draft {
  const { ttl } = request;
  if (ttl === undefined) return { issues: [] };
  if (!isTouched(domain, roles, request) && mayBeCpf(domain, [...roles.direct, ...roles.other], request).length === 0)
    return { issues: [planIssue('not-using-cpf', { domain }, { domain })] };
  const records = [...roles.cpf, ...roles.direct, ...roles.tmems, ...roles.other, ...roles.nullMx];
  const present = ttlOfSet(records);
  const rises = present !== undefined && present < ttl;
  const issues = [
    ...(rises ? [planIssue('ttl-rises', { domain, from: present, to: ttl }, { domain })] : []),
    ...looksLikeCpf(domain, [...roles.direct, ...roles.other], request),
    ...otherHostKept(domain, roles),
  ];
  return { issues, after: records, because: () => 'ttl-lowered', ttl };
}
