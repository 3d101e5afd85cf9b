import { dateFields } from '../../core/retention/types.ts';
import { isoDayWords } from '../../words/dates.ts';
import { fieldWords } from '../../words/retention/fields.ts';
import { retentionWords as words } from '../../words/retention/results.ts';
import { StateMark } from '../kit/StateMark.tsx';
import { Stations } from '../kit/Stations.tsx';
import type { OpenLine } from '../kit/use-line.ts';
import type { Entry, Shown } from './shown.ts';

/** The headings that the line leads to. */
export const stations = { input: 'rt-input-head', result: 'rt-result-head', files: 'rt-files-head' } as const;

/** The line that leads through the calculator: the days that are known, what follows, what to take away. */
export function Line({ entry, shown, line }: { entry: Entry; shown: Shown | undefined; line: OpenLine }) {
  const { isExample } = entry;
  const order = Object.values(stations);
  const at = order.indexOf(line.here as (typeof order)[number]);
  const needs = (shown?.plan.issues ?? []).filter(({ level }) => level !== 'advice').length;
  const known = typed(entry).length;
  const figures = {
    input: known === 0 ? words.noneKnown : words.known(known),
    result:
      needs > 0 && !isExample ? (
        <>
          <StateMark state="needs" /> {words.needs} {needs}
        </>
      ) : isExample ? (
        words.example
      ) : shown ? (
        words.left(shown.plan.actions.length)
      ) : (
        words.reckoning
      ),
    files: words.filesFigure,
  };
  return (
    <Stations
      label={words.line}
      stations={(['input', 'result', 'files'] as const).map((name, index) => ({
        id: stations[name],
        name: words.stations[name],
        figure: figures[name],
        needs: name === 'result' && needs > 0 && !isExample,
        dead: name === 'files' && !shown,
        state: index < at ? 'passed' : index === at ? 'here' : 'next',
      }))}
      onGo={line.goTo}
    />
  );
}

const typed = ({ textOf }: Entry) => dateFields.filter((field) => textOf(field).trim() !== '');

/** What was typed, in one line. */
export function factsOfForm(entry: Entry): string {
  const { facts, textOf } = entry;
  const said = typed(entry).map((field) => {
    const day = facts[field];
    return `${fieldWords[field].label} ${day === undefined || day === '' ? textOf(field) : isoDayWords(day)}`;
  });
  return said.length === 0 ? words.noneKnown : said.join('、');
}
