import type { PlanGroup } from '../../core/mx/group-plans.ts';
import { changingDomains } from '../../core/mx/session/windows.ts';
import { stationWords } from '../../words/mx/stations.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import { NextBand } from '../kit/NextBand.tsx';
import type { Level } from '../kit/Section.tsx';
import { MoreButton, useMore } from '../kit/ShowMore.tsx';
import { ChangeCard } from './ChangeCard.tsx';
import { kindOfPicture } from './picture-kind.ts';
import type { Planner } from './planner.ts';
import type { RoutePair } from './RoutePair.tsx';
import { FIRST_NEED, Summary } from './Summary.tsx';
import type { OwnParts } from './use-own-parts.ts';

/** So many cards are drawn before the reader asks for more. */
const OPEN = 20;

interface Props {
  readonly planner: Planner;
  readonly level: Level;
  readonly picture: typeof RoutePair | undefined;
  /** What the reader's own plan brings: its questions, its windows. */
  readonly parts: OwnParts | undefined;
  readonly onFiles: () => void;
}

/** The result: its sum, what the reader has to settle, one card a change, and what stays. */
export function Result({ planner, level, picture, parts, onFiles }: Props) {
  const { groups, input, needs, tonight } = planner;
  const changed = groups.filter(({ kind }) => kind === 'changed').toSorted((a, b) => b.plans.length - a.plans.length);
  const more = useMore(changed.length, OPEN);
  const shown = changed.slice(0, more.shown);
  const pictured = firstOfEachKind(shown, planner);
  const chosen = changingDomains(tonight).length;
  return (
    <>
      <Summary planner={planner} />
      {parts && needs.length > 0 && (
        <div class="calc-needs-list" id={FIRST_NEED}>
          <p class="calc-needs-head">{stationWords.toSettle(needs.length)}</p>
          <parts.Needs planner={planner} />
        </div>
      )}
      {!planner.asksForCpf && (
        <>
          {shown.map((group, index) => (
            <ChangeCard
              key={group.plans[0]?.domain}
              group={group}
              cardRef={more.refOf(index)}
              planner={planner}
              level={level + 1}
              parts={parts}
              {...(picture === undefined || !pictured.has(group) ? {} : { picture })}
            />
          ))}
          <MoreButton more={more} label={words.moreCards(more.rest)} />
          {parts && <parts.LeftDomains planner={planner} level={level + 1} />}
          {parts && <parts.Waits waits={tonight.waits} today={planner.today} />}
          {parts && <parts.Windows planner={planner} level={level + 1} />}
          {parts && chosen > 0 && (
            <NextBand
              title={stationWords.nextFiles}
              note={stationWords.nextFilesNote(
                input.window && stationWords.windowName(input.window.name, input.window.id),
                needs.length,
              )}
              action={stationWords.goFiles(chosen)}
              onGo={onFiles}
            />
          )}
        </>
      )}
    </>
  );
}

/** Pictures stand once a kind: the same roles with the same fate draw the same picture. */
function firstOfEachKind(groups: readonly PlanGroup[], { roleOf }: Planner): ReadonlySet<PlanGroup> {
  const first = new Map<string, PlanGroup>();
  for (const group of groups) {
    const kind = kindOfPicture(group, roleOf);
    if (!first.has(kind)) first.set(kind, group);
  }
  return new Set(first.values());
}
