import { isAbsolute, labelsOf, readName } from '../../../dns/name.ts';
import type { ZoneRecord } from '../../../dns/zone-record.ts';
import { LineReader } from '../reading/line-reader.ts';
import { readOwner } from '../reading/mx-parts.ts';
import { unknownOwner, type Owner } from '../reading/owner.ts';
import type { Question } from '../reading/question.ts';
import type { Reading } from '../reading/reading.ts';
import { readIssue } from '../rules.ts';
import type { ZoneScope } from './scope.ts';

/** No domain of mail has these in its name: they are of a path, a line number or another language's comment before it. */
const HAS_PATH = /[:/#]/;
/** A bullet or a quotation's sign that stands where an owner would. */
const SIGN = /^[^a-z0-9*@_.\\]+$/i;

/** `@`, `mail1`: a name that only an origin completes. */
const isRelativeName = (text: string): boolean => /^(?:@|\*|[a-z0-9_-]{1,63})$/i.test(text) && !SIGN.test(text);

/** Whose a line of zone text is. */
export class ZoneOwners extends LineReader {
  private readonly scope: ZoneScope;

  constructor(reading: Reading, scope: ZoneScope) {
    super(reading);
    this.scope = scope;
  }

  /** Whose a record is; a line that names its owner keeps it for those below. */
  of(index: number, line: ZoneRecord, question: Question): Owner {
    const { scope } = this;
    if (line.owner === undefined) return scope.inheritOwner();
    const { text } = line.owner;
    if (scope.origin === undefined && isRelativeName(text)) {
      // A number is rather the TTL of a line that has lost its owner.
      if (/^\d+$/.test(text)) return this.loseOwner(index, line);
      scope.label(text);
      return scope.owner;
    }
    // dig prints whole names only: this is what stood behind one that is lost.
    if (question.tool === 'dig' && !isAbsolute(text)) return this.loseOwner(index, line);
    const owner = this.read(index, text, line.type === 'MX');
    if (owner.state === 'known' && !isAbsolute(text)) {
      question.zoneText.sure = true;
      if (scope.isOriginGiven) this.reading.useGivenOrigin();
    }
    return owner;
  }

  private loseOwner(index: number, { type }: ZoneRecord): Owner {
    this.scope.loseOwner();
    if (type !== 'MX') return unknownOwner;
    const fault = readIssue('owner-missing', { text: this.text.trimmed(index) }, { line: index + 1 });
    this.reading.refuse('zone', index, undefined, fault);
    return unknownOwner;
  }

  /** Reads an owner and keeps it for the lines below; where it is no name, an MX line is refused. */
  read(index: number, text: string, mustBeName = false): Owner {
    const isNoName = HAS_PATH.test(text) || SIGN.test(text);
    const owner = isNoName
      ? readIssue('name-invalid', { name: text })
      : readOwner(text, { origin: this.scope.origin }, index + 1, this.reading.givenOrigin);
    if (typeof owner === 'string') {
      this.scope.name(owner);
      return this.scope.owner;
    }
    this.scope.loseOwner();
    if (mustBeName) {
      const domain = isNoName ? undefined : domainMeant(text);
      const at = { line: index + 1, ...(domain === undefined ? {} : { domain }) };
      this.reading.refuse('zone', index, domain, { ...owner, at });
    }
    return unknownOwner;
  }
}

/** `example.test` without its final dot: whoever wrote it may have meant that domain, so it is not known whole. */
function domainMeant(text: string): string | undefined {
  const meant = readName(text);
  return meant.ok && labelsOf(meant.name).length > 1 ? meant.name : undefined;
}
