import type { TmemsConfiguration } from '../core/settings/tmems-configuration.ts';
import { decisionTitle } from '../words/settings/decisions.ts';
import { saySettingsIssue } from '../words/settings/issues.ts';
import { sheetWords as words } from '../words/settings/sheet.ts';
import { settingsSheet, type SheetPart, type SheetSection } from './settings-sheet.ts';

/** Characters that Markdown would take for its own: `*@example.com` must not become emphasis. */
const plain = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>#|]/g, '\\$&');

/** The sheet as Markdown, with boxes to tick. `missing`: domains of the reader's that the configuration lacks. */
export function settingsMarkdown(configuration: TmemsConfiguration, missing: readonly string[] = []): string {
  const open = configuration.decisions.filter(({ answer }) => answer === null);
  const issues = configuration.issues.map(
    (issue) => `- ${words.levels[issue.level]}: ${place(issue.at?.domain)}${plain(saySettingsIssue(issue))}`,
  );
  const lines = [
    `# ${words.title}`,
    '',
    words.scope(configuration.domains.length),
    ...(missing.length === 0 ? [] : ['', `**${plain(words.missing(missing))}**`]),
    ...(open.length === 0
      ? []
      : [
          '',
          `## ${words.undecidedTitle}`,
          '',
          words.undecidedNote,
          '',
          ...open.map((one) => `- [ ] ${plain(decisionTitle(one))}`),
        ]),
    ...(issues.length === 0 ? [] : ['', `## ${words.issuesTitle}`, '', ...issues]),
    ...settingsSheet(configuration).flatMap(sectionLines),
  ];
  return `${lines.join('\n')}\n`;
}

const place = (domain: string | undefined): string => (domain === undefined ? '' : `${plain(domain)}: `);

const sectionLines = ({ title, path, parts }: SheetSection, index: number): string[] => [
  '',
  `## ${String(index + 1)}. ${title}`,
  '',
  `${words.screen}: ${plain(path)}`,
  ...parts.flatMap(partLines),
];

function partLines({ title, rows = [], steps = [], notes = [], open }: SheetPart): string[] {
  return [
    ...(title === undefined ? [] : ['', `### ${plain(title)}`]),
    ...(open === undefined ? [] : ['', `**${open}**`]),
    ...(notes.length === 0 ? [] : ['', ...notes.map((note) => `- ${plain(note)}`)]),
    ...(rows.length === 0 ? [] : ['', ...rows.flatMap(({ label, lines }) => rowLines(label, lines))]),
    ...(steps.length === 0
      ? []
      : [
          '',
          ...steps.flatMap(({ text, items = [] }) => [
            `- [ ] ${plain(text)}`,
            ...items.map((item) => `  - ${plain(item)}`),
          ]),
        ]),
  ];
}

const rowLines = (label: string, lines: readonly string[]): string[] =>
  lines.length === 1
    ? [`- ${plain(label)}: ${plain(lines[0] ?? '')}`]
    : [`- ${plain(label)}`, ...lines.map((line) => `  - ${plain(line)}`)];
