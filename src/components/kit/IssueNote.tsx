import '../../styles/controls.css';
import type { ComponentChildren } from 'preact';
import type { Issue } from '../../core/issue.ts';
import { sharedWords as words } from '../../words/shared.ts';
import type { PageLookUp } from './why-link.ts';
import { Why } from './Why.tsx';

interface Props {
  readonly issue: Issue;
  /** The words of the issue, from the catalogue. */
  readonly text: string;
  readonly pageOf?: PageLookUp | undefined;
  /** How the levels are called, where it is no plan that an error stops. */
  readonly levels?: Readonly<Record<Issue['level'], string>>;
  /** The way out as a control, where there is one. */
  readonly children?: ComponentChildren;
}

/** One issue at its place: how much it weighs, what and where, why, and the way out. */
export function IssueNote({ issue, text, pageOf, levels = words.levels, children }: Props) {
  const { level, at, references = [] } = issue;
  return (
    <p class={`issue-note ${level}`}>
      {at?.line !== undefined && <b class="issue-line">{words.line(at.line)}</b>}
      <span class="visually-hidden">{levels[level]}: </span>
      {text} <Why references={references} pageOf={pageOf} /> {children}
    </p>
  );
}
