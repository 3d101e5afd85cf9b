import type { SheetPart, SheetSection, SheetStep } from '../../documents/settings-sheet.ts';
import { someOf } from '../../words/settings/names.ts';
import { resultWords as words } from '../../words/settings/result.ts';
import { changeMigration } from '../../store/migration-store.ts';
import { CopyButton } from '../kit/CopyButton.tsx';
import { StateMark } from '../kit/StateMark.tsx';
import { Heading, type Level } from '../kit/Section.tsx';

interface Props {
  readonly sections: readonly SheetSection[];
  readonly level: Level;
  readonly ticked: Readonly<Record<string, boolean>>;
  /** Ticks are kept for the reader's own settings, not for the example's. */
  readonly example: boolean;
}

const keyOf = (section: SheetSection, step: SheetStep): string => `${section.id}/${step.key}`;

/** What to type, screen by screen, with a box for each step. */
export function Sheet({ sections, level, ticked, example }: Props) {
  return (
    <ol class="calc-sheet">
      {sections.map((section) => (
        <li key={section.id} id={`st-${section.id}`}>
          <Heading level={level}>{section.title}</Heading>
          <p class="calc-path">
            <span class="calc-label">{words.screen}</span> <b>{section.path}</b>
          </p>
          {section.parts.map((part, index) => (
            <Part key={index} section={section} part={part} level={level} ticked={ticked} example={example} />
          ))}
        </li>
      ))}
    </ol>
  );
}

interface PartProps extends Omit<Props, 'sections'> {
  readonly section: SheetSection;
  readonly part: SheetPart;
}

function Part({ section, part, level, ticked, example }: PartProps) {
  const { title, rows = [], steps = [], notes = [], open } = part;
  return (
    <div class="calc-part">
      {title !== undefined && <Heading level={level + 1}>{title}</Heading>}
      {open !== undefined && (
        <p class="calc-open">
          <StateMark state="needs" /> {open}
        </p>
      )}
      {notes.length > 0 && (
        <ul class="calc-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <table class="calc-rows">
          <tbody>
            {rows.map(({ label, lines }, index) => (
              <tr key={index}>
                <th scope="row">{label}</th>
                <td>
                  <Lines lines={lines} subject={`${section.title} ${label}`} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {steps.length > 0 && (
        <div class={steps.some(({ items }) => items !== undefined) ? 'calc-steps' : 'calc-steps short'}>
          {steps.map((step) => (
            <Step key={step.key} section={section} step={step} ticked={ticked} example={example} />
          ))}
        </div>
      )}
    </div>
  );
}

/** Longer lists are folded on the screen; print shows them whole. */
const LONG = 10;

/** What is entered in one field; a long list of names is folded and can be copied as a whole. */
function Lines({ lines, subject }: { readonly lines: readonly string[]; readonly subject: string }) {
  if (lines.length <= LONG) {
    return (
      <>
        {lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </>
    );
  }
  return (
    <div class="calc-items">
      <Folded items={lines} />
      <CopyButton subject={subject} text={() => lines.join('\n')} />
    </div>
  );
}

function Folded({ items }: { readonly items: readonly string[] }) {
  const list = (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
  if (items.length <= LONG) return list;
  return (
    <details class="calc-long">
      <summary>{words.longList(someOf(items), items.length)}</summary>
      {list}
    </details>
  );
}

interface StepProps {
  readonly section: SheetSection;
  readonly step: SheetStep;
  readonly ticked: Props['ticked'];
  readonly example: boolean;
}

function Step({ section, step, ticked, example }: StepProps) {
  const key = keyOf(section, step);
  const { text, items } = step;
  return (
    <div class="calc-sheet-step">
      <label class="calc-tick">
        <input
          type="checkbox"
          checked={!example && ticked[key] === true}
          disabled={example}
          onChange={(event) => {
            const done = event.currentTarget.checked;
            changeMigration(words.steps.tick, (now) => ({
              ...now,
              settings: { ...now.settings, ticked: { ...now.settings.ticked, [key]: done } },
            }));
          }}
        />
        <span>
          {text.split(/(?=\()/).map((part, index) => (
            <>
              {index > 0 && <wbr />}
              {part}
            </>
          ))}
        </span>
      </label>
      {items !== undefined && items.length > 0 && (
        <div class="calc-items">
          <Folded items={items} />
          <CopyButton subject={`${section.title} ${text}`} text={() => items.join('\n')} />
        </div>
      )}
    </div>
  );
}
