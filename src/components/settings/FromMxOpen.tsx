import { toolWords as words } from '../../words/settings/tool.ts';
import { siteHref } from '../kit/site-href.ts';
import { PlanUnread } from '../shared/PlanUnread.tsx';
import type { Entry } from './use-entry.ts';

/** Domains of the planner that wait: nobody has told yet whether they use CPF. */
export function FromMxOpen({ entry: { undecided, isPlanUnread } }: { entry: Entry }) {
  if (isPlanUnread) return <PlanUnread />;
  if (undecided === 0) return null;
  return (
    <p class="calc-hint">
      {words.fromMxOpen(undecided)} <a href={siteHref('/tools/mx/')}>{words.fromMxLink}</a>
    </p>
  );
}
