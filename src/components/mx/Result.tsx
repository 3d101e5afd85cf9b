import type { PlanGroup } from '../../core/mx/group-plans.ts';
import { notesOf } from '../../core/mx/session/card-notes.ts';
import { settledIn } from '../../core/mx/session/settled.ts';
import { changingDomains } from '../../core/mx/session/windows.ts';
import { stationWords } from '../../words/mx/stations.ts';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import { NextBand } from '../kit/NextBand.tsx';
import type { Level } from '../kit/Section.tsx';
import { MoreButton, useMore } from '../kit/ShowMore.tsx';
import { ChangeCard } from './ChangeCard.tsx';
import { kindOfPicture } from './picture-kind.ts';
import type { Planner } from './planner.ts';
import { LeftDomains } from './LeftDomains.tsx';
import { Needs } from './Needs.tsx';
import { SharedNotes } from './Notes.tsx';
import { RoutePair } from './RoutePair.tsx';
import { FIRST_NEED } from './Summary.tsx';
import { useWindowEditor } from './use-window-editor.ts';
import { Waits } from './Waits.tsx';
import { reasonsByCard } from './WhyChanges.tsx';
import { CardWindows, Windows } from './Windows.tsx';

/** So many cards are drawn before the reader asks for more. */
const OPEN = 20;

interface Props {
  readonly planner: Planner;
  readonly level: Level;
  readonly onFiles: () => void;
}

/** The result below its sum: what the reader has to settle, one card a change, and what stays. */
export function Result({ planner, level, onFiles }: Props) {
  const { groups, input, needs, tonight } = planner;
  const changed = groups.filter(({ kind }) => kind === 'changed').toSorted((a, b) => b.plans.length - a.plans.length);
  const more = useMore(changed.length, OPEN);
  const shown = changed.slice(0, more.shown);
  const pictured = firstOfEachKind(shown, planner);
  const reasons = reasonsByCard(shown);
  const notes = notesOf(changed, needs);
  const chosen = changingDomains(tonight).length;
  const editor = useWindowEditor(planner);
  return (
    <>
      {needs.length > 0 && (
        <div class="calc-needs-list" id={FIRST_NEED}>
          <p class="calc-needs-head">
            {stationWords.toSettle(needs.length)} <WindowSettled planner={planner} />
          </p>
          <Needs planner={planner} />
        </div>
      )}
      {planner.isPlanned && (
        <>
          <SharedNotes notes={notes.shared} planner={planner} />
          {shown.map((group, index) => (
            <ChangeCard
              key={group.plans[0]?.domain}
              group={group}
              notes={notes.of(group)}
              reasons={reasons.get(group) ?? []}
              cardRef={more.refOf(index)}
              planner={planner}
              level={level + 1}
              onLine={planner.toLine}
              {...(pictured.has(group) ? { picture: RoutePair } : {})}
            >
              <CardWindows
                id={`mx-card-${String(index + 1)}`}
                planner={planner}
                names={group.plans.map(({ domain }) => domain)}
                editor={editor}
              />
            </ChangeCard>
          ))}
          <MoreButton more={more} label={words.moreCards(more.rest)} />
          <LeftDomains planner={planner} level={level + 1} />
          <Waits waits={tonight.waits} today={planner.today} />
          <Windows planner={planner} level={level + 1} editor={editor} />
          {chosen > 0 && (
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

/** Whether the reader may go on with the chosen window: the red ends where its part ends. */
function WindowSettled({ planner }: { planner: Planner }) {
  const { window } = planner.input;
  const { of, open, anyone } = settledIn(planner, window?.domains ?? []);
  if (window === undefined || of === 0) return null;
  const name = stationWords.windowName(window.name, window.id);
  const said = anyone
    ? own.windowAnyone(name)
    : open.length > 0
      ? own.windowOpen(name, of, open)
      : own.windowSettled(name, of);
  return <span class="calc-hint">{said}</span>;
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
