import { useMemo, useRef, useState } from 'preact/hooks';
import { checkMx } from '../../core/mx/check.ts';
import type { MxReading } from '../../core/mx/read-shape.ts';
import { readMx } from '../../core/mx/read.ts';
import { ownersAfterEdit } from '../../core/mx/session/owner-questions.ts';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import { formatNames, plannerWords as words } from '../../words/mx/planner.ts';
import { ChoiceGroup } from '../kit/ChoiceGroup.tsx';
import { CopyButton } from '../kit/CopyButton.tsx';
import { DownloadButton } from '../kit/DownloadButton.tsx';
import { FileButton, readTextFile } from '../kit/FileButton.tsx';
import { PasteBox, showLine, withPlainLineEnds } from '../shared/PasteBox.tsx';
import { IssueList } from '../kit/IssueList.tsx';
import { Section, type Level } from '../kit/Section.tsx';
import { Tally } from './Tally.tsx';
import { OwnerQuestions } from './OwnerQuestions.tsx';
import type { Planner } from './planner.ts';
import { useSettledText } from '../shared/use-settled.ts';
import { japanMoment } from '../shared/use-today.ts';
import { useWayBack } from './use-way-back.ts';
import { Verdicts } from './Verdicts.tsx';
import { WhyHazard } from './Why.tsx';
import { withAnswer } from './with-answer.ts';
import { writeQuestions } from '../../documents/mx-files.ts';

/** Issues that a verdict says better, or that do not matter in an answer. */
const SAID_BY_VERDICT = new Set(['answers-disagree', 'ttl-may-be-cached', 'duplicate-record', 'question-failed']);

/** After publishing: the commands that ask every name server, their answer pasted back, and a verdict for each domain. */
export function Answer({ planner, level }: { planner: Planner; level: Level }) {
  const { input, tonight, change } = planner;
  const back = useWayBack(planner);
  const text = useSettledText(input.answer);
  // What was said of the paste was said of another text: the answer's own passages are asked for by themselves.
  const reading = useMemo(() => readMx(text, { owners: input.answerOwners }), [text, input.answerOwners]);
  const [wayBack, setWayBack] = useState(false);
  const plan = wayBack ? back : tonight;
  const check = useMemo(() => checkMx(plan, reading), [plan, reading]);
  const box = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const setAnswer = (pasted: string, typing: boolean) => {
    const answer = withPlainLineEnds(pasted);
    change(
      words.steps.answer,
      (now) => {
        const owners = ownersAfterEdit(input.answerOwners, input.answer, answer);
        return withAnswer(now, input.window?.id, answer, owners, japanMoment(new Date()));
      },
      { typing },
    );
  };
  const open = async ([file, ...more]: readonly File[]) => {
    if (!file) return;
    const read = await readTextFile(file);
    setSaid(more.length > 0 ? `${read.message}。${words.oneFile}` : read.message);
    if (read.text !== undefined) setAnswer(read.text, false);
  };
  return (
    <>
      <div>
        <p class="calc-hint" id="mx-answer-hint">
          {own.verifyHint} <WhyHazard id="H22" />
        </p>
        <Commands planner={planner} />
        <label class="visually-hidden" for="mx-answer">
          {own.answerLabel}
        </label>
        <PasteBox
          id="mx-answer"
          value={input.answer}
          marks={reading.format === 'empty' ? [] : reading.lines}
          box={box}
          describedBy="mx-answer-hint mx-answer-tally"
          onText={(answer) => {
            setAnswer(answer, true);
          }}
          onFiles={(files) => void open(files)}
        />
        <div id="mx-answer-tally">
          {reading.format === 'empty' ? (
            <p class="calc-hint">{own.answerEmpty}</p>
          ) : (
            <Tally reading={reading} format={formatOf(reading)} />
          )}
        </div>
        <IssueList
          issues={reading.issues.filter(({ id }) => !SAID_BY_VERDICT.has(id))}
          say={planner.sayRead}
          onLine={(line) => {
            if (box.current) showLine(box.current, line);
          }}
        />
        <OwnerQuestions
          id="mx-answer-owners"
          reading={reading}
          text={text}
          owners={input.answerOwners}
          onOwners={(label, owners) => {
            change(label, (now) => withAnswer(now, input.window?.id, input.answer, owners));
          }}
        />
        <p class="outcome" role="status">
          {said}
        </p>
        <FileButton
          onText={(answer) => {
            setAnswer(answer, false);
          }}
        />
        <ChoiceGroup
          name="mx-judge"
          legend={own.judgeLegend}
          choices={[
            { value: 'change', label: own.judgeChange },
            { value: 'back', label: own.judgeBack },
          ]}
          chosen={wayBack ? 'back' : 'change'}
          hidden={reading.format === 'empty'}
          onChoose={(judged) => {
            setWayBack(judged === 'back');
          }}
        />
      </div>
      <Section
        id="mx-verdict-head"
        level={(level + 1) as Level}
        title={own.verdictHeading}
        class="screen-only"
        {...(reading.format === 'empty' ? {} : { aside: own.verdictScope(check.domains.length) })}
      >
        {reading.format === 'empty' ? (
          <p class="calc-hint">{own.verdictEmpty}</p>
        ) : (
          <Verdicts check={check} plan={plan} />
        )}
      </Section>
    </>
  );
}

function formatOf(reading: MxReading): string {
  const servers = new Set(reading.answers.flatMap(({ server }) => (server === undefined ? [] : [server]))).size;
  return servers > 0 ? own.fromServers(formatNames[reading.format], servers) : formatNames[reading.format];
}

/** The commands to run; the script is long, so it is copied or saved, and can be looked at. */
function Commands({ planner }: { planner: Planner }) {
  const [open, setOpen] = useState(false);
  const kinds = [own.verifyShell, own.verifyPowerShell] as const;
  if (planner.tonight.domains.length === 0) return null;
  return (
    <>
      <ul class="calc-commands">
        {kinds.map((kind, index) => (
          <li key={kind}>
            <span>{kind}</span>
            <span class="calc-buttons">
              <CopyButton subject={`${own.commands} ${kind}`} text={() => writeQuestions(planner)[index]?.text ?? ''} />
              <DownloadButton
                subject={`${own.commands} ${kind}`}
                files={() => writeQuestions(planner).slice(index, index + 1)}
              />
            </span>
          </li>
        ))}
      </ul>
      <details
        class="calc-fold link"
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
        }}
      >
        <summary>
          <span class="calc-fold-name">{own.commandsShown}</span>
        </summary>
        {open &&
          writeQuestions(planner).map((file) => (
            // A region that scrolls must be reachable by the keyboard.
            // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
            <pre key={file.name} class="calc-code" tabIndex={0} aria-label={file.name}>
              {file.text}
            </pre>
          ))}
      </details>
    </>
  );
}
