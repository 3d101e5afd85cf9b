import { useMemo, useState } from 'preact/hooks';
import { contentsOf, isEmptyPlan } from '../../core/migration/contents.ts';
import type { Migration } from '../../core/migration/document.ts';
import { type Joined, joinTicks, type Tick, withPart } from '../../core/migration/join.ts';
import { changeMigration } from '../../store/migration-store.ts';
import { sayMoment } from '../../words/dates.ts';
import { planPageWords as page } from '../../words/plan-page.ts';
import { DataTable } from '../kit/DataTable.tsx';
import { ShowMore } from '../kit/ShowMore.tsx';
import { StateMark } from '../kit/StateMark.tsx';
import { SavePlan } from '../shared/SavePlan.tsx';
import { contentLines } from './ContentsList.tsx';
import type { Visited } from './use-visited.ts';

const words = page.visiting;

interface Props {
  readonly visited: Visited;
  readonly own: Migration;
  /** What the step of a tick does, and whether it counts in a plan; absent until its words are there. */
  readonly sayTicked:
    ((migration: Migration, tick: Tick) => { readonly step: string; readonly counts: boolean }) | undefined;
  /** Leaves the view; with what is then said. */
  readonly onLeave: (said?: string) => void;
}

/** A plan that was handed on: shown, and never put in the place of one's own without asking. */
export function Visitor({ visited, own, sayTicked, onLeave }: Props) {
  const isOwnEmpty = isEmptyPlan(own);
  const [asks, setAsks] = useState(false);
  const lost = useMemo(() => joinTicks(own, visited.migration).missing.length, [own, visited]);
  // Whether one's own plan is still what it was when the view was opened.
  const [opened, setOpened] = useState({ visited, own });
  if (opened.visited !== visited) setOpened({ visited, own });
  const isUnchanged = opened.own === own;
  const take = () => {
    changeMigration(words.takeStep, () => visited.migration);
    onLeave();
  };
  return (
    <section class="plan-visitor screen-only" aria-labelledby="plan-visitor">
      <h2 id="plan-visitor">{visited.file === undefined ? words.link : words.file(visited.file)}</h2>
      <p>{isOwnEmpty ? words.empty : isUnchanged ? words.unchanged : words.changed}</p>
      {!isOwnEmpty && <Comparison mine={own} theirs={visited.migration} {...{ sayTicked, onLeave }} />}
      {asks ? (
        <div class="plan-replace" role="group" aria-label={words.take}>
          <p>
            {words.replace}
            {lost > 0 && ` ${words.losesTicks(lost)}`}
          </p>
          <div class="calc-buttons">
            <SavePlan migration={own} />
            <button type="button" class="button" onClick={take}>
              {words.replaceNow}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                setAsks(false);
              }}
            >
              {words.cancel}
            </button>
          </div>
        </div>
      ) : (
        <div class="calc-buttons">
          <button
            type="button"
            class="button"
            onClick={() => {
              if (isOwnEmpty) take();
              else setAsks(true);
            }}
          >
            {words.take}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              onLeave();
            }}
          >
            {isOwnEmpty ? words.closeEmpty : words.close}
          </button>
        </div>
      )}
    </section>
  );
}

interface ComparisonProps {
  readonly mine: Migration;
  readonly theirs: Migration;
  readonly sayTicked: Props['sayTicked'];
  readonly onLeave: Props['onLeave'];
}

/** Ticks come in when the reader says so; what differs besides stands side by side, and is taken part by part, or not. */
function Comparison({ mine, theirs, sayTicked, onLeave }: ComparisonProps) {
  const joined = useMemo(() => joinTicks(mine, theirs), [mine, theirs]);
  const { added, missing, parts } = joined;
  if (added.length === 0 && missing.length === 0 && parts.length === 0) return <p>{words.same}</p>;
  const isSame = parts.length === 0;
  return (
    <>
      {added.length > 0 && <Added joined={joined} {...{ sayTicked, onLeave }} />}
      {missing.length > 0 && <Missing ticks={missing} {...{ mine, sayTicked }} />}
      {!isSame && <Different mine={mine} theirs={theirs} parts={parts} />}
    </>
  );
}

