import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { CpfDomain } from '../../../src/core/settings/cpf-estate.ts';
import { previewImport, type Import } from '../../../src/core/settings/form/import.ts';
import { mapSettings } from '../../../src/core/settings/map.ts';

// Sheets as people keep them, each beside what becomes of every column, row and value, for an administrator to review.
// `npx vitest run --project unit tests/unit/settings/import-golden.test.ts -u` writes the results anew: read them before you commit them.

const folder = new URL('../../golden/settings-import/', import.meta.url);
const names = readdirSync(folder).toSorted();

const listed = (entries: readonly string[]): string => (entries.length === 0 ? 'none' : entries.join(' '));

function settingsOf(domain: CpfDomain): readonly string[] {
  const { subdomains = [], destinations, approvedSenders, blockedSenders, antispam } = domain;
  const servers = destinations.map(({ host, port = 25, preference = 10, type }) =>
    [type === 'mx' ? 'mx:' : '', host, ':', port, '/', preference].join(''),
  );
  return [
    domain.domain,
    ...(domain.domain.startsWith('*.') ? [`  subdomains: ${listed(subdomains)}`] : []),
    `  destinations: ${listed(servers)}`,
    `  approved: ${listed(approvedSenders)}`,
    `  blocked: ${listed(blockedSenders)}`,
    `  valid recipients ${domain.validRecipients ? 'on' : 'off'}, reputation ${domain.reputation}, antivirus ${domain.antivirus ? 'on' : 'off'}, antispam ${antispam === false ? 'off' : `${antispam.spam}/${antispam.probableSpam}`}`,
  ];
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `${title}:`, ...lines];

function inWords({ format, sheet, domains, refusals, entries, unsettled, issues }: Import): string {
  const columns = sheet?.columns.map(
    ({ header, field, filled }) => `${header}: ${field ?? '?'} (${String(filled)} filled)`,
  );
  const rows = sheet?.rows.map(({ line, fate, issues: why }) =>
    [`line ${String(line)}: ${fate}`, ...why.map(({ level, id, at }) => [level, id, at?.field].join(' ').trim())].join(
      ' · ',
    ),
  );
  const said = (found: Import['issues']): readonly string[] =>
    found.map(({ level, id, at = {}, params = {} }) =>
      [level, id, at.line && `line ${String(at.line)}`, at.domain, at.field, at.entry, JSON.stringify(params)]
        .filter((part) => part !== undefined && part !== '{}')
        .join(' · '),
    );
  const ofMapping = mapSettings({ domains }).issues.filter(({ level }) => level !== 'advice');
  return `${[
    `format: ${format}`,
    ...section('columns', columns ?? []),
    ...section('rows', rows ?? []),
    ...section('into the form', domains.flatMap(settingsOf)),
    ...section('entries of a list, for one domain', entries),
    ...section(
      'refused, kept as they are',
      refusals.map(({ line, cells }) => `line ${String(line)}: ${cells.map((cell) => JSON.stringify(cell)).join(' ')}`),
    ),
    ...section('waits for', unsettled),
    ...section('told of the sheet', said(issues)),
    ...section('told of the mapping', said(ofMapping)),
  ].join('\n')}\n`;
}

test.each(names)('%s', async (name) => {
  const text = readFileSync(new URL(`${name}/sheet.csv`, folder), 'utf8');
  const result = fileURLToPath(new URL(`${name}/result.txt`, folder));
  await expect(inWords(previewImport(text, {}, []))).toMatchFileSnapshot(result);
});
