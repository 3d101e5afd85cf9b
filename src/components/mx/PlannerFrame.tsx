import { useRef } from 'preact/hooks';
import type { Stage } from '../../core/mx/plan/types.ts';
import { plannerWords as words } from '../../words/mx/planner.ts';
import { StoreNotices } from '../shared/UndoBar.tsx';
import type { Choices } from './Choices.tsx';
import { PasteSection } from './PasteSection.tsx';
import { Result } from './Result.tsx';
import type { RoutePair } from './RoutePair.tsx';
import { Section, type Level } from '../kit/Section.tsx';
import { Summary } from './Summary.tsx';
import { useFocusKept } from '../kit/use-focus-kept.ts';
import { usePlanner } from './use-planner.ts';
import type { Waits } from './Waits.tsx';

export interface PlannerProps {
  /** The stage that a guide page plans; absent: the reader chooses. */
  readonly stage?: Stage;
  readonly level?: Level;
}

interface Props extends PlannerProps {
  /** Roles, stage and preconditions; absent: they come with the reader's own plan. */
  readonly choices?: typeof Choices;
  /** The picture of each card; absent: it comes with the reader's own plan. */
  readonly picture?: typeof RoutePair;
  /** What to wait for; absent: it comes with the reader's own plan. */
  readonly waits?: typeof Waits;
}

/** The planner of the MX change: what you give at the left, what you get at the right. */
export function PlannerFrame({ stage, level = 2, choices, picture, waits }: Props) {
  const { planner, own: parts } = usePlanner(stage);
  // The example needs no files; a plan of one's own does.
  const own = planner.input.isExample ? undefined : parts.parts;
  const Chosen = choices ?? own?.Choices;
  const Waiting = waits ?? own?.Waits;
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root);
  return (
    <div ref={root} class={`calc not-content ${stage === undefined ? 'whole' : ''}`} data-calculator="mx">
      <StoreNotices />
      {own && <own.PrintHead planner={planner} />}
      <div class="calc-grid woven">
        <div class="calc-inputs screen-only">
          <Section id="mx-paste-head" level={level} number={1} title={words.pasteHeading}>
            <PasteSection planner={planner} own={parts} />
          </Section>
          {Chosen && <Chosen planner={planner} level={level} />}
        </div>
        <div class="calc-outputs">
          <Summary planner={planner} />
          <Result planner={planner} level={level} picture={picture ?? own?.RoutePair} parts={own} />
          {Waiting && <Waiting waits={planner.tonight.waits} today={planner.today} />}
          {own && !planner.asksForCpf && <own.AfterResult planner={planner} level={level} />}
          {!own && <p class="calc-hint">{words.filesLater}</p>}
        </div>
        {own && !planner.asksForCpf && <own.Answer planner={planner} level={level} />}
      </div>
      {own && <own.PrintRecord planner={planner} />}
    </div>
  );
}