type AddedProps = Pick<ComparisonProps, 'sayTicked' | 'onLeave'> & { readonly joined: Joined };

/** A colleague's ticks, each with what it is of; those that do not count in one's own plan are told before they come in. */
function Added({ joined: { added, missing, migration, parts }, sayTicked, onLeave }: AddedProps) {
  const isSame = parts.length === 0;
  const said = added.map((tick) => ({ tick, ...(sayTicked?.(migration, tick) ?? { step: '', counts: true }) }));
  const others = said.filter(({ counts }) => !counts).length;
  return (
    <>
      <p>{!isSame ? words.joinOnly : missing.length > 0 ? words.joinBoth : words.joinNote}</p>
      {others > 0 && (
        <p class="calc-needs">
          <StateMark state="needs" /> {words.notCounted(others)}
        </p>
      )}
      <ShowMore
        class="plan-ticks"
        items={said}
        first={10}
        label={(rest) => page.moreTicks(rest)}
        keyOf={({ tick }, index) => `${String(index)}${tick.step}`}
        draw={({ tick, step, counts }) => `${sayTick(tick, migration, step)}${counts ? '' : words.ofOther}`}
      />
      <button
        type="button"
        class="button primary"
        onClick={() => {
          changeMigration(words.joinStep, (now) => joinTicks(now, withTicks(now, added)).migration);
          if (isSame) onLeave(words.joined(added.length));
        }}
      >
        {words.join(added.length)}
      </button>
    </>
  );
}

type MissingProps = Pick<ComparisonProps, 'mine' | 'sayTicked'> & { readonly ticks: readonly Tick[] };

/** One's own ticks that the other plan lacks: its owner may have taken them away. They stay until the reader takes them away, too. */
function Missing({ ticks, mine, sayTicked }: MissingProps) {
  return (
    <>
      <p class="calc-needs">
        <StateMark state="needs" /> {words.missing(ticks.length)}
      </p>
      <ShowMore
        class="plan-ticks"
        items={ticks}
        first={10}
        label={(rest) => page.moreTicks(rest)}
        keyOf={(tick, index) => `${String(index)}${tick.step}`}
        draw={(tick) => sayTick(tick, mine, sayTicked?.(mine, tick).step ?? '')}
      />
    </>
  );
}

const withTicks = (now: Migration, added: readonly Tick[]): Migration => ({
  ...now,
  plan: { ...now.plan, ticks: [...added] },
});

type DifferentProps = Pick<ComparisonProps, 'mine' | 'theirs'> & { readonly parts: Joined['parts'] };

/** What differs, side by side; each part is taken by a button of its own. */
function Different({ mine, theirs, parts }: DifferentProps) {
  const [ours, others] = [contentLines(contentsOf(mine)), contentLines(contentsOf(theirs))];
  const nameOf = (part: string) => page.parts[part] ?? page.otherPart;
  return (
    <>
      <p>{words.different}</p>
      <p>
        {words.parts}: <b>{[...new Set(parts.map(nameOf))].join('、')}</b>
      </p>
      <DataTable
        caption={words.compare}
        columns={[
          { key: 'item', head: words.item, names: true, cell: ({ name }) => name },
          { key: 'mine', head: words.mine, cell: ({ of }) => of },
          { key: 'theirs', head: words.theirs, cell: ({ theirs: other }) => other },
        ]}
        rows={ours.map(([name, of], index) => ({ name, of, theirs: others[index]?.[1] ?? '' }))}
        keyOf={({ name }) => name}
        rowClass={({ of, theirs: other }) => (of === other ? '' : 'plan-differs')}
      />
      <div class="calc-buttons">
        {parts.map((part) => (
          <button
            key={part}
            type="button"
            class="button small"
            onClick={() => {
              changeMigration(words.takePart(nameOf(part)), (now) => withPart(now, theirs, part));
            }}
          >
            {words.takePart(nameOf(part))}
          </button>
        ))}
      </div>
    </>
  );
}

const sayTick = ({ at, by, domain, window }: Tick, { windows }: Migration, step: string): string =>
  page.tick({
    at: sayMoment(at),
    by,
    step,
    window: page.windowName(windows.find(({ id }) => id === window)?.name ?? '', window),
    domain: domain ?? '',
  });
