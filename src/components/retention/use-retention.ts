import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Migration } from '../../core/migration/document.ts';
import { dateFields, type RetentionFacts } from '../../core/retention/types.ts';
import type { TypedDates } from '../../core/retention/typed-dates.ts';
import { fieldWords } from '../../words/retention/fields.ts';
import { retentionWords as words } from '../../words/retention/results.ts';
import { changeMigration } from '../../store/migration-store.ts';
import { adoptStyles } from '../shared/adopt-styles.ts';
import { type Loading, useParts } from '../shared/use-parts.ts';
import { useToday } from '../shared/use-today.ts';
import { useMigration } from '../shared/use-migration.ts';
import { exampleFacts } from '../../core/retention/example.ts';
import { noKnowledge, plannerKnowledge } from '../../core/retention/known-from-planner.ts';
import type * as Parts from './own-parts.ts';
import type { Entry, Shown } from './shown.ts';
import type { PlannerKnowledge } from '../../core/retention/known-from-planner.ts';

const typedFields = [...dateFields, 'oldTtl'] as const;

/** The fields that were typed, without the marks beside them. */
const typedOf = (retention: Migration['retention']): TypedDates =>
  Object.fromEntries(
    typedFields.flatMap((field) => {
      const text = retention[field];
      return text === undefined ? [] : [[field, text]];
    }),
  );

const nothingRead: RetentionFacts = { today: '' };

/**
 * Holds the state of the calculator; all reckoning is the core's. The day of the result is not stored: an old one would mislead. `shown` is
 * absent while there is the example, or the parts that reckon are on their way.
 */
export function useRetention(): {
  readonly entry: Entry;
  readonly shown: Shown | undefined;
  readonly loading: Loading<OwnParts>;
} {
  const migration = useMigration();
  const today = useToday();
  const [asOf, setAsOf] = useState('');
  const [told, setTold] = useState<PlannerKnowledge | 'unread'>(noKnowledge);

  useEffect(() => {
    let current = true;
    void plannerKnowledge(migration).then(
      (known) => {
        if (current) setTold(known);
      },
      () => {
        if (current) setTold('unread');
      },
    );
    return () => {
      current = false;
    };
  }, [migration]);

  const isPlanUnread = told === 'unread';
  const knowledge = isPlanUnread ? noKnowledge : told;
  const { retention } = migration;
  const nothingTyped =
    retention.mxNamesCpf === undefined &&
    asOf === '' &&
    typedFields.every((field) => (retention[field] ?? '').trim() === '');
  const isExample = nothingTyped && !retention.exampleLeft;

  const said = retention.mxNamesCpf ?? knowledge.mxNamesCpf;
  const mxNamesCpf = said === 'unknown' ? undefined : said;
  const typed = useMemo(() => {
    const known = knowledge.oldTtl === undefined ? {} : { oldTtl: String(knowledge.oldTtl) };
    return { ...known, ...typedOf(retention), mxNamesCpf, today: asOf };
  }, [knowledge, retention, mxNamesCpf, asOf]);
  const loading = useParts(!isExample, loadOwnParts);
  const { parts } = loading;
  const planned = useMemo(
    () => (parts && !isExample ? parts.planTyped(typed, today.date) : undefined),
    [parts, isExample, typed, today.date],
  );

  const texts: Readonly<Record<string, string | undefined>> = typed;
  const entry: Entry = {
    isExample,
    isPlanUnread,
    facts: isExample ? exampleFacts : (planned?.facts ?? nothingRead),
    textOf: (field) => texts[field] ?? '',
    problemOf: (field) => planned && parts?.problemOf(field, texts[field] ?? '', planned),
    fromPlanner: (field) => field === 'oldTtl' && retention.oldTtl === undefined && knowledge.oldTtl !== undefined,
    setText: (field, text) => {
      if (field === 'today') setAsOf(text);
      else {
        changeMigration(
          fieldWords[field].label,
          (now) => ({ ...now, retention: { ...now.retention, [field]: text } }),
          {
            typing: true,
          },
        );
      }
    },
    mxNamesCpf,
    isMxFromPlanner: retention.mxNamesCpf === undefined && mxNamesCpf !== undefined,
    setMxNamesCpf: (answer) => {
      changeMigration(words.mxNow, (now) => ({ ...now, retention: { ...now.retention, mxNamesCpf: answer } }));
    },
    leaveExample: () => {
      changeMigration(words.leaveExample, (now) => ({
        ...now,
        retention: { ...now.retention, exampleLeft: true },
      }));
    },
  };
  const shown = planned && {
    ...planned,
    isExample,
    isToday: asOf.trim() === '' || planned.problems.today !== undefined,
    domains: knowledge.domains,
    undecidedDomains: knowledge.undecided,
  };
  return { entry, shown, loading };
}

export type OwnParts = typeof Parts;

async function loadOwnParts(): Promise<OwnParts> {
  const parts = await import('./own-parts.ts');
  adoptStyles(parts.ownStyles);
  return parts;
}
