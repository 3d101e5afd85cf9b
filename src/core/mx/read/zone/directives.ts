import { isAbsolute, readName, readRelativeName } from '../../../dns/name.ts';
import { readTtl } from '../../../dns/ttl.ts';
import { tokenise } from '../../../dns/zone-tokens.ts';
import { nameFault } from '../reading/mx-parts.ts';
import type { Reading } from '../reading/reading.ts';
import { readIssue } from '../rules.ts';
import type { ZoneScope } from './scope.ts';
import { LineReader } from '../reading/line-reader.ts';

/** `$ttl = …` is PowerShell. */
const DIRECTIVE = /^\s*\$([a-z]+)(?:[\s;](?!\s*(?:[=|]|\.\S))|$)/i;

/** Signs that no name of a zone has; RFC 2317 writes `/`. */
const NO_NAME = /[^\w.\\*/@-]/;

/** Follows `$ORIGIN` and `$TTL`; refuses `$INCLUDE`, `$GENERATE` and, in zone text, what no server knows. */
export class Directives extends LineReader {
  private readonly scope: ZoneScope;

  constructor(reading: Reading, scope: ZoneScope) {
    super(reading);
    this.scope = scope;
  }

  /** Tells whether the line is a directive. */
  take(index: number): boolean {
    const name = DIRECTIVE.exec(this.text.line(index))?.[1]?.toUpperCase();
    if (name === undefined) return false;
    if (!/^(?:ORIGIN|TTL|INCLUDE|GENERATE)$/.test(name) && !this.reading.question.zoneText.sure) return false;
    this.reading.answering('text', index).zoneText.sure = true;
    const [, first, ...more] = tokenise(this.text.line(index)).tokens;
    const isDamaged = name === 'ORIGIN' && (more.length > 0 || NO_NAME.test(first?.text ?? ''));
    const argument = isDamaged ? '' : (first?.text ?? '');
    if (name === 'ORIGIN') this.takeOrigin(index, argument);
    else if (name === 'TTL') this.takeTtl(index, argument);
    else {
      this.reading.completeness.doubtEveryDomain();
      const fault = readIssue('directive-refused', { directive: `$${name}` }, { line: index + 1 });
      this.reading.refuseLine('zone', index, fault);
    }
    return true;
  }

  private takeOrigin(index: number, argument: string): void {
    const { reading, scope } = this;
    const at = { line: index + 1 };
    const isLost = scope.origin === undefined && !isAbsolute(argument) && /[^.]\.[^.]/.test(argument);
    // Where no origin completes it, a name of two labels can only have lost its final dot.
    const origin = isLost ? readName(argument) : readRelativeName(argument, scope.origin);
    if (isLost && origin.ok) reading.tell(readIssue('final-dot-missing', { text: argument, name: origin.name }, at));
    scope.setOrigin(origin.ok ? origin.name : undefined);
    if (origin.ok) reading.read('zone', index);
    else reading.refuseLine('zone', index, nameFault(origin, at, reading.givenOrigin === undefined));
  }

  private takeTtl(index: number, argument: string): void {
    const ttl = readTtl(argument);
    this.scope.setDefaultTtl(ttl);
    if (ttl !== undefined) this.reading.read('zone', index);
    else this.reading.refuseLine('zone', index, readIssue('ttl-invalid', { ttl: argument }, { line: index + 1 }));
  }
}
