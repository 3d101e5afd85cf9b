import { emptyMigration } from './empty.ts';
import { canonicalText } from './file.ts';
import type { Migration } from './document.ts';
import type { Way } from '../ways.ts';

/** What a plan holds, counted: said before it is handed on, and where two plans stand side by side. */
export interface Contents {
  readonly way: Way | undefined;
  /** Lines of the pasted MX records. */
  readonly mxLines: number;
  readonly windows: readonly {
    readonly name: string;
    readonly id: string;
    readonly domains: number;
    readonly changeAt: string;
  }[];
  /** Names of the list of domains. */
  readonly listed: number;
  /** Lines that name servers answered, of all windows. */
  readonly answers: number;
  /** Hosts whose role is said, and hosts that were typed. */
  readonly hosts: number;
  /** Domains with settings of CPF. */
  readonly settings: number;
  /** Lines of a sheet that waits to be imported, and rows that could not be taken. */
  readonly sheet: number;
  /** Days of the retention form. */
  readonly dates: number;
  /** Names of people and how to reach them, as entered: each once. */
  readonly people: readonly string[];
  readonly ticks: number;
}

const linesIn = (text: string): number => text.split('\n').filter((line) => line.trim() !== '').length;

/** Counts what a plan holds. */
export function contentsOf(migration: Migration): Contents {
  const { way, mx, servers, settings, windows, domains, retention, plan } = migration;
  const { author, people, contact, operators, ticks } = plan;
  const named = [
    author,
    ...Object.values(people),
    contact,
    ...Object.values(operators).flatMap(({ name, contact: call }) => [name, call]),
    ...ticks.map(({ by }) => by),
  ];
  const dates = Object.entries(retention).filter(([field]) => field !== 'mxNamesCpf');
  return {
    way,
    mxLines: linesIn(mx.text),
    listed: linesIn(mx.listedDomains),
    answers: [mx, ...windows].reduce((sum, { answer }) => sum + linesIn(answer), 0),
    hosts: Object.keys(servers.roles).length + linesIn(servers.tmems) + linesIn(servers.interscan),
    sheet: linesIn(settings.text) + (settings.refused?.length ?? 0),
    windows: windows.map(({ id, name, domains: held, changeAt = '' }) => ({
      id,
      name,
      domains: held.length,
      changeAt,
    })),
    settings: domains.filter(({ settings }) => settings !== undefined).length,
    dates: dates.filter(([, date]) => typeof date === 'string' && date.trim() !== '').length,
    people: [...new Set(named.map((name) => name.trim()).filter(Boolean))],
    ticks: ticks.length,
  };
}

/** Whether nothing at all has been entered, so that nothing is lost where another plan takes its place. */
export const isEmptyPlan = (migration: Migration): boolean =>
  canonicalText(entered(migration)) === canonicalText(entered(emptyMigration));

/** Without what only says how a page shows a plan. */
const entered = ({ mx, settings, retention, ...rest }: Migration): unknown => ({
  ...rest,
  mx: { ...mx, stage: undefined, windowId: undefined, exampleLeft: undefined },
  settings: { ...settings, exampleLeft: undefined },
  retention: { ...retention, exampleLeft: undefined },
});
