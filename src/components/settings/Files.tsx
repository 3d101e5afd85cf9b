import type { Decisions, TmemsConfiguration } from '../../core/settings/tmems-configuration.ts';
import type { EnteredDomain } from '../../core/settings/form/domain.ts';
import type { Estate } from '../../core/settings/cpf-estate.ts';
import { writeSettingsCsv } from '../../core/settings/write/csv.ts';
import { writeSettingsJson } from '../../core/settings/write/json.ts';
import { someOf } from '../../words/settings/names.ts';
import { resultWords as words } from '../../words/settings/result.ts';
import { CopyButton } from '../kit/CopyButton.tsx';
import type { TextFile } from '../../documents/text-file.ts';
import { DownloadButton } from '../kit/DownloadButton.tsx';

interface Props {
  /** Names of the domains that the result lacks. */
  readonly missing: readonly string[];
  /** Those of the list, as they were entered. */
  readonly unread: readonly EnteredDomain[];
  readonly configuration: TmemsConfiguration;
  readonly estate: Estate;
  readonly decisions: Decisions;
}

/** Files to copy and to keep. The sheet's code is loaded when it is asked for. */
export function Files({ configuration, estate, decisions, missing, unread }: Props) {
  // QIL stands in no list.
  const open = configuration.decisions.filter(({ answer, kind }) => answer === null && kind !== 'qil').length;
  const lists = writeSettingsCsv(configuration);
  const guarded = [...new Set(lists.flatMap((file) => file.guarded))];
  const sheet = async (): Promise<string> => {
    const { settingsMarkdown } = await import('../../documents/settings-markdown.ts');
    return settingsMarkdown(configuration, missing);
  };
  const whole = () => writeSettingsJson(estate, decisions, configuration, unread);
  return (
    <>
      <p class="calc-hint">{words.filesNote}</p>
      {open > 0 && <p class="calc-hint">{words.openLeftOut(open)}</p>}
      {guarded.length > 0 && <p class="issue-note warning">{words.guarded(someOf(guarded))}</p>}
      <table class="calc-saves">
        <tbody>
          <FileRow label={words.fileNames.sheet} name="settings.md" mediaType="text/markdown" text={sheet} />
          {lists.map((file) => (
            <FileRow
              key={file.name}
              label={fileLabel(file.name)}
              name={file.name}
              mediaType={file.mediaType}
              text={() => Promise.resolve(file.text)}
            />
          ))}
          <FileRow
            label={words.fileNames.whole}
            name="settings.json"
            mediaType="application/json"
            text={() => Promise.resolve(whole())}
          />
        </tbody>
      </table>
      <p class="calc-buttons">
        <span class="act">
          <button
            type="button"
            class="button small"
            onClick={() => {
              print();
            }}
          >
            {words.print}
          </button>
        </span>
      </p>
    </>
  );
}

const fileLabel = (name: string): string => (words.fileNames as Readonly<Record<string, string>>)[name] ?? name;

interface RowProps {
  readonly label: string;
  readonly name: string;
  readonly mediaType: string;
  readonly text: () => Promise<string>;
}

function FileRow({ label, name, mediaType, text }: RowProps) {
  const files = async (): Promise<TextFile[]> => [{ name, mediaType, text: await text() }];
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <span class="calc-buttons">
          <CopyButton subject={label} text={async () => (await text()).replace(/^\uFEFF/, '')} />
          <DownloadButton subject={label} files={files} />
        </span>
      </td>
    </tr>
  );
}
