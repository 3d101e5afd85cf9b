import { ownValue } from '../../core/own-value.ts';
import { groupBy } from '../../core/group-by.ts';
import { readNames } from '../../core/mx/session/entered-names.ts';
import {
  changingDomains,
  chosenOf,
  heldBy,
  sharesOf,
  type Window,
  withDomains,
} from '../../core/mx/session/windows.ts';
import { drafts } from '../../store/drafts.ts';
import { ownWords as own } from '../../words/mx/own-plan.ts';
import { plannerWords as words, stageNames } from '../../words/mx/planner.ts';
import { stationWords as stations } from '../../words/mx/stations.ts';
import { AskFirst } from '../kit/AskFirst.tsx';
import { Tick } from '../kit/ChoiceGroup.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useMigration } from '../shared/use-migration.ts';
import { DomainNames } from '../kit/DomainNames.tsx';
import { Field } from '../kit/Field.tsx';
import { Fold } from '../kit/Fold.tsx';
import { Heading } from '../kit/Section.tsx';
import { WindowMark } from '../kit/Verdict.tsx';
import { WhenReady } from '../kit/WhenReady.tsx';
import type { Planner } from './planner.ts';
import { ALL_WINDOWS, EDITOR, type WindowEditor } from './use-window-editor.ts';

const nameOf = ({ name, id }: Window): string => stations.windowName(name, id);

interface CardProps {
  /** Of the list, as the place that the editor leads back to. */
  readonly id: string;
  readonly planner: Planner;
  readonly names: readonly string[];
  readonly editor: WindowEditor;
}

