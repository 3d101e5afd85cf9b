import { useEffect, useMemo, useState } from 'preact/hooks';
import type { RetentionFacts, RetentionPlan } from '../../core/retention/types.ts';
import { planRetention } from '../../core/retention/plan.ts';
import { planTyped } from '../../core/retention/typed-dates.ts';
import type { TypedField, TypedPlan, TypedReading } from '../../core/retention/typed-dates.ts';
import { fieldWords } from '../../words/retention/fields.ts';
import { retentionWords as words } from '../../words/retention/results.ts';
import { changeMigration } from '../../store/migration-store.ts';
import { useToday } from '../shared/use-today.ts';
import { useMigration } from '../shared/use-migration.ts';
import { exampleFacts } from '../../core/retention/example.ts';
import { noKnowledge, plannerKnowledge } from '../../core/retention/known-from-planner.ts';
import type { PlannerKnowledge } from '../../core/retention/known-from-planner.ts';

/** Set once the reader wants the result without any date. */
const EXAMPLE_LEFT = 'retention/example-left';

export interface Retention {
  readonly isExample: boolean;
  /** Whether the result is that of the reader's own today. */
  readonly isToday: boolean;
  readonly facts: RetentionFacts;
  readonly plan: RetentionPlan;
  readonly problems: TypedReading['problems'];
  /** What stands in a field. */
  readonly textOf: (field: TypedField) => string;
  /** Whether a field shows what the plan of the MX change knows. */
  readonly fromPlanner: (field: TypedField) => boolean;
  readonly domains: readonly string[];
  readonly setText: (field: TypedField, text: string) => void;
  readonly leaveExample: () => void;
}

/** Holds the state of the calculator; all reckoning is the core's. The day of the result is not stored: an old one would mislead. */
export function useRetention(): Retention {
  const migration = useMigration();
  const today = useToday();
  const [asOf, setAsOf] = useState('');
  const [knowledge, setKnowledge] = useState<PlannerKnowledge>(noKnowledge);

  useEffect(() => {
    let current = true;
    void plannerKnowledge(migration).then((known) => {
      if (current) setKnowledge(known);
    });
    return () => {
      current = false;
    };
  }, [migration]);

  const { dates, progress } = migration;
  const nothingTyped = asOf === '' && Object.values(dates).every((text) => text.trim() === '');
  const isExample = nothingTyped && progress[EXAMPLE_LEFT] !== true;

  const typed = useMemo(() => {
    const known = knowledge.oldTtl === undefined ? {} : { oldTtl: String(knowledge.oldTtl) };
    return { ...known, ...dates, today: asOf };
  }, [knowledge, dates, asOf]);
  const { facts, problems, plan } = useMemo<TypedPlan>(
    () =>
      isExample
        ? { facts: exampleFacts, problems: {}, plan: planRetention(exampleFacts) }
        : planTyped(typed, today.date),
    [isExample, typed, today.date],
  );

  const texts: Readonly<Record<string, string>> = typed;
  return {
    isExample,
    isToday: !isExample && (asOf.trim() === '' || problems.today !== undefined),
    facts,
    plan,
    problems,
    textOf: (field) => texts[field] ?? '',
    fromPlanner: (field) => field === 'oldTtl' && dates['oldTtl'] === undefined && knowledge.oldTtl !== undefined,
    domains: knowledge.domains,
    setText: (field, text) => {
      if (field === 'today') setAsOf(text);
      else {
        changeMigration(fieldWords[field].label, (now) => ({ ...now, dates: { ...now.dates, [field]: text } }), {
          typing: true,
        });
      }
    },
    leaveExample: () => {
      changeMigration(words.leaveExample, (now) => ({ ...now, progress: { ...now.progress, [EXAMPLE_LEFT]: true } }));
    },
  };
}
