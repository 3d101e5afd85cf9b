import { useEffect, useState } from 'preact/hooks';
import type { MxRecord } from '../../core/dns/mx-record.ts';
import type { Role } from '../../core/mx/role.ts';
import type { DomainPlan } from '../../core/mx/plan/types.ts';
import { plannerWords as words, roleNames } from '../../words/mx/planner.ts';
import { describeRoute } from '../../words/mx/route.ts';
import RouteDiagram from '../shared/RouteDiagram.tsx';
import { lanesOf, type RouteRecord } from '../../core/mx/route-layout.ts';

/** More records than this make no picture that anybody reads; the table says it all. */
const MOST_LANES = 8;

/** Up to so many lanes two turned pictures stand side by side on a phone. */
const SIDE_BY_SIDE = 3;

interface Props {
  readonly plan: DomainPlan;
  readonly roleOf: (exchange: string) => Role;
}

/** The mail route before and after, side by side on the same lanes. */
export function RoutePair({ plan, roleOf }: Props) {
  const narrow = useNarrow();
  const records = (set: readonly MxRecord[]): RouteRecord[] =>
    set.map(({ exchange, preference }) => {
      const actor = roleOf(exchange);
      const ownName = actor === 'interscan' || actor === 'other';
      return { exchange, preference, actor, label: ownName ? firstLabel(exchange) : roleNames[actor] };
    });
  const lanes = lanesOf(records(plan.before), records(plan.after));
  if (lanes.length > MOST_LANES) return null;
  return (
    <div class={`calc-routes ${lanes.length <= SIDE_BY_SIDE ? 'pair' : ''}`}>
      {(['before', 'after'] as const).map((phase) => (
        <figure key={phase}>
          <figcaption>{words[phase]}</figcaption>
          <RouteDiagram lanes={lanes} phase={phase} direction={narrow ? 'down' : 'across'} />
          <p class="visually-hidden">
            {words.routeOf(words[phase])}: {describeRoute(lanes, phase).map((line) => `${line}。`)}
          </p>
        </figure>
      ))}
    </div>
  );
}

const firstLabel = (host: string): string => host.split('.')[0] ?? host;

/** Narrow places turn the picture; the server draws the wide one. */
function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(false);
  useEffect(() => {
    const query = matchMedia('(max-width: 40rem)');
    const follow = () => {
      setNarrow(query.matches);
    };
    follow();
    query.addEventListener('change', follow);
    return () => {
      query.removeEventListener('change', follow);
    };
  }, []);
  return narrow;
}
