import { isAbsolute } from '../../../dns/name.ts';
import type { State } from '../reading/row-status.ts';
import type { ColumnRole, Header } from './header.ts';

/** One preference and what stands for its exchange: a host, or `10 host`. */
export interface Group {
  readonly preference: string;
  readonly exchange: string;
}

/** One row of a table, by the roles of its columns. */
export interface Row {
  /** The column of domains, if there is one. */
  readonly domain: string | undefined;
  /** The column of names, if there is one: a name, or what stands before the domain. */
  readonly label: string | undefined;
  readonly type: string;
  /** As many as the row tells records; none of them is empty, unless the row tells none. */
  readonly groups: readonly Group[];
  readonly ttl: string;
  readonly state: State | undefined;
  readonly routing: string;
  readonly alias: string;
  /** A cell that belongs to no column, or columns that cannot be paired: its records cannot be told. */
  readonly isUnclear: boolean;
}

/** A name of two labels and more, and no address. */
const HOST = /^(?:\d+\s+)?(?![\d.]+$)[^\s.@/:]+(?:\.[^\s.@/:]+)+\.?$/;

/** Signs and words for "as in the row above": what merged cells leave empty. */
const DITTO = /^(?:〃|々|″|´´|''|同上|上に同じ|上と同じ|ditto)$/i;
/** What may be as in the row above; of a preference or an exchange nobody can tell. */
const MAY_BE_DITTO: readonly ColumnRole[] = ['domain', 'label', 'host', 'type', 'ttl', 'class', 'state'];

/** The cells of a row, those empty that only point at the row above. */
export function withoutDitto(cells: readonly string[], { roles }: Header): readonly string[] {
  if (!cells.some((cell) => DITTO.test(cell))) return cells;
  return cells.map((cell, column) => {
    const role = roles[column];
    return role !== undefined && MAY_BE_DITTO.includes(role) && DITTO.test(cell) ? '' : cell;
  });
}

/** Buttons that panels print behind each row. */
const BUTTON = /^(?:編集|変更|削除|詳細|複製|コピー|edit|delete|remove|copy|more)$/i;

/** Parts the cells of a row by their columns. */
export function rowOf(cells: readonly string[], { roles }: Header): Row {
  const at = (columns: readonly number[]) => columns.map((column) => cells[column] ?? '');
  const of = (role: ColumnRole) => roles.flatMap((each, column) => (each === role ? [column] : []));
  const cell = (role: ColumnRole) => at(of(role))[0];
  const { owners, exchanges } = shareHosts(of('domain'), of('label'), of('host'), of('exchange'));
  const groups = groupsOf(cells, of('preference'), exchanges);
  const [label] = owners;
  const state = (['state', 'enabled', 'disabled'] as const).find((role) => roles.includes(role));
  return {
    domain: cell('domain'),
    label: label === undefined ? undefined : (cells[label] ?? ''),
    type: cell('type') ?? '',
    groups: groups ?? at(exchanges.slice(0, 1)).map((exchange) => ({ preference: cell('preference') ?? '', exchange })),
    ttl: cell('ttl') ?? '',
    state: state === undefined ? undefined : { role: state, text: cell(state) ?? '' },
    routing: cell('routing') ?? '',
    alias: cell('alias') ?? '',
    isUnclear:
      groups === undefined ||
      cells.slice(roles.length).some((extra) => extra !== '' && !BUTTON.test(extra)) ||
      at(of('unclear')).some((text) => HOST.test(text)) ||
      at(owners.slice(1)).some((text) => text !== '') ||
      at(of('domain').slice(1)).some((text) => text !== '' && text !== cell('domain')),
  };
}

/** A column of hosts is the owner where others tell the exchange, and else the exchange; of several the first is the owner. */
function shareHosts(
  domains: readonly number[],
  labels: readonly number[],
  hosts: readonly number[],
  exchanges: readonly number[],
): { readonly owners: readonly number[]; readonly exchanges: readonly number[] } {
  if (exchanges.length > 0) return { owners: labels.length > 0 ? labels : hosts, exchanges };
  if (domains.length > 0 || labels.length > 0 || hosts.length < 2) return { owners: labels, exchanges: hosts };
  return { owners: hosts.slice(0, 1), exchanges: hosts.slice(1) };
}

/** Pairs each preference with its exchange; `undefined` where that cannot be told. */
function groupsOf(
  cells: readonly string[],
  preferences: readonly number[],
  exchanges: readonly number[],
): readonly Group[] | undefined {
  const at = (column: number | undefined) => (column === undefined ? '' : (cells[column] ?? ''));
  const filled = {
    preferences: preferences.filter((each) => at(each) !== ''),
    exchanges: exchanges.filter((each) => at(each) !== ''),
  };
  if (filled.exchanges.length < 2 && filled.preferences.length < 2) {
    const exchange = filled.exchanges[0] ?? exchanges[0];
    return exchange === undefined ? [] : [{ preference: at(filled.preferences[0]), exchange: at(exchange) }];
  }
  if (filled.preferences.length === 0) return filled.exchanges.map((each) => ({ preference: '', exchange: at(each) }));
  if (!alternate(preferences, exchanges)) return undefined;
  return exchanges
    .map((each, i) => ({ preference: at(preferences[i]), exchange: at(each) }))
    .filter(({ preference, exchange }) => preference !== '' || exchange !== '');
}

/** Every preference stands before its exchange, or every one behind it. */
function alternate(preferences: readonly number[], exchanges: readonly number[]): boolean {
  if (preferences.length !== exchanges.length) return false;
  const before = (first: readonly number[], second: readonly number[]) =>
    first.every((each, i) => each < (second[i] ?? 0) && (second[i] ?? 0) < (first[i + 1] ?? Infinity));
  return before(preferences, exchanges) || before(exchanges, preferences);
}

const PAIR = /(?<![^\s,;、])\d{1,5}\s+[^\s,;、]+/g;

/** The values of one cell: `10 a.example.test`, or several of them on their lines or behind commas. */
export function valuesIn(cell: string): readonly string[] {
  return cell.split('\n').flatMap((line) => {
    const pairs = line.match(PAIR) ?? [];
    return pairs.length > 1 && /^[\s,;、]*$/.test(line.replace(PAIR, '')) ? pairs : [line.trim()];
  });
}

/** What tables write where there is no name below the domain. */
const NO_LABEL = /^[(（]?(?:なし|無し|無)[)）]?$/;

/** Whether what stands beside a domain is a name below it: labels, or a whole name that ends in the domain. */
export function isBelow(label: string, domain: string): boolean {
  if (label === '' || label === '@' || NO_LABEL.test(label)) return true;
  const [bare, lower] = [domain, label].map((name) => name.replace(/\.$/, '').toLowerCase());
  if (lower === bare || lower?.endsWith(`.${bare ?? ''}`) === true) return true;
  return /^(?:\*|(?:\*\.)?[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)$/i.test(label);
}

/** Beside a column of domains, a column of names holds what stands before the domain. */
export function ownerOf(domain: string | undefined, label: string | undefined): string {
  if (domain === undefined || domain === '') return label ?? '';
  if (label === undefined || label === '' || label === '@' || NO_LABEL.test(label)) return domain;
  const bare = domain.replace(/\.$/, '').toLowerCase();
  const lower = label.replace(/\.$/, '').toLowerCase();
  return isAbsolute(label) || lower === bare || lower.endsWith(`.${bare}`) ? label : `${label}.${domain}`;
}
