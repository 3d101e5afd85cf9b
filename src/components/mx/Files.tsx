import { ownValue } from '../../core/own-value.ts';
import { useMemo } from 'preact/hooks';
import { isNeed } from '../../core/mx/session/summary.ts';
import { ownWords as own, wordsOfFormats } from '../../words/mx/own-plan.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import { CopyButton } from '../kit/CopyButton.tsx';
import { DownloadButton } from '../kit/DownloadButton.tsx';
import { IssueNote } from '../kit/IssueNote.tsx';
import { Field } from '../kit/Field.tsx';
import type { MxPlan } from '../../core/mx/plan/types.ts';
import type { Planner } from './planner.ts';
import { useSettledValue } from '../shared/use-settled.ts';
import { roles } from '../kit/aria-table.ts';
import { WhyHazard } from './Why.tsx';
import { sayWriteIssue, writeWay, type Way, type WriteFormat, type Written } from '../../documents/mx-files.ts';
import { ttlProblem } from './ttl-problem.ts';

const formats = Object.keys(wordsOfFormats) as readonly WriteFormat[];

/** The plan as files for a machine, each with its way back: copied or saved. */
export function Files({ planner, back }: { planner: Planner; back: MxPlan }) {
  const { input, tonight, zones, today } = planner;
  const asked = useMemo(() => ({ input, tonight, back, zones, today }), [input, tonight, back, zones, today]);
  // What the cells tell of the files may come a moment later; what is copied or saved is made of the plan as it then is.
  const shown = useSettledValue(asked, 200);
  const ways = waysOf(back);
  const names = wayNames(ways.includes('then'));
  const written = useMemo(
    () =>
      new Map(
        formats.map((format) => [
          format,
          new Map(waysOf(shown.back).map((way) => [way, writeWay(shown, format, way)])),
        ]),
      ),
    [shown],
  );
  if (!tonight.domains.some(({ changes }) => changes.length > 0)) return <p class="calc-hint">{noFiles(planner)}</p>;
  return (
    <>
      <table class="calc-files calc-cards" {...roles.table}>
        <thead {...roles.group}>
          <tr {...roles.row}>
            <th {...roles.column}>{own.format}</th>
            {ways.map((way) => (
              <th key={way} {...roles.column}>
                {names[way]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.group}>
          {formats.map((format) => (
            <tr key={format} {...roles.row}>
              <th {...roles.head}>
                {wordsOfFormats[format].name}
                <span class="calc-hint">{wordsOfFormats[format].hint}</span>
              </th>
              {ways.map((way) => (
                <FileCell
                  key={way}
                  subject={`${wordsOfFormats[format].name} ${names[way]}`}
                  label={names[way]}
                  told={written.get(format)?.get(way)}
                  write={() => writeWay(asked, format, way)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {!ways.includes('back') && (
        <p class="calc-hint">
          {own.noWayBack} <WhyHazard id="H8" />
        </p>
      )}
      <WriteIssues written={[...written.values()].flatMap((each) => [...each.values()])} />
      <p class="calc-hint">
        {own.filesGuard} <WhyHazard id="H10" />
      </p>
      <p class="calc-hint">{own.filesProof}</p>
      <ZonesAndTtl planner={planner} />
    </>
  );
}

/** The ways that change anything: after CPF's end the way back of stop-cpf is what was just published. */
function waysOf(back: MxPlan): readonly Way[] {
  const changes = (plan: MxPlan | undefined) => plan?.domains.some((domain) => domain.changes.length > 0) === true;
  return ['change', ...(changes(back) ? (['back'] as const) : []), ...(changes(back.then) ? (['then'] as const) : [])];
}

/** What keeps domains out of the files, each thing once. */
function WriteIssues({ written }: { written: readonly Written[] }) {
  const all = written.flatMap(({ issues }) => issues).toSorted((a, b) => Number(isNeed(b)) - Number(isNeed(a)));
  const each = new Map(all.map((issue) => [sayWriteIssue(issue), issue]));
  return [...each].map(([text, issue]) => <IssueNote key={text} issue={issue} text={text} levels={own.fileLevels} />);
}

function noFiles({ input, plan }: Planner): string {
  const chosenNone = input.window !== undefined && plan.domains.some(({ changes }) => changes.length > 0);
  return chosenNone ? own.windowEmpty : own.filesNone;
}

const wayNames = (twice: boolean): Readonly<Record<Way, string>> => ({
  change: own.doChange,
  back: twice ? own.goBackFirst : own.goBack,
  then: own.goBackThen,
});

interface CellProps {
  /** What is copied or saved, for the buttons' names. */
  readonly subject: string;
  readonly label: string;
  /** What was written a moment ago: names, and what is missing. */
  readonly told: Written | undefined;
  readonly write: () => Written;
}

function FileCell({ subject, label, told, write }: CellProps) {
  const files = told?.files ?? [];
  if (told && files.length === 0) {
    const needsTtl = told.issues.some(({ id }) => id === 'ttl-not-known');
    return (
      <td data-label={label} {...roles.cell}>
        <span class="calc-hint">{needsTtl ? own.needsTtl : words.none}</span>
      </td>
    );
  }
  return (
    <td data-label={label} {...roles.cell}>
      <div class="calc-buttons">
        <CopyButton class="small" subject={subject} text={() => write().files[0]?.text ?? ''} />
        <DownloadButton subject={subject} files={() => write().files} />
      </div>
      {files.length === 1 && <span class="calc-file-name">{files[0]?.name}</span>}
      {files.length > 1 && (
        <details class="calc-fold link">
          <summary>
            <span class="calc-fold-name">{own.filesMany(files.length)}</span>
          </summary>
          <ul>
            {files.map(({ name }, index) => (
              <li key={name}>
                <span class="calc-file-name">{name}</span>
                <CopyButton subject={name} text={() => write().files[index]?.text ?? ''} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </td>
  );
}

/** Which zone holds which domain, and the TTL where none is known: what the files need beyond the plan. */
function ZonesAndTtl({ planner }: { planner: Planner }) {
  const { input, tonight, zones, zoneNames, change } = planner;
  const assumed = tonight.domains.filter(
    ({ domain, changes }) => changes.length > 0 && ownValue(zones, domain) === undefined,
  );
  const noTtl = tonight.domains.some(({ after, changes }) => changes.length > 0 && after[0]?.ttl === undefined);
  const type = (field: 'fileTtl' | 'zoneNames', label: string) => (value: string) => {
    change(label, (now) => ({ ...now, mx: { ...now.mx, [field]: value } }), { typing: true });
  };
  return (
    <>
      {(noTtl || input.fileTtl !== '') && (
        <Field
          id="mx-file-ttl"
          label={own.filesTtl}
          hint={own.filesTtlHint}
          value={input.fileTtl}
          numeric
          problem={ttlProblem(input.fileTtl)}
          onText={type('fileTtl', own.filesTtl)}
        />
      )}
      {(assumed.length > 0 || input.zoneNames !== '') && (
        <details class="calc-fold link screen-only" open={input.zoneNames !== ''}>
          <summary>
            <span class="calc-fold-name">{own.zoneNames}</span>
          </summary>
          <Field
            id="mx-zones"
            label={own.zoneNames}
            hint={assumed.length > 0 ? `${own.zonesUnknown}${own.zoneNamesHint}` : own.zoneNamesHint}
            value={input.zoneNames}
            rows={2}
            problem={zoneNames.refused[0] && words.notAHost(zoneNames.refused[0].text)}
            onText={type('zoneNames', own.zoneNames)}
          />
        </details>
      )}
    </>
  );
}
