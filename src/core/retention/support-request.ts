import type { ActionId, RetentionFacts, RetentionPlan } from './types.ts';

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
  /** No mail passes CPF any more, by the reader's own days. */
  readonly hasEnded: boolean;
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
  const isTask = (...ids: readonly ActionId[]): boolean => plan.actions.some(({ id }) => ids.includes(id));
  // After the planned deletion the state is asked for, and in the same letter the deletion of what is left. While MX names CPF it waits.
  const asksForRest = isTask('ask-support-state') && (facts.mxNamesCpf !== 'yes' || safe !== undefined || !domainsLeft);

  const wanted: Readonly<Record<SupportQuestion, boolean>> = {
    'grace-period-end': domainsLeft && !serverGone && !date.has('grace-period-ended'),
    // No source says where they are exported, and whoever looks for it opens the screen (H1).
    'log-export': isTask('export-logs'),
    'bulk-deletion-done': isTask('ask-support-state'),
    'delete-domains': isTask('ask-support-account-and-domains', 'ask-support-domains') || (asksForRest && domainsLeft),
    'delete-account':
      isTask('ask-support-account-and-domains', 'ask-support-account') || (asksForRest && accountLeft && !asked),
    'account-deletion-state': isTask('await-confirmation'),
  };
  const asks = supportQuestions.filter((question) => wanted[question]);
  const deletes = wanted['delete-domains'] || wanted['delete-account'];
  const domainsWait = domainsLeft && (serverGone || afterBulkDeletion) && !wanted['delete-domains'];
  const accountWaits = accountLeft && !asked && !wanted['delete-account'];
  return {
    asks,
    ...(deletes && safe !== undefined && safe > today ? { notBefore: safe } : {}),
    needsMxDay: deletes && domainsLeft && safe === undefined,
    deletionTooSoon: domainsWait || accountWaits,
    hasEnded: reached(safe),
  };
}
