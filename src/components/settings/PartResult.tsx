import { useMemo } from 'preact/hooks';
import type { DecisionKind } from '../../core/settings/tmems-configuration.ts';
import { settingsSheet, type SectionId } from '../../documents/settings-sheet.ts';
import { resultWords as words } from '../../words/settings/result.ts';
import { StateMark } from '../kit/StateMark.tsx';
import { Decisions } from './Decisions.tsx';
import { Sheet } from './Sheet.tsx';
import * as mapping from './mapping.ts';
import { type Entry, useEntry } from './use-entry.ts';
import { useResult } from './use-result.ts';

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

/** The result for one page of the guide: the reader's own, else the worked example's. Loaded once it is needed. */
export function PartResult({ part, entry }: { readonly part: PartName; readonly entry: Entry }) {
  const { configuration, source, migration, answer, missing, form } = useResult(entry, mapping);
  const sections = useMemo(() => settingsSheet(configuration), [configuration]);
  const { sections: ids, decisions: kinds } = contents[part];
  const decisions = configuration.decisions.filter(({ kind }) => kinds.includes(kind));
  return (
    <>
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
    </>
  );
}

/** The worked example's result for one page of the guide, as the server draws it. */
export const PartExample = ({ part }: { readonly part: PartName }) => (
  <PartResult part={part} entry={useEntry('guide')} />
);