/** The windows of a card's domains, one row each: the chosen one with all its names, the others with a few; and the way to change them. */
export function CardWindows({ id, planner: { input, plan }, names, editor }: CardProps) {
  const shares = sharesOf(input.windows, plan.stage, names);
  if (!shares.some(({ window }) => window)) return names.length > 1 ? <DomainNames names={names} /> : null;
  const tonight = input.window;
  return (
    <ul class="calc-card-windows" id={id}>
      {shares.map(({ window, domains }) => {
        const row = window?.id ?? '';
        const isChosen = window !== undefined && window.id === tonight?.id;
        const action = window ? own.chooseAnew : own.putInto(tonight && nameOf(tonight));
        return (
          <li key={row}>
            <p>
              {window && <WindowMark chosen={isChosen} />} {window ? nameOf(window) : own.noWindow}
            </p>
            <b>{domains.length}</b>
            <div class="calc-names-row">
              <DomainNames names={domains} first={isChosen ? 60 : 7} />
            </div>
            <button
              type="button"
              class="text-button screen-only"
              data-row={row}
              aria-label={own.ofRow(action, window && nameOf(window), domains)}
              onClick={() => {
                if (window) editor.edit(window.id, { list: id, row });
                else editor.put(domains, tonight?.id, { list: id, row });
              }}
            >
              {action}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

interface WindowsProps {
  readonly planner: Planner;
  readonly level: number;
  readonly editor: WindowEditor;
}

/** Nights of work: each its domains and its stage. Files, paper, check and way back are made for the chosen one. */
export function Windows({ planner, level, editor }: WindowsProps) {
  const { input, plan, change } = planner;
  const all = changingDomains(plan);
  if (all.length < 2 && input.windows.length === 0) return null;
  const ofStage = input.windows.filter(({ stage }) => stage === plan.stage);
  return (
    <div class="calc-part calc-windows" id={ALL_WINDOWS}>
      <Heading level={level}>{stations.window}</Heading>
      <p class="calc-hint">{own.windowsHint}</p>
      {ofStage.length > 0 && (
        <ul class="calc-window-list">
          {ofStage.map((window) => (
            <li key={window.id}>
              <WindowMark chosen={window.id === input.window?.id} /> {nameOf(window)} <b>{window.domains.length}</b>{' '}
              {window.id !== editor.edited && (
                <button
                  type="button"
                  class="text-button"
                  data-row={window.id}
                  aria-label={`${nameOf(window)}: ${own.chooseAnew}`}
                  onClick={() => {
                    editor.edit(window.id, { list: ALL_WINDOWS, row: window.id });
                  }}
                >
                  {own.chooseAnew}
                </button>
              )}{' '}
              {window.id !== input.window?.id && (
                <button
                  type="button"
                  class="text-button"
                  aria-label={`${nameOf(window)}: ${own.chooseWindow}`}
                  onClick={() => {
                    change(own.chooseWindow, (now) => ({ ...now, mx: { ...now.mx, windowId: window.id } }));
                  }}
                >
                  {own.chooseWindow}
                </button>
              )}
              {window.id === editor.edited && (
                <Editor key={window.id} window={window} planner={planner} all={all} editor={editor} />
              )}
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        class="button small"
        data-row="new"
        onClick={() => {
          editor.put([], undefined, { list: ALL_WINDOWS, row: 'new' });
        }}
      >
        {own.addWindow}
      </button>
    </div>
  );
}

interface EditorProps {
  readonly window: Window;
  readonly planner: Planner;
  /** What the plan changes. */
  readonly all: readonly string[];
  readonly editor: WindowEditor;
}

/** The name of a window, and its domains: by group, by zone, by a pasted list, or one by one. */
function Editor({ window, planner, all, editor }: EditorProps) {
  const { groups, zones, plan, change } = planner;
  const chosen = new Set(window.domains);
  const set = (domains: readonly string[]) => {
    change(own.windowDomains, (now) => ({
      ...now,
      windows: withDomains(now.windows, window.id, domains).map((each) => ({ ...each, domains: [...each.domains] })),
    }));
  };
  const toggle = (domains: readonly string[], on: boolean) => {
    set(all.filter((domain) => (domains.includes(domain) ? on : chosen.has(domain))));
  };
  const changed = groups.filter(({ kind }) => kind === 'changed').map(({ plans }) => plans.map(({ domain }) => domain));
  const byZone = [...groupBy(all, (domain) => ownValue(zones, domain) ?? domain)].filter(
    ([, names]) => names.length > 1,
  );
  return (
    <div id={EDITOR} class="calc-window-editor" role="group" aria-label={nameOf(window)} tabIndex={-1}>
      <Field
        id="mx-window-name"
        label={own.windowName}
        placeholder={own.windowNameExample}
        value={window.name}
        onText={(name) => {
          change(
            own.windowName,
            (now) => ({
              ...now,
              windows: now.windows.map((each) => (each.id === window.id ? { ...each, name } : each)),
            }),
            { typing: true },
          );
        }}
      />
      <p class="calc-hint" role="status">
        {own.windowCount(window.domains.length, all.length, stageNames[plan.stage])}
      </p>
      <div class="calc-buttons">
        {changed.length > 1 &&
          changed.map((names) => (
            <Choose
              key={names[0]}
              label={own.sameGroup(names[0] ?? '', names.length)}
              {...{ names, chosen, onToggle: toggle }}
            />
          ))}
        {byZone.map(([zone, names]) => (
          <Choose key={zone} label={own.zoneGroup(zone, names.length)} {...{ names, chosen, onToggle: toggle }} />
        ))}
        <Choose label={own.allGroup(all.length)} names={all} chosen={chosen} onToggle={toggle} />
      </div>
      <PastedList {...{ window, plan }} onNames={set} />
      <Fold name={own.oneByOne} open={editor.showsDomains}>
        {() => (
          <ul class="calc-names all">
            {all.map((domain) => (
              <li key={domain}>
                <Tick
                  ticked={chosen.has(domain)}
                  label={<span class="hostname">{domain}</span>}
                  onTick={(on) => {
                    toggle([domain], on);
                  }}
                />
              </li>
            ))}
          </ul>
        )}
      </Fold>
      <div class="calc-buttons">
        <button type="button" class="button small" onClick={editor.close}>
          {own.windowDone}
        </button>
        <DropWindow window={window} planner={planner} />
      </div>
    </div>
  );
}

/** Gives a window up; what was entered for it and goes with it is named first. */
function DropWindow({ window, planner: { change } }: Pick<EditorProps, 'window' | 'planner'>) {
  const held = heldBy(window, useMigration().plan.ticks);
  const drop = () => {
    // The next window may have its number.
    drafts.write(listOf(window), undefined);
    change(own.dropWindow, (now) => ({
      ...now,
      windows: now.windows.filter(({ id }) => id !== window.id),
      mx: { ...now.mx, windowId: undefined },
      // What was ticked of it is done for no other window.
      plan: { ...now.plan, ticks: now.plan.ticks.filter((tick) => tick.window !== window.id) },
    }));
  };
  return (
    <AskFirst
      label={own.dropWindow}
      class="text-button"
      question={held && own.dropAsks(held)}
      yes={own.dropNow}
      no={own.dropNot}
      onYes={drop}
    />
  );
}

interface ChooseProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (names: readonly string[], on: boolean) => void;
}

/** Takes some domains in at once, or out again. */
function Choose({ label, names, chosen, onToggle }: ChooseProps) {
  const isIn = names.every((name) => chosen.has(name));
  return (
    <button
      type="button"
      class="button small"
      aria-pressed={isIn}
      onClick={() => {
        onToggle(names, !isIn);
      }}
    >
      {label}
    </button>
  );
}

interface ListProps {
  readonly window: Window;
  readonly plan: Planner['plan'];
  readonly onNames: (names: readonly string[]) => void;
}

/** Under which the list is kept that was pasted for a window. */
const listOf = ({ id }: Window): string => `mx-window-list ${id}`;

/** A list as people keep it for the night; what the plan does not change is told, and never left out in silence. */
function PastedList({ window, plan, onNames }: ListProps) {
  const [typed, setTyped] = useDraft(listOf(window));
  const { names, refused } = readNames(typed);
  const { domains, unknown } = chosenOf(plan, names);
  const problem = [
    ...refused.slice(0, 1).map(({ line, text }) => words.listBadLine(line, text)),
    ...(unknown.length > 0 ? [own.notChanged(unknown)] : []),
  ].join('');
  return (
    <>
      <Field
        id="mx-window-list"
        label={own.windowList}
        hint={own.windowListHint}
        value={typed}
        rows={3}
        problem={problem}
        onText={setTyped}
      />
      <WhenReady waitsFor={domains.length === 0 ? own.typeList : undefined}>
        <button
          type="button"
          class="button small"
          onClick={() => {
            onNames(domains);
          }}
        >
          {own.useList(domains.length)}
        </button>
      </WhenReady>
    </>
  );
}
