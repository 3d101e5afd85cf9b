import type { Migration } from '../../core/migration/document.ts';
import { MOST_CHARACTERS, saveFile } from '../../core/migration/file.ts';
import type { TextFile } from '../../documents/text-file.ts';
import { planPageWords as words } from '../../words/plan-page.ts';
import { DownloadButton } from '../kit/DownloadButton.tsx';
import { japanMoment } from './use-today.ts';

/** The whole plan as a file. */
export function planFile(migration: Migration): TextFile {
  const name = words.fileName(japanMoment(new Date()).slice(0, 10));
  return { name, mediaType: 'application/json;charset=utf-8', text: saveFile(migration) };
}

/** Saves everything that was entered as one file, which this site opens again. */
export function SavePlan({ migration, class: look = '' }: { migration: Migration; class?: string }) {
  const mayBeLarge = migration.mx.text.length > MOST_CHARACTERS / 2;
  return (
    <>
      <DownloadButton files={() => [planFile(migration)]} subject={words.saveSubject} label={words.save} class={look} />
      {mayBeLarge && saveFile(migration).length > MOST_CHARACTERS && (
        <p class="issue-note warning">{words.tooLargeToSave}</p>
      )}
    </>
  );
}
