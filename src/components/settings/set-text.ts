import type { Issue } from '../../core/issue.ts';
import { changeMigration } from '../../store/migration-store.ts';
import { toolWords as words } from '../../words/settings/tool.ts';

/** What came of a deed: so many domains, or why nothing of it was kept. */
export interface Outcome {
  readonly count: number;
  /** Why nothing was kept, not even the text. */
  readonly refused?: Issue;
}

/** A text waits in the preview; what was said of the columns of another one goes with that. */
export function setText(text: string, typing = false): void {
  changeMigration(
    words.steps.edit,
    (now) => ({
      ...now,
      settings: { ...now.settings, text, exampleLeft: true, ...(typing ? {} : { columns: {} }) },
    }),
    { typing },
  );
}
