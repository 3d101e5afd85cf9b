import { type Disagreement, keyOfSets, waysToSettle } from '../../core/mx/agree.ts';
import type { Agreement } from '../../core/mx/read-shape.ts';
import { needWords as words } from '../../words/mx/needs.ts';
import { ChoiceGroup } from '../kit/ChoiceGroup.tsx';
import { DomainName } from '../kit/DomainNames.tsx';
import { MoreButton, useMore } from '../kit/ShowMore.tsx';
import { AddAnswers } from './AddAnswers.tsx';
import { LeaveOut } from './LeaveOut.tsx';
import { Need } from './Need.tsx';
import type { Planner } from './planner.ts';

/** So many stand open. */
const OPEN = 5;

interface Props {
  readonly planner: Planner;
  readonly disagreements: readonly Disagreement[];
}

/** Answers for one domain that differ: which of them is published, or whether each is a part ("Whose record it is" 16). Nothing is chosen beforehand. */
export function Disagreements({ planner, disagreements }: Props) {
  const more = useMore(disagreements.length, OPEN);
  const domains = disagreements.map(({ domain }) => domain);
  return (
    <Need
      title={words.disagree(disagreements.length)}
      what={
        <>
          <p class="calc-hint">{words.disagreeWhat}</p>
          {disagreements.slice(0, more.shown).map((disagreement, index) => (
            <div key={disagreement.domain} ref={more.refOf(index)}>
              <OneDisagreement planner={planner} disagreement={disagreement} />
            </div>
          ))}
          <MoreButton more={more} label={words.moreDisagreements(more.rest)} />
        </>
      }
    >
      <AddAnswers planner={planner} of="disagree" />
      <LeaveOut planner={planner} domains={domains} />
    </Need>
  );
}

function OneDisagreement({ planner: { change }, disagreement }: { planner: Planner; disagreement: Disagreement }) {
  const { domain, sets } = disagreement;
  const settle = (take: Agreement['take']) => {
    const agreement = { domain, sets: keyOfSets(disagreement), take };
    change(words.settleStep(domain), (now) => ({
      ...now,
      mx: { ...now.mx, agreed: [...now.mx.agreed.filter((each) => each.domain !== domain), agreement] },
    }));
  };
  return (
    <>
      <ol class="calc-sets">
        {sets.map(({ records, answers }, index) => (
          <li key={index}>
            <span class="calc-hint">
              {words.setFrom(answers.map(({ server, at }) => words.answerFrom(server, at.line)))}
            </span>
            {records.length === 0 ? (
              <p>{words.noMx}</p>
            ) : (
              <ul>
                {records.map(({ preference, exchange }) => (
                  <li key={`${String(preference)} ${exchange}`}>
                    <code>
                      {preference} {exchange}
                    </code>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      <ChoiceGroup
        name={`mx-agree-${domain}`}
        legend={
          <>
            <span class="hostname">
              <DomainName name={domain} />
            </span>
            {words.whichIsRight}
          </>
        }
        choices={waysToSettle(disagreement).map((take) => ({
          value: String(take),
          label: take === 'all' ? words.allParts : words.takeSet(take + 1),
        }))}
        chosen={undefined}
        onChoose={(value) => {
          settle(value === 'all' ? 'all' : Number(value));
        }}
      />
    </>
  );
}
