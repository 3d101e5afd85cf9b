import { describe, expect, test } from 'vitest';
import { planRetention } from '../../../src/core/retention/plan.ts';
import { supportRequest } from '../../../src/core/retention/support-request.ts';
import type { ActionId, RetentionFacts } from '../../../src/core/retention/types.ts';
import { retentionIssueText } from '../../../src/words/retention/issues.ts';
import { supportLetter } from '../../../src/documents/support-letter.ts';

/** Everything that a reader may know or not know, each with each. Day 40 after the end of grace is 2024-04-10. */
function* situations(): Generator<RetentionFacts> {
  const known = [
    [{}, { mxChangedOn: '2024-03-08' }],
    [{}, { mxNamesCpf: 'yes' as const }, { mxNamesCpf: 'no' as const }],
    [{}, { mailStoppedOn: '2024-03-12' }],
    [{}, { gracePeriodEndsOn: '2024-03-01' }],
    [{}, { serverRetiredOn: '2024-04-01' }, { serverRetiredOn: '2024-04-10' }, { serverRetiredOn: '2024-05-02' }],
    [{}, { screenOpenedOn: '2024-04-20' }],
    [{}, { domainsDeletedOn: '2024-03-20' }],
    [{}, { accountDeletionRequestedOn: '2024-05-10' }],
    [{}, { accountDeletionConfirmedOn: '2024-05-20' }],
    [{ today: '2024-03-15' }, { today: '2024-05-25' }, { today: '2026-11-28' }],
  ] as const;
  function* choose(at: number, facts: object): Generator<RetentionFacts> {
    const choices = known[at];
    if (choices === undefined) yield facts as RetentionFacts;
    else for (const choice of choices) yield* choose(at + 1, { ...facts, ...choice });
  }
  yield* choose(0, {});
}

const all = [...situations()];

/** Runs a check over all situations and names the first one that breaks it. */
function always(check: (facts: RetentionFacts) => boolean): void {
  expect(all.find((facts) => !check(facts))).toBeUndefined();
}

const canDoToday = (facts: RetentionFacts): ReadonlySet<ActionId> =>
  new Set(
    planRetention(facts).actions.flatMap(({ id, from }) => (from === undefined || from <= facts.today ? [id] : [])),
  );

const deletions: readonly ActionId[] = [
  'delete-domains',
  'ask-support-account-and-domains',
  'ask-support-domains',
  'open-screen',
];

