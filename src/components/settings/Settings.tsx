import { useMemo } from 'preact/hooks';
import '../../styles/settings.css';
import '../../styles/settings-tool.css';
import { settingsSheet } from '../../documents/settings-sheet.ts';
import { toolWords as words } from '../../messages/ja/settings-tool.ts';
import { StoreNotices } from '../shared/UndoBar.tsx';
import { Decisions } from './Decisions.tsx';
import { DomainList } from './DomainList.tsx';
import { Files } from './Files.tsx';
import { Intake } from './Intake.tsx';
import { IssueList } from './IssueList.tsx';
import { PolicyMap } from './PolicyMap.tsx';
import { Section } from './Section.tsx';
import { SenderScope } from './SenderScope.tsx';
import { Sheet } from './Sheet.tsx';
import { Summary } from './Summary.tsx';
import { useSettings } from './use-settings.ts';

/** The settings mapper: what CPF has, what has to be decided, what to type into TMEmS. */
export default function Settings() {
  const mapper = useSettings();
  const { configuration, groups, summary, missing, source, migration } = mapper;
  const { decisions, issues } = configuration;
  const sections = useMemo(() => settingsSheet(configuration), [configuration]);
  return (
    <div class="st-mapper not-content">
      <StoreNotices />
      <Summary mapper={mapper} />
      <Section id="st-intake" level={2} title={words.intakeHeading} class="screen-only">
        <Intake mapper={mapper} />
        <div class="st-list">
          <h3>
            {words.listHeading} <span class="st-aside">{words.listCount(mapper.entered.length)}</span>
          </h3>
          <DomainList mapper={mapper} />
        </div>
      </Section>
      <Section
        id="st-decisions"
        level={2}
        title={words.decisionsHeading}
        aside={words.decisionsCount(decisions.length, summary.open)}
      >
        <SenderScope mapper={mapper} />
        <Decisions decisions={decisions} level={3} onAnswer={mapper.answer} />
      </Section>
      <Section id="st-issues" level={2} title={words.issuesHeading}>
        {missing > 0 && <p class="issue-note error">{words.notInResult(missing)}</p>}
        {issues.length === 0 && missing === 0 ? <p class="st-hint">{words.noIssues}</p> : <IssueList issues={issues} />}
      </Section>
      <Section id="st-map" level={2} title={words.mapHeading} aside={words.mapNote}>
        <PolicyMap configuration={configuration} groups={groups} />
      </Section>
      <Section id="st-sheet" level={2} title={words.sheetHeading} aside={words.sheetNote}>
        <Sheet sections={sections} level={3} ticked={migration.progress} example={source === 'example'} />
      </Section>
      <Section id="st-files" level={2} title={words.filesHeading} class="screen-only">
        <Files mapper={mapper} />
      </Section>
    </div>
  );
}
