import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { isEmptyPlan } from '../../core/migration/contents.ts';
import { changeMigration } from '../../store/migration-store.ts';
import { planPageWords as words } from '../../words/plan-page.ts';
import { sharedWords as shared } from '../../words/shared.ts';
import { useFocusKept } from '../kit/use-focus-kept.ts';
import { PartsFailed } from '../shared/PartsFailed.tsx';
import { StoreNotices, UndoButton } from '../shared/UndoBar.tsx';
import { useMigration } from '../shared/use-migration.ts';
import { WipeAll } from '../shared/WipeAll.tsx';
import { HandOn } from './HandOn.tsx';
import { Questions } from './Questions.tsx';
import { usePlanParts } from './use-plan-parts.ts';
import { type Unopened, useVisited } from './use-visited.ts';
import { Visitor } from './Visitor.tsx';

/** The plan's page: what was entered, or what somebody handed on; until then the example, which the server has drawn. */
export default function Plan({ children }: { children?: ComponentChildren }) {
  const own = useMigration();
  const { visited, unopened, openText, refuse, leave } = useVisited();
  const [said, setSaid] = useState('');
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root);
  const shown = visited?.migration ?? own;
  const isEmpty = isEmptyPlan(shown);
  const loading = usePlanParts(!isEmpty);

  const open = (text: string, file: string) => {
    const found = openText(text, file);
    setSaid(found ? words.opened(file) : '');
    if (!found || !isEmptyPlan(own)) return;
    // Nothing of one's own is lost: the file is what one works on.
    changeMigration(words.openSubject, () => found.migration);
    leave();
    setSaid(words.openedOwn(file));
  };
  return (
    <div ref={root} class="calc not-content" data-calculator="plan">
      <StoreNotices />
      <HandOn migration={shown} onText={open} onRefused={refuse} />
      {unopened && <Refusal {...unopened} />}
      <p class="outcome" role="status">
        {said}
      </p>
      {visited && (
        <Visitor
          visited={visited}
          own={own}
          sayTicked={loading.parts?.sayTicked}
          onLeave={(left = '') => {
            leave();
            setSaid(left);
          }}
        />
      )}
      {!visited && <Questions migration={own} parts={loading.parts} />}
      {isEmpty ? (
        <>
          <p class="calc-example">{words.exampleNote}</p>
          {children}
        </>
      ) : loading.parts ? (
        <loading.parts.Book migration={shown} isVisited={visited !== undefined} />
      ) : loading.failed ? (
        <PartsFailed loading={loading} />
      ) : (
        <p class="calc-hint" role="status">
          {shared.reading}
        </p>
      )}
      {!visited && (
        <div class="plan-foot screen-only">
          <UndoButton /> <WipeAll />
        </div>
      )}
    </div>
  );
}

const Refusal = ({ problem, file }: Unopened) => (
  <p class="issue-note error screen-only" role="alert">
    {file === undefined ? words.ofLink : words.ofFile(file)}
    {words.problems[problem]}
  </p>
);
