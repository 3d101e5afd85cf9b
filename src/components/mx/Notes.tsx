import type { Note } from '../../core/mx/session/card-notes.ts';
import { sayIssues } from '../../words/mx/say-issues.ts';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import { DomainNames } from '../kit/DomainNames.tsx';
import { IssueNote } from '../kit/IssueNote.tsx';
import { StateMark } from '../kit/StateMark.tsx';
import type { Planner } from './planner.ts';

/** So many names stand open under a note; the cards name all of theirs. */
const NAMES = 4;

const placeOfNote = (index: number): string => `mx-note-${String(index + 1)}`;
/** Where a need stands, by its place among them. */
export const placeOfNeed = (index: number): string => `mx-need-${String(index + 1)}`;

/** What is said of more than one card: once, with its domains, and a number that the cards lead back by. */
export function SharedNotes({ notes, planner }: { notes: readonly Note[]; planner: Planner }) {
  if (notes.length === 0) return null;
  return (
    <div class="calc-shared-notes" role="group" aria-label={own.sharedNotes}>
      <p class="calc-legend">{own.sharedNotes}</p>
      <ol>
        {notes.map(({ issues, domains }, index) => {
          const [issue] = issues;
          if (!issue) return null;
          return (
            <li key={index} id={placeOfNote(index)}>
              <b>{own.noteNumber(index + 1)}</b>
              <div class="calc-names-row">
                <IssueNote issue={issue} text={sayIssues(issues, planner.sayPlan)} />
                {domains.length === planner.ledger.count.changed ? (
                  <p class="calc-hint">{own.allChanged(domains.length)}</p>
                ) : (
                  <DomainNames names={domains} first={NAMES} />
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** Which of the notes above hold for a card. */
export function NoteMarks({ shared }: { shared: readonly number[] }) {
  if (shared.length === 0) return null;
  return (
    <span class="calc-note-marks">
      {own.seeNotes}{' '}
      {shared.map((index) => (
        <>
          <a key={index} href={`#${placeOfNote(index)}`}>
            {own.noteNumber(index + 1)}
          </a>{' '}
        </>
      ))}
    </span>
  );
}

/** How many of the questions above are about a card; leads to the first. */
export function AskedMark({ asked: [first, ...more] }: { asked: readonly number[] }) {
  if (first === undefined) return null;
  return (
    <a class="calc-state needs" href={`#${placeOfNeed(first)}`}>
      <StateMark state="needs" /> {words.summaryNeeds} {more.length + 1}
    </a>
  );
}