describe(`in all ${all.length} situations`, () => {
  test('nothing is deleted while MX is still to be taken off CPF (H2)', () => {
    always((facts) => {
      const today = canDoToday(facts);
      return !today.has('change-mx') || !deletions.some((id) => today.has(id));
    });
  });

  test('“do not open until the day is known” never stands beside what opens the screen (H1)', () => {
    always((facts) => {
      const today = canDoToday(facts);
      return !today.has('learn-grace-period') || !(today.has('delete-domains') || today.has('open-screen'));
    });
  });

  test('dates do not fall, and no action ends before it begins', () => {
    always((facts) => {
      const { milestones, actions } = planRetention(facts);
      const dates = milestones.map(({ date }) => date);
      return (
        JSON.stringify(dates) === JSON.stringify(dates.toSorted()) &&
        actions.every(({ from, by }) => from === undefined || by === undefined || from <= by)
      );
    });
  });

  test('nothing that is gone is asked for', () => {
    always((facts) => {
      const plan = planRetention(facts);
      const { asks } = supportRequest(facts, plan);
      const gone = new Set(plan.holdings.filter(({ state }) => state === 'gone').map(({ id }) => id));
      return (
        !(gone.has('domains') && asks.includes('delete-domains')) &&
        !(gone.has('account-cloud') && (asks.includes('delete-account') || asks.includes('account-deletion-state'))) &&
        !(gone.has('logs') && asks.includes('log-export'))
      );
    });
  });

  test('no deletion is asked for while the reader says that MX names CPF', () => {
    always((facts) => {
      const plan = planRetention(facts);
      const domains = plan.holdings.find(({ id }) => id === 'domains')?.state;
      const { asks } = supportRequest(facts, plan);
      return facts.mxNamesCpf !== 'yes' || domains === 'gone' || !asks.some((one) => one.startsWith('delete-'));
    });
  });

  test('where nobody knows since when MX names CPF no more, the letter leaves the day to be filled in', () => {
    always((facts) => {
      const plan = planRetention(facts);
      const { asks, needsMxDay } = supportRequest(facts, plan);
      const safe = plan.milestones.some(({ id }) => id === 'domain-deletion-safe');
      const domains = plan.holdings.find(({ id }) => id === 'domains')?.state;
      if (!asks.some((one) => one.startsWith('delete-')) || safe || domains === 'gone') return true;
      return needsMxDay && /外した日は【|確認した日は【/.test(supportLetter(facts, plan, []) ?? '');
    });
  });

  // Counter-examples of the plain “nothing is left to do exactly if all is gone”: while MX may name CPF, mail for the deleted domains is
  // refused and MX is still to be changed; and the copy inside a scrapped InterScan is nothing that anybody can still delete there.
  test('there is nothing left to do exactly where CPF holds nothing, InterScan neither, and MX does not name CPF', () => {
    always((facts) => {
      const plan = planRetention(facts);
      const serverGone = (facts.serverRetiredOn ?? '9999') <= facts.today;
      const isLeft = plan.holdings.some(({ id, state }) => state !== 'gone' && !(id === 'account-local' && serverGone));
      const isMxOpen = plan.actions.some(({ id }) => id === 'change-mx');
      return plan.actions.length > 0 === (isLeft || isMxOpen);
    });
  });

  test('MX that names CPF is always to be changed, and until then nothing is reckoned from a change that is not through', () => {
    always((facts) => {
      const { actions, milestones, issues, holdings } = planRetention(facts);
      const isThere = (id: string): boolean => milestones.some((one) => one.id === id);
      const isContradicted = issues.some(({ id }) => id === 'mx-answer-contradicts-day');
      if (facts.mxNamesCpf !== 'yes') return !isContradicted || facts.mxNamesCpf === 'no';
      const days = [facts.mxChangedOn, facts.mailStoppedOn].filter((day) => day !== undefined && day <= facts.today);
      return (
        actions.some(({ id }) => id === 'change-mx') &&
        isContradicted === days.length > 0 &&
        (days.length === 0 || !isThere('domain-deletion-safe')) &&
        holdings.find(({ id }) => id === 'logs')?.state !== 'gone'
      );
    });
  });

  test('tasks stand in order of time', () => {
    always((facts) => {
      const first = planRetention(facts).actions.map(({ from = '' }) => (from <= facts.today ? facts.today : from));
      return JSON.stringify(first) === JSON.stringify(first.toSorted());
    });
  });

  test('where InterScan is gone, the support desk is asked for all that is left, unless MX names CPF (D5, 2)', () => {
    always((facts) => {
      const plan = planRetention(facts);
      const left = plan.holdings.filter(({ state }) => state !== 'gone').map(({ id }) => id);
      const { asks } = supportRequest(facts, plan);
      if ((facts.serverRetiredOn ?? '9999') > facts.today || facts.mxNamesCpf === 'yes') return true;
      const isAsked = asks.includes('delete-account') || asks.includes('account-deletion-state');
      return (
        (!left.includes('domains') || asks.includes('delete-domains')) && (!left.includes('account-cloud') || isAsked)
      );
    });
  });

  test('the letter asks for what the tasks name, no more and no less', () => {
    always((facts) => {
      const plan = planRetention(facts);
      const { asks } = supportRequest(facts, plan);
      const isTask = (...ids: readonly ActionId[]): boolean => plan.actions.some(({ id }) => ids.includes(id));
      const state = isTask('ask-support-state');
      return (
        asks.includes('log-export') === isTask('export-logs') &&
        (asks.includes('grace-period-end') || !isTask('learn-grace-period')) &&
        asks.includes('bulk-deletion-done') === state &&
        asks.includes('account-deletion-state') === isTask('await-confirmation') &&
        (state ||
          (asks.includes('delete-domains') === isTask('ask-support-account-and-domains', 'ask-support-domains') &&
            asks.includes('delete-account') === isTask('ask-support-account-and-domains', 'ask-support-account')))
      );
    });
  });

  test('no letter says that the use of CPF has ended, unless the reader’s own days say so', () => {
    always((facts) => {
      const letter = supportLetter(facts, planRetention(facts), []) ?? '';
      return !letter.includes('利用を終えました') || (facts.mxChangedOn !== undefined && facts.mxNamesCpf !== 'yes');
    });
  });

  test('a blank is asserted nowhere in the letter', () => {
    always((facts) => {
      const letter = supportLetter(facts, planRetention(facts), []) ?? '';
      return (
        !letter.includes('記録はありません') &&
        (facts.serverRetiredOn !== undefined || !letter.includes('廃棄したため')) &&
        (facts.mxNamesCpf === 'no' || !letter.includes('当社の公開MXに、CPFのサーバはありません'))
      );
    });
  });
});

test('only a reckoned day lets the notice say that opening the screen refuses nobody’s mail (H1, H2)', () => {
  always((facts) => {
    const { issues, milestones } = planRetention(facts);
    const notice = issues.find((issue) => issue.id === 'grace-period-unknown');
    if (notice === undefined || !retentionIssueText(notice).includes('拒否されません')) return true;
    const safe = milestones.find(({ id }) => id === 'domain-deletion-safe')?.date;
    return safe !== undefined && safe <= facts.today;
  });
});
