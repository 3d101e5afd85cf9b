import { isAbsolute } from '../../../dns/name.ts';
import { readTtl } from '../../../dns/ttl.ts';
import type { Issue, Place } from '../../../issue.ts';
import { readOwner } from '../reading/mx-parts.ts';
import { readIssue } from '../rules.ts';
import { valuesIn } from './columns.ts';
import { splitCells } from './header.ts';
import { preferenceBefore, readLayout, type Layout, type Unclear } from './layout.ts';
import { LineReader } from '../reading/line-reader.ts';

/** `MX: 10 mail1.example.test`, as in a letter. */
const LABEL = /^MX(?:レコード| records?)?\s*[:=]\s*/i;

/** Rows that stand below no header: their parts are found by their shape. */
export class HeaderlessRows extends LineReader {
  private valueDomain: boolean | undefined;
  /** Rows without header. What could be zone text has been read as such before. */
  take(index: number): number {
    const line = this.text.trimmed(index);
    if (!/mx/i.test(line) && !/^[^\s,;|]+[\s,;|]+"?\d/.test(line)) return 0;
    const delimiter = ([',', ';', '\t', '|'] as const).find((each) => line.includes(each));
    const cells = splitCells(line.replace(LABEL, 'MX '), delimiter ?? 'blanks');
    if (this.takeValueList(index, splitCells(line, '\t'))) return 1;
    const own = this.layoutOfValueDomain(cells);
    if (own !== undefined) {
      this.takeLayout(index, cells, own);
      return 1;
    }
    if (delimiter === undefined && !looksLikeRow(cells)) return 0;
    const layout = readLayout(cells);
    if (layout === undefined) return 0;
    this.takeLayout(index, cells, layout);
    return 1;
  }

  /** Tabs alone part a table as well as zone text; only names tell them apart. */
  takeTabbed(index: number): number {
    const line = this.text.line(index);
    if (!/\tMX\t/i.test(line) || this.text.showsZone) return 0;
    if (this.refuseEmptyOwner(index, line)) return 1;
    const cells = splitCells(line.trim(), '\t');
    const layout = readLayout(cells);
    if (layout === undefined || cells.some((cell) => /^IN$/i.test(cell))) return 0;
    if (typeof layout === 'string') {
      // Names without their final dot are no zone text's, so the line is refused for what it is.
      if (cells.filter(isWhole).length < 2) return 0;
      this.refuseLayout(index, cells, layout);
      return 1;
    }
    const { owner, exchange } = layout;
    if (!isWhole(exchange) || !(isWhole(owner) || owner === '@')) return 0;
    this.takeLayout(index, cells, layout);
    return 1;
  }

  /** A first cell that is empty, below rows that were no zone text: a merged cell, whose owner stands somewhere above. */
  private refuseEmptyOwner(index: number, line: string): boolean {
    const exchange = splitCells(line, '\t').findLast((cell) => /[^\d\s]/.test(cell)) ?? '';
    if (!line.startsWith('\t') || this.reading.namesBlankOwner || !isWhole(exchange)) return false;
    this.refuseLayout(index, splitCells(line, '\t'), 'no-owner');
    this.reading.completeness.trustNext();
    return true;
  }

  /** `example.test.`, TTL, `10 mail1.example.test.,20 mail2.example.test.`: what `aws … --output text` prints of a record set. */
  private takeValueList(index: number, cells: readonly string[]): boolean {
    const [name = '', ttl = '', values = '', ...more] = cells;
    const pairs = valuesIn(values).map((value) => /^(\d{1,5})\s+(\S+\.)$/.exec(value));
    if (more.length > 0 || !isAbsolute(name) || !/^\d{1,10}$/.test(ttl) || pairs.includes(null)) return false;
    const owner = readOwner(name, 'whole', index + 1, undefined);
    if (typeof owner !== 'string') return false;
    for (const pair of pairs) {
      const [, preference = '', exchange = ''] = pair ?? [];
      const parts = { domain: owner, preference, exchange, ttl: Number(ttl), ttlFrom: 'published' } as const;
      this.reading.take({ index, question: this.reading.answering('text', index), format: 'csv' }, parts, 'whole');
    }
    return true;
  }

  /** `mx mail1.example.test. 10`, as Value-Domain writes the records of the domain whose page it is. */
  private layoutOfValueDomain(cells: readonly string[]): Layout | undefined {
    const [type = '', exchange = '', preference = '', ...more] = cells;
    if (type !== 'mx' || !/^\d{1,5}$/.test(preference) || more.length > 0) return undefined;
    if (isAbsolute(exchange) || exchange === '@') return { owner: '', preference, exchange, ttl: '' };
    // Beside its other lines, a single label is a host below the domain.
    const isRelative = /^(?!\d+$)[a-z0-9_-]{1,63}$/i.test(exchange) && this.isOfValueDomain;
    return isRelative ? { owner: '', preference, exchange: `${exchange}.@`, ttl: '' } : undefined;
  }

  /** Whether other lines are written as Value-Domain's panel writes them. */
  private get isOfValueDomain(): boolean {
    this.valueDomain ??= this.text.lines.some((line) => /^(?:a|aaaa|cname|txt|ns) \S+ \S/.test(line));
    return this.valueDomain;
  }

  private takeLayout(index: number, cells: readonly string[], layout: Layout | Unclear): void {
    const at = { line: index + 1 };
    if (typeof layout === 'string') {
      this.refuseLayout(index, cells, layout);
      return;
    }
    const ttl = layout.ttl === '' ? undefined : readTtl(layout.ttl);
    if (layout.owner === '' || layout.owner === '@') {
      if (layout.ttl !== '' && ttl === undefined) {
        this.reading.refuse('csv', index, undefined, readIssue('ttl-invalid', { ttl: layout.ttl }, at));
        return;
      }
      const { preference, exchange } = layout;
      const parts = { preference, exchange, ttl, ttlFrom: 'published' } as const;
      this.reading.addUnnamed({ index, count: 1, format: 'csv', source: 'list', label: layout.owner, parts });
      return;
    }
    const owner = readOwner(layout.owner, 'whole', index + 1, undefined);
    if (typeof owner !== 'string') {
      this.reading.refuse('csv', index, undefined, owner);
      return;
    }
    const parts = {
      domain: owner,
      preference: layout.preference,
      exchange: layout.exchange,
      ttl,
      ttlFrom: 'published',
    } as const;
    if (layout.ttl !== '' && ttl === undefined) {
      this.reading.refuse('csv', index, owner, readIssue('ttl-invalid', { ttl: layout.ttl }, { ...at, domain: owner }));
    } else {
      const question = this.reading.answering('text', index);
      this.reading.take({ index, question, format: 'csv', source: 'list' }, parts, 'whole');
    }
  }

  /** A row that is not clear is refused; its domain, where it can be told from an exchange, is not planned in part. */
  private refuseLayout(index: number, cells: readonly string[], unclear: Unclear): void {
    const names = cells.filter((cell) => cell === '@' || /[^.\d]\./.test(cell));
    const text = ownerIn(cells, names);
    const owner = text === undefined ? undefined : readOwner(text, 'whole', index + 1, this.reading.givenOrigin);
    const domain = typeof owner === 'string' ? owner : undefined;
    const at = { line: index + 1, ...(domain === undefined ? {} : { domain }) };
    this.reading.refuse('csv', index, domain, unclearIssue(unclear, this.text.trimmed(index), names.at(-1) ?? '', at));
  }
}

/** In prose MX may be the first or second word, too; a row has a number, a name with a dot, and nothing else. */
function looksLikeRow(cells: readonly string[]): boolean {
  const type = cells.findIndex((cell) => /^MX$/i.test(cell));
  if (type < 0) return cells.length === 3;
  return (
    type < 2 &&
    cells.some((cell) => /^\d+$/.test(cell)) &&
    cells.some((cell) => /[^.]\./.test(cell)) &&
    cells.every(
      (cell) =>
        /^(?:\d+|MX|IN|@|[^\s.]\S*|[a-z0-9-]{1,63})$/i.test(cell) &&
        (cell.includes('.') || /^(?:@|[a-z0-9-]{1,63})$/i.test(cell)),
    ) &&
    cells.length <= 7
  );
}

function isWhole(name: string): boolean {
  return /[^.]\.[^.]/.test(name) && !name.endsWith('.');
}

/** The first of two names is the owner, and so is the only one before MX, unless a preference shows it to be the exchange. */
function ownerIn(cells: readonly string[], [first, second]: readonly string[]): string | undefined {
  if (first === undefined || first === '@') return first;
  const type = cells.findIndex((cell) => /^MX$/i.test(cell));
  const before = cells.indexOf(first) < type;
  return before ? (preferenceBefore(cells) ? undefined : first) : second === undefined ? undefined : first;
}

function unclearIssue(unclear: Unclear, text: string, exchange: string, at: Place): Issue {
  if (unclear === 'ambiguous') return readIssue('layout-ambiguous', { text }, at);
  if (unclear === 'no-owner') return readIssue('owner-missing', { text }, at);
  if (unclear === 'no-preference') return readIssue('preference-missing', { exchange }, at);
  return readIssue('record-not-understood', { text }, at);
}
