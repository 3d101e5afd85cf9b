import { limits, spamPolicyTables } from '../../../facts/settings.ts';
import type { Issue } from '../../issue.ts';
import type { DefaultPolicy, SpamPolicy, VirusPolicy } from '../tmems-configuration.ts';
import { settingsIssue } from '../rules.ts';
import type { Member } from './expand-wildcards.ts';

export interface Policies {
  readonly virusPolicies: readonly VirusPolicy[];
  readonly spamPolicies: readonly SpamPolicy[];
  readonly defaultPolicies: { readonly virus: DefaultPolicy; readonly spam: DefaultPolicy };
}

const verdicts = [
  { verdict: 'spam', of: 'spam' },
  { verdict: 'probable-spam', of: 'probableSpam' },
] as const;

/** CPF's actions with TMEmS's, in the order of the tables S1 and S2. */
const actions = [
  ['delete', 'delete'],
  ['quarantine', 'quarantine'],
  ['forward', 'do-not-intercept'],
] as const;

/** T4.2, T4.3: one policy per verdict and action, with all its domains; a policy without domains is not made. */
export function mapPolicies(members: readonly Member[]): Policies & { readonly issues: readonly Issue[] } {
  const scanned = members.filter(({ antivirus }) => antivirus === true).flatMap(({ names }) => names);
  const virusPolicies: VirusPolicy[] = scanned.length > 0 ? [{ action: 'delete', domains: scanned }] : [];
  const spamPolicies = verdicts.flatMap(({ verdict, of }) =>
    actions.flatMap(([cpf, action]): SpamPolicy[] => {
      const domains = members
        .filter(({ antispam }) => antispam !== null && antispam !== false && antispam[of] === cpf)
        .flatMap(({ names }) => names);
      return domains.length > 0 ? [{ verdict, level: spamPolicyTables[verdict].level, action, domains }] : [];
    }),
  );
  return {
    virusPolicies,
    spamPolicies,
    defaultPolicies: defaultPolicies(members),
    issues: [...overLimit([...virusPolicies, ...spamPolicies]), ...order(members)],
  };
}

/** T4.2, T4.3: a default policy may be the base only where every domain shares one setting. */
function defaultPolicies(members: readonly Member[]): Policies['defaultPolicies'] {
  const pairs = new Set(
    members.map(({ antispam }) => (antispam ? `${antispam.spam} ${antispam.probableSpam}` : 'off')),
  );
  return {
    virus: members.length > 0 && members.every(({ antivirus }) => antivirus === true) ? 'may-be-base' : 'disable',
    spam: pairs.size === 1 && !pairs.has('off') ? 'may-be-base' : 'disable',
  };
}

function overLimit(policies: readonly { readonly domains: readonly string[] }[]): Issue[] {
  const limit = limits.policyRecipients.value;
  return policies
    .filter(({ domains }) => domains.length > limit)
    .map(({ domains }) => settingsIssue('limit-exceeded', { list: 'policy-recipients', count: domains.length, limit }));
}

/** Vendor evidence 3.7: a message over S1's threshold passes S2's too; where the actions differ, the order of the policies decides. */
function order(members: readonly Member[]): Issue[] {
  const domains = members
    .filter(({ antispam }) => antispam && antispam.spam !== antispam.probableSpam)
    .flatMap(({ names }) => names);
  return domains.length > 0 ? [settingsIssue('spam-policy-order', { domains })] : [];
}
