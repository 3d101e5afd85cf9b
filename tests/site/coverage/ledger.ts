import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads a copy of the ledger that stands beside this file. */
const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');

const ROW = /^\s*- ([PMTDQ]\d+(?:\.\d+)?)\b/;

/** The text of each row of the fact ledger; the tables V and S1/S2 (`S`) and the columns of the source's tables (`D`) are rows too. */
export function factRows(ledger = read('facts-ledger.md')): Map<string, string> {
  const rows = new Map<string, string>();
  let row = '';
  for (const line of ledger.split('\n')) {
    const found = ROW.exec(line)?.[1];
    if (found !== undefined) row = found;
    else if (line.startsWith('### Table V')) row = 'V';
    else if (line.startsWith('### Tables S1')) row = 'S';
    else if (line.startsWith('## Data deletion')) row = 'D';
    else if (line.startsWith('#')) row = '';
    if (row !== '') rows.set(row, `${rows.get(row) ?? ''}${line.replace(ROW, '')}\n`);
  }
  return rows;
}

/** Words of the column "Calculator" that are no ids of issues. */
const NO_ISSUES = new Set(['ip-entry-becomes-global', 'auto-deletion-armed', 'domain-deletion-safe']);

/** The numbers of the hazards (the ledger's, then those found since), with the pages on which each is told and the issues that show it. */
export function hazardRows(
  ledger = read('hazards-ledger.md') + read('hazards-found-since.md'),
): { id: string; toldOn: string; issues: string[] }[] {
  return ledger.split('\n').flatMap((line) => {
    const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    const id = cells[1] ?? '';
    if (!/^H\d+$/.test(id)) return [];
    const issues = [...(cells[5] ?? '').matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map((match) => match[1] ?? '');
    return [{ id, toldOn: cells[4] ?? '', issues: issues.filter((issue) => !NO_ISSUES.has(issue)) }];
  });
}

/** Cross-references and the like: they are no statements about the product. */
const REFERENCES = [
  /\b[PMTDQS]\d+(?:\.\d+)*(?:–[A-Z]\d+)?/g,
  /`[a-z-]+\.md`/g,
  /§\d+(?:\.\d+)*/g,
  /\bsections? \d+/g,
  /\bPaths? \d(?: and \d)?/gi,
  /■/g,
];

/**
 * The strings of a row that the guide must show: what stands in 「」, [ ] or quotes, code, every run of Japanese (so every label
 * and every table cell), and every figure.
 */
export function stringsOf(row: string): string[] {
  const text = REFERENCES.reduce((rest, reference) => rest.replace(reference, ' '), row).replace(/\*\*/g, '');
  const found = [
    ...text.matchAll(/「([^」]+)」/g),
    ...text.matchAll(/\[([^\]\n]+)\]/g),
    ...text.matchAll(/"([^"\n]*[^\x00-\x7f][^"\n]*)"/g),
    ...text.matchAll(/`([^`\n]+)`/g),
    ...text.matchAll(
      /([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々()()]*[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々]+)/gu,
    ),
    ...text.matchAll(/(?<![\w.])(\d+(?:\.\d+)?)(?![\w.]*[a-z])/g),
    ...text.matchAll(/((?:[A-Z][A-Za-z]+ )+\([A-Z]{3}\))/g),
  ].map((match) => balanced((match[1] ?? '').trim()));
  return [...new Set(found)].filter((string) => string !== '');
}

/** A run may begin or end within parentheses: the loose one is no part of it. */
function balanced(run: string): string {
  if (run.startsWith('(') && !run.includes(')')) return run.slice(1);
  return run.includes('(') && !run.includes(')') ? (run.split('(', 1)[0] ?? run) : run;
}
