import type { Issue } from '../../../issue.ts';
import { LineReader } from '../reading/line-reader.ts';
import { readOwner } from '../reading/mx-parts.ts';
import { knownOwner, nameOf, noOwner, unknownOwner, type Owner } from '../reading/owner.ts';
import { readIssue } from '../rules.ts';
import { ownerOf, valuesIn, type Row } from './columns.ts';
import type { Table } from './header.ts';

/** What merged cells of the next row stand for: the last row of this table that named its owner. */
interface RowAbove {
  readonly owner: Owner;
  readonly domain: string | undefined;
  readonly type: string;
  /** The line below it: merged cells reach no further. */
  readonly end: number;
  /** Hosts of the rows that share this owner. */
  readonly exchanges: Set<string>;
  /** What stood left of the owner where it was named, and whether it stood empty since. */
  readonly group: readonly string[];
  readonly isParted: boolean;
}

/** One row where it stands. */
export interface PlacedRow {
  readonly index: number;
  readonly count: number;
  readonly row: Row;
  readonly cells: readonly string[];
  readonly table: Table;
  /** Its properties stand below each other: it has no cells to merge. */
  readonly isBlock: boolean;
}

/** A row, and whose it is. */
export interface OwnedRow {
  readonly row: Row;
  readonly owner: string | Issue;
  /** Its owner is that of the row above. */
  readonly isInherited: boolean;
}

/** What cells that were merged, and are empty for it, say of the rows of one table ("Whose record it is" 13). */
export class MergedCells extends LineReader {
  private rowAbove: RowAbove | undefined;

  /** Another table, or another text, begins. */
  begin(): void {
    this.rowAbove = undefined;
  }

  /** No row above has named an owner. */
  get isFirst(): boolean {
    return this.rowAbove === undefined;
  }

  /** A row named an owner that only its page completes: cells merged with it say nothing. */
  loseOwner(type: string, end: number): void {
    const block = { exchanges: new Set<string>(), group: [], isParted: false };
    this.rowAbove = { owner: unknownOwner, domain: undefined, type, end, ...block };
  }

  /**
   * The row with what merged cells leave empty in it: the owner, and with it the type, of the row above.
   *
   * @param asked the domain that rows without a column of owners answer
   */
  fill(placed: PlacedRow, asked: string | undefined): OwnedRow {
    const { index, count, row, cells, table, isBlock } = placed;
    const hasOwner = !isBlock && (row.domain !== undefined || row.label !== undefined);
    const above = this.rowDirectlyAbove(index);
    if (hasOwner && ownerOf(row.domain, row.label) === '') return this.withOwnerAbove(placed, above);
    const isHalf = row.domain === '' && above?.domain !== undefined && above.domain !== '';
    const domain = isHalf ? above.domain : row.domain;
    const owner = readOwner(ownerOf(domain, row.label), 'whole', index + 1, asked);
    if (hasOwner) {
      const named = typeof owner === 'string' ? knownOwner(owner) : unknownOwner;
      const block = { group: leftOfOwner(cells, table), exchanges: new Set(hostsIn(row)), isParted: false };
      this.rowAbove = { owner: named, domain, type: row.type, end: index + count, ...block };
    }
    return { row, owner, isInherited: isHalf };
  }

  private withOwnerAbove({ index, count, row, cells, table }: PlacedRow, above: RowAbove | undefined): OwnedRow {
    const end = index + count;
    const group = leftOfOwner(cells, table);
    const exchanges = hostsIn(row);
    const text = this.text.trimmed(index);
    if (above?.owner.state === 'known' && mayBeAnother(above, group, exchanges)) {
      this.reading.holdBack(above.owner.name);
      this.rowAbove = { ...above, owner: unknownOwner, domain: undefined, end };
      return { row, owner: readIssue('layout-ambiguous', { text }, { line: index + 1 }), isInherited: true };
    }
    if (above !== undefined) {
      for (const exchange of exchanges) above.exchanges.add(exchange);
      this.rowAbove = { ...above, isParted: above.isParted || group.every((cell) => cell === ''), end };
    }
    const owner = nameOf(above?.owner ?? noOwner) ?? readIssue('owner-missing', { text }, { line: index + 1 });
    return { row: { ...row, type: row.type === '' ? (above?.type ?? '') : row.type }, owner, isInherited: true };
  }

  /** The row right above: merged cells reach over no blank and no unread line ("Whose record it is" 13). */
  private rowDirectlyAbove(index: number): RowAbove | undefined {
    const above = this.rowAbove;
    if (above === undefined) return undefined;
    const isRight = above.end >= index || (this.text.isDoubleSpaced && this.text.isBlank(above.end, index));
    return isRight ? above : { ...above, owner: unknownOwner, domain: undefined };
  }
}

/** What stands left of the owner in columns that are not known: a company, a site, a number. */
function leftOfOwner(cells: readonly string[], { roles }: Table): readonly string[] {
  const owner = roles.findIndex((role) => /^(?:domain|label|host)$/.test(role));
  return cells
    .slice(0, Math.max(owner, 0))
    .filter((_, column) => roles[column] === 'other' || roles[column] === 'unclear');
}

/** The hosts of a row: `10 mail1.example.test.` */
function hostsIn({ groups }: Row): readonly string[] {
  return groups
    .flatMap(({ exchange }) => valuesIn(exchange))
    .map((value) => (value.split(/\s+/).at(-1) ?? '').replace(/\.$/, '').toLowerCase());
}

/**
 * Where the cell of the domain was merged, or is it missing? Below one domain no exchange stands twice, and what stands
 * left of it (a company, its number) changes with it only.
 */
function mayBeAnother(above: RowAbove, group: readonly string[], exchanges: readonly string[]): boolean {
  if (exchanges.some((exchange) => exchange !== '' && above.exchanges.has(exchange))) return true;
  return group.some((cell, column) => {
    if (cell === '' || cell === above.group[column]) return false;
    // A counter of rows goes on at each row.
    return !/^\d+$/.test(cell) || above.isParted;
  });
}
