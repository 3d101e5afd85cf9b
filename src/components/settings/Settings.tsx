import '../../styles/settings.css';
import '../../styles/settings-tool.css';
import { toolWords as words } from '../../words/settings/tool.ts';
import { StoreNotices } from '../shared/UndoBar.tsx';
import { DomainList } from './DomainList.tsx';
import { Intake } from './Intake.tsx';
import { Result } from './Result.tsx';
import { Section } from '../kit/Section.tsx';
import { Summary } from './Summary.tsx';
import { useSettings, type Mapper } from './use-settings.ts';

/** The settings mapper: what CPF has, what has to be decided, what to type into TMEmS. */
export default function Settings() {
  const mapper = useSettings('mapper');
  return (
    <div class="st-mapper not-content">
      <StoreNotices />
      <Summary mapper={mapper} />
      <Section id="st-intake" level={2} title={words.intakeHeading} class="screen-only">
        <Intake mapper={mapper} />
        <Entered mapper={mapper} />
      </Section>
      <Result mapper={mapper} />
    </div>
  );
}

/** So many domains stand open; more are folded, so that the result is near. */
const OPEN = 12;

function Entered({ mapper }: { mapper: Mapper }) {
  const { entered, form } = mapper;
  const noneFilled = form.estate.domains.length === 0;
  return (
    <details class="st-list" id="st-list" open={entered.length <= OPEN || noneFilled || form.refused.length > 0}>
      <summary>
        <h3>{words.listHeading}</h3> <span class="tool-aside">{words.listCount(entered.length)}</span>
      </summary>
      <DomainList mapper={mapper} />
    </details>
  );
}
