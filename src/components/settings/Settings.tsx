import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { isBlank } from '../../core/settings/form/empty.ts';
import { resultWords } from '../../words/settings/result.ts';
import { toolWords as words } from '../../words/settings/tool.ts';
import { sharedWords as shared } from '../../words/shared.ts';
import { Station } from '../kit/Station.tsx';
import { useLine } from '../kit/use-line.ts';
import { StoreNotices } from '../shared/UndoBar.tsx';
import { FromMxOpen } from './FromMxOpen.tsx';
import { Intake } from './Intake.tsx';
import { Line, stations } from './Line.tsx';
import { type Entry, useEntry } from './use-entry.ts';
import { useOwnParts } from './use-own-parts.ts';
import { useSettings } from './use-settings.ts';

interface Props {
  /** The columns that a sheet can have, as the server has drawn them. */
  readonly columns?: ComponentChildren;
  /** The result of the worked example. */
  readonly children?: ComponentChildren;
}

/**
 * The settings mapper: what CPF has, what has to be decided, what to type into TMEmS. What reads, maps and draws comes with the reader's
 * own settings.
 */
export default function Settings({ columns, children }: Props) {
  const entry = useEntry('mapper');
  const isExample = entry.source === 'example';
  const [wantsList, setWantsList] = useState(false);
  const wantList = useCallback(() => {
    setWantsList(true);
  }, []);
  const loading = useOwnParts(!isExample || wantsList);
  const { parts } = loading;
  const { mapper, box } = useSettings(entry, parts);
  const line = useLine(stations.intake);
  const toInput = () => {
    line.goTo(stations.intake);
  };
  return (
    <div class="calc not-content" data-calculator="settings">
      <StoreNotices />
      <Line entry={entry} mapper={mapper} line={line} />
      <div class="calc-summary">
        <p role="status" aria-label={resultWords.summary}>
          {parts && mapper && !isExample && <parts.Summary mapper={mapper} toInput={toInput} />}
        </p>
      </div>
      <Station
        id={stations.intake}
        level={2}
        title={words.intakeHeading}
        facts={words.intakeFacts(entry.entered.length, entry.migration.settings.refused?.length ?? 0)}
        open={line.isInputOpen}
        onOpen={toInput}
        class="first screen-only"
      >
        <Intake {...{ entry, box, mapper, loading, columns }} />
        <FromMxOpen entry={entry} />
        {parts && mapper && <parts.Refusals mapper={mapper} />}
        <Entered entry={entry} onOpen={wantList}>
          {parts && mapper ? (
            <parts.DomainList mapper={mapper} />
          ) : (
            wantsList && !loading.failed && <p class="calc-hint">{shared.reading}</p>
          )}
        </Entered>
      </Station>
      {isExample ? children : parts && mapper && <parts.Result mapper={mapper} />}
    </div>
  );
}

/** So many domains stand open at first; more are folded, so that the result is near. */
const OPEN = 12;

interface EnteredProps {
  readonly entry: Entry;
  readonly onOpen: () => void;
  readonly children: ComponentChildren;
}

function Entered({ entry: { entered }, onOpen, children }: EnteredProps) {
  // Said once, when there is a list, and from then on by the reader alone: it never folds under a hand that types.
  const [isOpen, setOpen] = useState<boolean | undefined>();
  const noneFilled = entered.every(isBlank);
  const details = useRef<HTMLDetailsElement>(null);
  // It may have been opened before the calculator came alive.
  useEffect(() => {
    if (details.current?.open === true) onOpen();
  }, [onOpen]);
  if (isOpen === undefined && entered.length > 0) setOpen(entered.length <= OPEN || noneFilled);
  return (
    <details
      ref={details}
      class="calc-list"
      id="st-list"
      open={isOpen ?? entered.length > 0}
      onToggle={(event) => {
        const { open } = event.currentTarget;
        if (open) onOpen();
        if (entered.length > 0) setOpen(open);
      }}
    >
      <summary>
        <h3>{words.listHeading}</h3> <span class="calc-aside">{words.listCount(entered.length)}</span>
      </summary>
      {children}
    </details>
  );
}
