import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { format, resolveConfig } from 'prettier';

const lines: (readonly [what: string, figure: string])[] = [];

/** Prints a figure, and keeps it for the table of the README. */
export function line(what: string, figure: string): void {
  lines.push([what, figure]);
  console.log(`  ${what.padEnd(72)} ${figure}`);
}

/** The machine and the day of a run. */
export function machine(): string {
  const [cpu] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, ${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}`;
}

const START = '<!-- figures: npm run bench -- --readme -->';
const END = '<!-- end of figures -->';

/** Writes what was printed into the README, between its two marks, formatted as the rest of it. Throws where they are not there. */
export async function writeReadme(path = 'README.md'): Promise<void> {
  const text = readFileSync(path, 'utf8');
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`${path} lacks the marks of the figures`);
  const rows = lines.map(([what, figure]) => `| ${what} | ${figure} |`);
  const table = [`Printed in one run: ${machine()}.`, '', '| What | Figure |', '| --- | --- |', ...rows].join('\n');
  const written = `${text.slice(0, start)}${START}\n\n${table}\n\n${text.slice(end)}`;
  writeFileSync(path, await format(written, { ...(await resolveConfig(path)), filepath: path }));
}
