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
  /** Domains with settings of CPF. */
  readonly settings: number;
  /** Days of the retention form. */
  readonly dates: number;
  /** Names of people and how to reach them, as entered: each once. */
  readonly people: readonly string[];
  readonly ticks: number;
}

/** Counts what a plan holds. */
export function contentsOf({ way, mx, windows, domains, retention, plan }: Migration): Contents {
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
    mxLines: mx.text.split('\n').filter((line) => line.trim() !== '').length,
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
export const isEmptyPlan = (migration: Migration): boolean => {
  const { mxLines, windows, settings, dates, people, ticks, way } = contentsOf(migration);
  return (
    way === undefined &&
    mxLines + windows.length + settings + dates + people.length + ticks === 0 &&
    migration.mx.listedDomains.trim() === '' &&
    migration.plan.title.trim() === ''
  );
};
