import { useEffect, useState } from 'preact/hooks';
import { contentsOf } from '../../core/migration/contents.ts';
import type { Migration } from '../../core/migration/document.ts';
import { withText } from '../../core/mx/session/new-text.ts';
import { type Way, ways } from '../../core/ways.ts';
import { $migration, changeMigration } from '../../store/migration-store.ts';
import { planPageWords as words } from '../../words/plan-page.ts';
import { ChoiceGroup } from '../kit/ChoiceGroup.tsx';
import { Field } from '../kit/Field.tsx';
import { siteHref } from '../kit/site-href.ts';
import { Station } from '../kit/Station.tsx';
import type { PlanParts } from './use-plan-parts.ts';

interface Props {
  readonly migration: Migration;
  /** Absent until something was entered and its parts are there. */
  readonly parts: PlanParts | undefined;
}

/** The three answers that make the page useful: which way, which domains, when. They fold when the reader says so, never while one types. */
export function Questions({ migration, parts }: Props) {
  const contents = contentsOf(migration);
  const isAnswered = answers(migration);
  const [open, setOpen] = useState(true);
  // What was answered at an earlier visit stands folded; an answer of now folds nothing.
  useEffect(() => {
    if (answers($migration.get())) setOpen(false);
  }, []);
  return (
    <Station
      id="plan-questions"
      level={2}
      title={words.questions}
      facts={factsOf(migration)}
      open={open}
      onOpen={() => {
        setOpen(true);
      }}
      class="screen-only plan-questions"
    >
      <p class="calc-hint">{words.questionsHint}</p>
      <ChoiceGroup
        name="plan-way"
        legend={words.askWay}
        hint={<a href={siteHref('/choose/')}>{words.toChoose}</a>}
        choices={ways.map((way) => ({ value: String(way), label: words.way(way) }))}
        chosen={migration.way === undefined ? undefined : String(migration.way)}
        onChoose={(value) => {
          changeMigration(words.askWay, (now) => ({ ...now, way: Number(value) as Way }));
        }}
      />
      <Field
        id="plan-records"
        label={words.askRecords}
        hint={
          <>
            {words.askRecordsHint} <a href={siteHref('/inventory/')}>{words.toCollect}</a>
          </>
        }
        rows={6}
        value={migration.mx.text}
        onText={(text) => {
          changeMigration(words.records, (now) => ({ ...now, mx: withText(now.mx, text) }), { typing: true });
        }}
      />
      {parts && contents.mxLines > 0 ? (
        <parts.When migration={migration} />
      ) : (
        <div class="calc-field">
          <p class="calc-legend">{words.askWhen}</p>
          <p class="calc-hint">{words.whenLater}</p>
        </div>
      )}
      {isAnswered && (
        <button
          type="button"
          class="text-button"
          onClick={() => {
            setOpen(false);
          }}
        >
          {words.foldQuestions}
        </button>
      )}
    </Station>
  );
}

function answers(migration: Migration): boolean {
  const { way, mxLines, windows } = contentsOf(migration);
  return way !== undefined && mxLines > 0 && windows.some(({ changeAt }) => changeAt !== '');
}

function factsOf(migration: Migration): string {
  const { way, mxLines, windows } = contentsOf(migration);
  return [
    way === undefined ? words.noWay : words.way(way),
    words.lines(mxLines),
    words.windowCount(windows.length),
  ].join('、');
}
