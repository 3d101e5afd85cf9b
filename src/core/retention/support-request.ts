import type { RetentionFacts, RetentionPlan } from './types.ts';

export const supportQuestions = [
  'grace-period-end',
  'log-export',
  'bulk-deletion-done',
  'delete-domains',
  'delete-account',
  'account-deletion-state',
] as const;
/** What the support desk can be asked (D5, D6, H1, H20). */
export type SupportQuestion = (typeof supportQuestions)[number];

export interface SupportRequest {
  readonly asks: readonly SupportQuestion[];
  /** The deletion must not be carried out before this day (H2); absent where it has come, or where no deletion is asked for. */
  readonly notBefore?: string;
  /** The sender fills in since when MX names CPF no more: the deletion is asked for from then on. */
  readonly needsMxDay: boolean;
  /** No deletion is asked for although something is left, since nobody knows yet from when it costs no mail. */
  readonly deletionTooSoon: boolean;
}

/**
 * What to ask the support desk for, as things stand. Deletion of the domains is asked for where the console is out of reach (D5, 2);
 * nothing is asked to be deleted before the day is known from which that makes CPF refuse nobody's mail.
 */
export function supportRequest(facts: RetentionFacts, plan: RetentionPlan): SupportRequest {
  const { today } = facts;
  const state = new Map(plan.holdings.map((holding) => [holding.id, holding.state]));
  const date = new Map(plan.milestones.map((milestone) => [milestone.id, milestone.date]));
  const reached = (day: string | undefined): boolean => day !== undefined && day <= today;

  const safe = date.get('domain-deletion-safe');
  const domainsLeft = state.get('domains') !== 'gone';
  const accountLeft = state.get('account-cloud') !== 'gone';
  const afterBulkDeletion = today > (date.get('bulk-deletion-planned') ?? today);
  const serverGone = reached(date.get('server-retired'));
  const asked = reached(date.get('account-deletion-requested'));
  const isOut = facts.mxNamesCpf === 'no' || reached(date.get('mx-changed')) || reached(date.get('mail-stopped'));
  // Where InterScan or CPF is gone the request is all that is left (D5, 2): the sender says from when it costs no mail.
  const needsMxDay =
    safe === undefined && domainsLeft && facts.mxNamesCpf !== 'yes' && (serverGone || afterBulkDeletion || isOut);
  // Where the domains are gone, CPF takes no mail any more: nothing is left to lose.
  const mayDelete = facts.mxNamesCpf === 'yes' ? !domainsLeft : safe !== undefined || !domainsLeft || needsMxDay;

  const wanted: Readonly<Record<SupportQuestion, boolean>> = {
    'grace-period-end': domainsLeft && !serverGone && !date.has('grace-period-ended'),
    // No source says where they are exported, and whoever looks for it opens the screen (H1).
    'log-export': plan.actions.some(({ id }) => id === 'export-logs'),
    'bulk-deletion-done': afterBulkDeletion && (domainsLeft || accountLeft),
    'delete-domains': mayDelete && domainsLeft && (serverGone || afterBulkDeletion),
    'delete-account': mayDelete && accountLeft && !asked,
    'account-deletion-state': accountLeft && asked,
  };
  const asks = supportQuestions.filter((question) => wanted[question]);
  const deletes = wanted['delete-domains'] || wanted['delete-account'];
  return {
    asks,
    ...(deletes && safe !== undefined && safe > today ? { notBefore: safe } : {}),
    needsMxDay: needsMxDay && deletes,
    deletionTooSoon: !mayDelete && (domainsLeft || accountLeft),
  };
}
