import { useState } from 'preact/hooks';
import { toolWords as words } from '../../words/settings/tool.ts';
import { StoreNotices } from '../shared/UndoBar.tsx';
import { DomainList } from './DomainList.tsx';
import { FromMxOpen } from './FromMx.tsx';
import { Intake } from './Intake.tsx';
import { Refusals } from './Refusals.tsx';
import { Result } from './Result.tsx';
import { Section } from '../kit/Section.tsx';
import { Summary } from './Summary.tsx';
import { useSettings, type Mapper } from './use-settings.ts';

/** The settings mapper: what CPF has, what has to be decided, what to type into TMEmS. */
export default function Settings() {
  const mapper = useSettings();
  return (
    <div class="calc not-content" data-calculator="settings">
      <StoreNotices />
      <Summary mapper={mapper} />
      <Section id="st-intake" level={2} title={words.intakeHeading} class="first screen-only">
        <Intake mapper={mapper} />
        <FromMxOpen mapper={mapper} />
        <Refusals mapper={mapper} />
        <Entered mapper={mapper} />
      </Section>
      <Result mapper={mapper} />
    </div>
  );
}

/** So many domains stand open at first; more are folded, so that the result is near. */
const OPEN = 12;

function Entered({ mapper }: { mapper: Mapper }) {
  const { entered, form } = mapper;
  // Said once, when there is a list, and from then on by the reader alone: it never folds under a hand that types.
  const [isOpen, setOpen] = useState<boolean | undefined>();
  const noneFilled = form.estate.domains.length === 0;
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
