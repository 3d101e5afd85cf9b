import { reputationLists } from '../../facts/settings.ts';
import type { Decisions, TmemsConfiguration } from './tmems-configuration.ts';
import type { Estate } from './cpf-estate.ts';
import { asker as askerOf } from './map/decision-log.ts';
import { expand } from './map/expand-wildcards.ts';
import { precedenceFlips } from './map/precedence-flips.ts';
import { gather } from './map/merge-rows.ts';
import { mapDomains } from './map/inbound-servers.ts';
import { mapIpLists } from './map/ip-lists.ts';
import { readLists, withoutLeftOut } from './map/lists.ts';
import { mapPolicies } from './map/policies.ts';
import { mapReputation } from './map/reputation.ts';
import { mapSenders } from './map/senders.ts';
import { differences } from './map/warnings.ts';

/**
 * Turns CPF's settings, which are per domain, into TMEmS's, which are partly global (T2–T5). What is the reader's to decide is a
 * decision, and until it is answered in no list; what is lost, refused or acts otherwise is an issue.
 */
export function mapSettings(estate: Estate, decisions: Decisions = {}): TmemsConfiguration {
  const scope = decisions.senderScope ?? 'domain';
  const asker = askerOf(decisions);
  const gathered = gather(estate);
  const expanded = expand(gathered.rows, estate.refused ?? [], scope);
  const { members } = expanded;
  const lists = readLists(members);
  const domains = mapDomains(members);
  const qil = mapReputation(members, asker);
  const ips = mapIpLists(lists.listed, asker);
  const senders = mapSenders(lists.listed, scope, asker);
  const undecided = new Set(
    asker.decisions.flatMap(({ kind, subject, answer }) =>
      kind === 'sender-approved-and-blocked' && subject !== undefined && answer === null ? [subject] : [],
    ),
  );
  // A warning follows the answers: what they leave out of a list is nothing to mind.
  const inLists = senders.answered.map((one) => ({
    ...one,
    approved: {
      ...one.approved,
      ips: one.approved.ips.filter(({ canonical }) => ips.mayBeListed(canonical, 'approved')),
    },
    blocked: { ...one.blocked, ips: one.blocked.ips.filter(({ canonical }) => ips.mayBeListed(canonical, 'blocked')) },
  }));
  const { virusPolicies, spamPolicies, defaultPolicies, issues: policyIssues } = mapPolicies(members);
  return {
    domains: domains.domains,
    senderFilter: senders.senderFilter,
    ipReputation: { qil, lists: reputationLists.map(({ id }) => id), ...ips.lists },
    recipientFilter: members.filter(({ validRecipients }) => validRecipients === true).flatMap(({ names }) => names),
    virusPolicies,
    spamPolicies,
    defaultPolicies,
    decisions: asker.decisions,
    issues: [
      ...gathered.issues,
      ...expanded.issues,
      ...domains.issues,
      ...withoutLeftOut(lists.issues, inLists),
      ...ips.issues,
      ...precedenceFlips(senders.answered, scope, undecided),
      ...senders.issues,
      ...policyIssues,
      ...differences(inLists),
      ...asker.issues(),
    ],
  };
}
