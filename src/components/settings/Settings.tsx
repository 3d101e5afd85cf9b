import { useState } from 'preact/hooks';
import { isBlank } from '../../core/settings/form/empty.ts';
import { toolWords as words } from '../../words/settings/tool.ts';
import { StoreNotices } from '../shared/UndoBar.tsx';
import { DomainList } from './DomainList.tsx';
import { FromMxOpen } from './FromMx.tsx';
import { Intake } from './Intake.tsx';
import { Refusals } from './Refusals.tsx';
import { Result } from './Result.tsx';
import { Station } from '../kit/Station.tsx';
import { useLine } from '../kit/use-line.ts';
import { Line, stations } from './Line.tsx';
import { Summary } from './Summary.tsx';
import { useSettings, type Mapper } from './use-settings.ts';

/** The settings mapper: what CPF has, what has to be decided, what to type into TMEmS. */
export default function Settings() {
  const mapper = useSettings();
  const line = useLine(stations.intake);
  return (
    <div class="calc not-content" data-calculator="settings">
      <StoreNotices />
      <Line mapper={mapper} line={line} />
      <Summary
        mapper={mapper}
        toInput={() => {
          line.goTo(stations.intake);
        }}
      />
      <Station
        id={stations.intake}
        level={2}
        title={words.intakeHeading}
        facts={words.intakeFacts(mapper.entered.length, mapper.migration.settings.refused?.length ?? 0)}
        open={line.isInputOpen}
        onOpen={() => {
          line.goTo(stations.intake);
        }}
        class="first screen-only"
      >
        <Intake mapper={mapper} />
        <FromMxOpen mapper={mapper} />
        <Refusals mapper={mapper} />
        <Entered mapper={mapper} />
      </Station>
      <Result mapper={mapper} />
    </div>
  );
}

/** So many domains stand open at first; more are folded, so that the result is near. */
const OPEN = 12;

function Entered({ mapper }: { mapper: Mapper }) {
  const { entered } = mapper;
  // Said once, when there is a list, and from then on by the reader alone: it never folds under a hand that types.
  const [isOpen, setOpen] = useState<boolean | undefined>();
  const noneFilled = entered.every(isBlank);
  if (isOpen === undefined && entered.length > 0) setOpen(entered.length <= OPEN || noneFilled);
  return (
    <details
      class="calc-list"
      id="st-list"
      open={isOpen ?? entered.length > 0}
      onToggle={(event) => {
        if (entered.length > 0) setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <h3>{words.listHeading}</h3> <span class="calc-aside">{words.listCount(entered.length)}</span>
      </summary>
      <DomainList mapper={mapper} />
    </details>
  );
}
