import '../../styles/controls.css';
import type { Issue } from '../../core/issue.ts';
import { sharedWords as words } from '../../messages/ja/shared.ts';
import { whyOf } from './reference-link.ts';

interface Props {
  readonly issue: Issue;
  /** The words of the issue, from the catalogue. */
  readonly text: string;
}

/** One issue at its place: how much it weighs, what and where, and why. */
export function IssueNote({ issue, text }: Props) {
  return (
    <p class={`issue-note ${issue.level}`}>
      {issue.at?.line !== undefined && <b class="issue-line">{words.line(issue.at.line)}</b>}
      <span class="visually-hidden">{words.levels[issue.level]}: </span>
      {text} <WhyLink issue={issue} />
    </p>
  );
}

/** Leads to the paragraph, RFC section or hazard behind an issue. */
export function WhyLink({ issue }: { issue: Issue }) {
  const why = whyOf(issue);
  if (why?.href === undefined) return null;
  return (
    <a class="why" href={why.href} aria-label={`${words.why} ${why.label}`}>
      {words.why}
    </a>
  );
}
