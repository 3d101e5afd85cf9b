import type { Contents } from '../../core/migration/contents.ts';
import { planPageWords as words } from '../../words/plan-page.ts';
import { sayMoment } from '../../words/dates.ts';

/** What a plan holds, a line a kind. */
export const contentLines = (contents: Contents): readonly (readonly [string, string])[] => {
  const { way, mxLines, listed, answers, hosts, windows, settings, sheet, dates, people, ticks } = contents;
  const said = (text: string, is: boolean) => (is ? text : words.none);
  return [
    [words.contents.way, way === undefined ? words.noWay : words.way(way)],
    [words.contents.records, said(words.lines(mxLines), mxLines > 0)],
    [words.contents.listed, said(words.lines(listed), listed > 0)],
    [words.contents.hosts, said(words.dates(hosts), hosts > 0)],
    [words.contents.answers, said(words.lines(answers), answers > 0)],
    [
      words.contents.windows,
      windows
        .map(({ name, id, domains, changeAt }) =>
          words.windowContents(words.windowName(name, id), domains, sayMoment(changeAt)),
        )
        .join('、') || words.none,
    ],
    [words.contents.settings, said(words.domains(settings), settings > 0)],
    [words.contents.sheet, said(words.lines(sheet), sheet > 0)],
    [words.contents.dates, said(words.dates(dates), dates > 0)],
    [words.contents.people, people.join('、') || words.none],
    [words.contents.ticks, said(words.ticks(ticks), ticks > 0)],
  ];
};

export function ContentsList({ contents }: { contents: Contents }) {
  return (
    <dl class="plan-facts">
      {contentLines(contents).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
