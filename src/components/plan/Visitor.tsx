import { useState } from 'preact/hooks';
import { contentsOf, isEmptyPlan } from '../../core/migration/contents.ts';
import type { Migration } from '../../core/migration/document.ts';
import { joinTicks, type Tick } from '../../core/migration/join.ts';
import { changeMigration } from '../../store/migration-store.ts';
import { sayMoment } from '../../words/dates.ts';
import { planPageWords as page } from '../../words/plan-page.ts';
import { DataTable } from '../kit/DataTable.tsx';
import { ShowMore } from '../kit/ShowMore.tsx';
import { SavePlan } from '../shared/SavePlan.tsx';
import { contentLines } from './ContentsList.tsx';
import type { Visited } from './use-visited.ts';

const words = page.visiting;

interface Props {
  readonly visited: Visited;
  readonly own: Migration;
  /** What a step does; absent until its words are there. */
  readonly sayStep: ((migration: Migration, tick: Tick) => string) | undefined;
  /** Leaves the view; with what is then said. */
  readonly onLeave: (said?: string) => void;
}

/** A plan that was handed on: shown, and never put in the place of one's own without asking. */
export function Visitor({ visited, own, sayStep, onLeave }: Props) {
  const isOwnEmpty = isEmptyPlan(own);
  const [asks, setAsks] = useState(false);
  const take = () => {
    changeMigration(words.takeStep, () => visited.migration);
    onLeave();
  };
  return (
    <section class="plan-visitor screen-only" aria-labelledby="plan-visitor">
      <h2 id="plan-visitor">{visited.file === undefined ? words.link : words.file(visited.file)}</h2>
      <p>{isOwnEmpty ? words.empty : words.unchanged}</p>
      {!isOwnEmpty && <Comparison mine={own} theirs={visited.migration} {...{ sayStep, onLeave }} />}
      {asks ? (
        <div class="plan-replace" role="group" aria-label={words.take}>
          <p>{words.replace}</p>
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
  readonly sayStep: Props['sayStep'];
  readonly onLeave: Props['onLeave'];
}

/** Joins the ticks of one plan; two different plans stand side by side, and nothing of them is joined. */
function Comparison({ mine, theirs, sayStep, onLeave }: ComparisonProps) {
  const joined = joinTicks(mine, theirs);
  if (joined.kind === 'joined') {
    const { added, migration } = joined;
    if (added.length === 0) return <p>{words.same}</p>;
    return (
      <>
        <p>{words.joinNote}</p>
        <ShowMore
          class="plan-ticks"
          items={added}
          first={10}
          label={(rest) => page.moreTicks(rest)}
          keyOf={(tick, index) => `${String(index)}${tick.step}`}
          draw={(tick) => sayTick(tick, mine, sayStep?.(mine, tick) ?? '')}
        />
        <button
          type="button"
          class="button primary"
          onClick={() => {
            changeMigration(words.joinStep, () => migration);
            onLeave(words.joined(added.length));
          }}
        >
          {words.join(added.length)}
        </button>
      </>
    );
  }
  const [ours, others] = [contentLines(contentsOf(mine)), contentLines(contentsOf(theirs))];
  const parts = [...new Set(joined.parts.map((part) => page.parts[part] ?? page.otherPart))];
  return (
    <>
      <p>{words.different}</p>
      <p>
        {words.parts}: <b>{parts.join('、')}</b>
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
