import { useMemo } from 'preact/hooks';
import type { Issue } from '../../core/issue.ts';
import { settingsSheet } from '../../documents/settings-sheet.ts';
import { resultWords as words } from '../../words/settings/result.ts';
import { Decisions } from './Decisions.tsx';
import { Files } from './Files.tsx';
import { IssueList } from './IssueList.tsx';
import { PolicyMap } from './PolicyMap.tsx';
import { Section } from '../kit/Section.tsx';
import { SenderScope } from './SenderScope.tsx';
import { Sheet } from './Sheet.tsx';
import type { Mapper } from './mapper.ts';

/** Issues that no row of the list shows. */
const ofNoDomain = ({ id, at }: Issue): boolean =>
  at?.domain === undefined && id !== 'domain-missing' && id !== 'input-empty';

/** What you get: what to decide, what to mind, the map, the sheet, the files. Drawn anew only when it changes, not at every key. */
export function Result({ mapper }: { mapper: Mapper }) {
  const { configuration, groups, form, missing, unread, source, migration, estate, decisions, summary } = mapper;
  const { ticked } = migration.settings;
  const { senderScope = 'domain' } = decisions;
  const { answer, setScope } = mapper;
  const general = useMemo(() => (source === 'form' ? form.issues.filter(ofNoDomain) : []), [source, form]);
  const sections = useMemo(() => settingsSheet(configuration), [configuration]);
  const decide = useMemo(
    () => (
      <Section
        id="st-decisions"
        level={2}
        title={words.decisionsHeading}
        aside={words.decisionsCount(configuration.decisions.length, summary.open)}
      >
        <SenderScope scope={senderScope} onScope={setScope} />
        <Decisions decisions={configuration.decisions} level={3} onAnswer={answer} />
      </Section>
    ),
    [configuration, summary, senderScope, answer, setScope],
  );
  const mind = useMemo(() => {
    const issues = [...general, ...configuration.issues];
    return (
      <Section id="st-issues" level={2} title={words.issuesHeading}>
        {missing.length > 0 && <p class="issue-note error">{words.notInResult(missing)}</p>}
        {issues.length === 0 && missing.length === 0 ? (
          <p class="calc-hint">{words.noIssues}</p>
        ) : (
          <IssueList issues={issues} />
        )}
      </Section>
    );
  }, [configuration, missing, general]);
  const map = useMemo(
    () => (
      <Section id="st-map" level={2} title={words.mapHeading} aside={words.mapNote}>
        <PolicyMap configuration={configuration} groups={groups} />
      </Section>
    ),
    [configuration, groups],
  );
  const sheet = useMemo(
    () => (
      <Section id="st-sheet" level={2} title={words.sheetHeading} aside={words.sheetNote}>
        <Sheet sections={sections} level={3} ticked={ticked} example={source === 'example'} />
      </Section>
    ),
    [sections, ticked, source],
  );
  const files = useMemo(
    () => (
      <Section id="st-files" level={2} title={words.filesHeading} class="screen-only">
        <Files {...{ configuration, estate, decisions, missing, unread }} />
      </Section>
    ),
    [configuration, estate, decisions, missing, unread],
  );
  // Without a domain there is nothing to set: a sheet would order what nobody has said.
  if (estate.domains.length === 0) {
    return (
      <>
        {missing.length > 0 && mind}
        <p class="calc-hint">{words.resultEmpty}</p>
      </>
    );
  }
  return (
    <>
      {decide}
      {mind}
      {map}
      {sheet}
      {files}
    </>
  );
}
