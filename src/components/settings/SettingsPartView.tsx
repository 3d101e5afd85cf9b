import { useMemo } from 'preact/hooks';
import type { DecisionKind } from '../../core/settings/tmems-configuration.ts';
import { settingsSheet, type SectionId } from '../../documents/settings-sheet.ts';
import { resultWords as words } from '../../words/settings/result.ts';
import { StateMark } from '../kit/StateMark.tsx';
import { Decisions } from './Decisions.tsx';
import { Sheet } from './Sheet.tsx';
import * as mapping from './mapping.ts';
import { useEntry } from './use-entry.ts';
import { useResult } from './use-result.ts';
import { siteHref } from '../kit/site-href.ts';

export type PartName = 'domains' | 'conditions' | 'reputation' | 'antivirus' | 'antispam';

/** What of the result belongs to which page of the guide. */
const contents: Readonly<Record<PartName, { sections: readonly SectionId[]; decisions: readonly DecisionKind[] }>> = {
  domains: { sections: ['domains'], decisions: [] },
  conditions: {
    sections: ['approved-senders', 'blocked-senders', 'approved-ips', 'blocked-ips', 'recipient-filter'],
    decisions: [
      'sender-approved-and-blocked',
      'ip-approved-and-blocked',
      'ip-networks-overlap',
      'ip-entry-becomes-global',
    ],
  },
  reputation: { sections: ['ip-reputation'], decisions: ['qil'] },
  antivirus: { sections: ['virus-policies'], decisions: [] },
  antispam: { sections: ['spam-policies'], decisions: [] },
};

/** The reader's own result for one page of the guide; without an estate, the worked example's. */
export default function SettingsPartView({ part }: { part: PartName }) {
  const { configuration, source, migration, answer, missing, form } = useResult(useEntry('guide'), mapping);
  const sections = useMemo(() => settingsSheet(configuration), [configuration]);
  const { sections: ids, decisions: kinds } = contents[part];
  const decisions = configuration.decisions.filter(({ kind }) => kinds.includes(kind));
  return (
    <div class="calc not-content" data-calculator="settings">
      <p class="calc-hint">
        {source === 'example' && <b class="calc-example">{words.partExample}</b>}{' '}
        <a href={siteHref('/tools/settings/')}>{words.partEdit}</a>
      </p>
      {source === 'example' && form.lacking.length > 0 && (
        <p class="calc-hint">{words.partLacks(form.lacking.length)}</p>
      )}
      {missing.length > 0 && (
        <p class="calc-open">
          <StateMark state="needs" /> {words.notInResult(missing)}
        </p>
      )}
      {decisions.length > 0 && <Decisions decisions={decisions} level={3} onAnswer={answer} />}
      <Sheet
        sections={sections.filter(({ id }) => ids.includes(id))}
        level={3}
        ticked={migration.settings.ticked}
        example={source === 'example'}
      />
    </div>
  );
}
