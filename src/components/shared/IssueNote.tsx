import '../../styles/controls.css';
import type { ComponentChildren } from 'preact';
import type { Issue } from '../../core/issue.ts';
import { sharedWords as words } from '../../messages/ja/shared.ts';
import type { PageLookUp } from './why-link.ts';
import { Why } from './Why.tsx';

interface Props {
  readonly issue: Issue;
  /** The words of the issue, from the catalogue. */
  readonly text: string;
  readonly pageOf?: PageLookUp | undefined;
  /** The way out as a control, where there is one. */
  readonly children?: ComponentChildren;
}

/** One issue at its place: how much it weighs, what and where, why, and the way out. */
export function IssueNote({ issue, text, pageOf, children }: Props) {
  const { level, at, references = [] } = issue;
  return (
    <p class={`issue-note ${level}`}>
      {at?.line !== undefined && <b class="issue-line">{words.line(at.line)}</b>}
      <span class="visually-hidden">{words.levels[level]}: </span>
      {text} <Why references={references} pageOf={pageOf} /> {children}
    </p>
  );
}
