import type { ComponentChildren } from 'preact';
import type { Issue } from '../../core/issue.ts';
import { sharedWords as shared } from '../../messages/ja/shared.ts';
import { Why } from './Why.tsx';

interface Props {
  readonly issue: Issue;
  /** The words of the issue, from the catalogue. */
  readonly text: string;
  /** The way out as a control, where there is one. */
  readonly children?: ComponentChildren;
}

/** One issue at its place: how much it weighs, what and where, why, and the way out. */
export function IssueNote({ issue, text, children }: Props) {
  const { level, at, references = [] } = issue;
  return (
    <p class={`issue-note ${level}`}>
      {at?.line !== undefined && <b class="issue-line">{shared.line(at.line)}</b>}
      <span class="visually-hidden">{shared.levels[level]}: </span>
      {text} <Why references={references} /> {children}
    </p>
  );
}
