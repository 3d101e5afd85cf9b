import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { sharedWords as shared } from '../../words/shared.ts';
import { resultWords as words } from '../../words/settings/result.ts';
import { siteHref } from '../kit/site-href.ts';
import { PartsFailed } from '../shared/PartsFailed.tsx';
import { PlanUnread } from '../shared/PlanUnread.tsx';
import type { PartName } from './PartResult.tsx';
import { useEntry } from './use-entry.ts';
import { usePartsOnPress } from './use-parts-on-press.ts';

interface Props {
  readonly part: PartName;
  /** The worked example's result, as the server has drawn it. */
  readonly children?: ComponentChildren;
}

const load = () => import('./PartResult.tsx');

/**
 * The reader's own result for one page of the guide; without an estate, the worked example's. What maps and draws comes with the reader's
 * own domains, or once something is pressed in the example.
 */
export default function SettingsPartView({ part, children }: Props) {
  const entry = useEntry('guide');
  const isExample = entry.source === 'example';
  const result = useRef<HTMLDivElement>(null);
  const loading = usePartsOnPress(result, { wanted: entry.entered.length > 0, isExample }, load);
  const { parts, failed } = loading;
  return (
    <div class="calc not-content" data-calculator="settings">
      {entry.isPlanUnread && <PlanUnread />}
      <p class="calc-hint">
        {isExample && <b class="calc-example">{words.partExample}</b>}{' '}
        <a href={siteHref('/tools/settings/')}>{words.partEdit}</a>
      </p>
      <PartsFailed loading={loading} />
      <div ref={result}>
        {parts ? (
          <parts.PartResult part={part} entry={entry} />
        ) : isExample ? (
          children
        ) : (
          !failed && <p class="calc-hint">{shared.reading}</p>
        )}
      </div>
    </div>
  );
}
