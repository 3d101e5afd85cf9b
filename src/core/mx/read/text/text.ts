import { readZoneRecord, type ZoneRecord } from '../../../dns/zone-record.ts';
import { LineDepths } from '../../../dns/zone-tokens.ts';
import { foundByGrep } from './grep-prefix.ts';
import { isBareMx, tidyLine } from './lines.ts';
import { isYamlOfDig, withoutPrefix, withoutShape, withoutYaml } from './shapes.ts';

const OF_ZONE = /^\s*\$(?:origin|ttl)\s|\sSOA\s/i;

/** The lines of a paste as programs printed them; it decides nothing of what they mean. Lines are counted from 0. */
export class Text {
  readonly lines: readonly string[];
  /** The lines as they were pasted. */
  readonly pasted: readonly string[];
  private readonly shown: string[];
  /** Lines that stood within the shape that a tool puts around a record. */
  private readonly shaped = new Set<number>();
  /** Lines that were a bare MX record as they were pasted. */
  private readonly bare: boolean[] = [];
  /** The files of lines that `grep` found. */
  private readonly files = new Map<number, string | undefined>();
  private readonly depths: LineDepths;
  private trimmedIndex: number | undefined;
  private lastTrimmed = '';
  private recordIndex: number | undefined;
  private lastRecord: ZoneRecord | undefined;
  /** Records of one line that names no owner, by its text: the same hosts stand below thousands of owners. */
  private readonly ownerless = new Map<string, ZoneRecord>();
  private doubleSpaced: boolean | undefined;
  private zoneShown: boolean | undefined;

  constructor(pasted: readonly string[]) {
    this.pasted = pasted;
    const unprefixed = withoutPrefix(pasted);
    const printed = isYamlOfDig(unprefixed) ? unprefixed.map(withoutYaml) : unprefixed;
    this.shown = printed.map((line, index) => this.asPrinted(line, index));
    this.lines = this.shown;
    this.depths = new LineDepths(this.lines);
  }

  private asPrinted(line: string, index: number): string {
    const isBare = isBareMx(line);
    this.bare.push(isBare);
    if (isBare) return line;
    const unshaped = withoutShape(line);
    if (unshaped !== line) this.shaped.add(index);
    const tidy = tidyLine(unshaped);
    const found = foundByGrep(tidy);
    if (found === undefined) return tidy;
    this.files.set(index, found.file);
    return found.text;
  }

  /** A line with its blanks; '' behind the last one. */
  line(index: number): string {
    return this.lines[index] ?? '';
  }

  /** A line without its outer blanks. */
  trimmed(index: number): string {
    // Every format asks for the same line.
    if (this.trimmedIndex !== index) {
      this.trimmedIndex = index;
      this.lastTrimmed = this.line(index).trim();
    }
    return this.lastTrimmed;
  }

  /** Whether a line is an MX record as zone text writes it, and nothing else. */
  isBareMx(index: number): boolean {
    return this.bare[index] === true || isBareMx(this.line(index));
  }

  /** The file of a line, where `grep` tells it. */
  file(index: number): string | undefined {
    return this.files.get(index);
  }

  /** Whether a tool quotes the record that stands at the line. */
  isShaped(index: number): boolean {
    return this.shaped.has(index);
  }

  /** The record of zone text that begins at a line. */
  record(index: number): ZoneRecord | undefined {
    // Zone text asks three times for the same line.
    if (this.recordIndex !== index) {
      this.recordIndex = index;
      this.lastRecord = this.readRecord(index);
    }
    return this.lastRecord;
  }

  private readRecord(index: number): ZoneRecord | undefined {
    const line = this.line(index);
    if (!line.startsWith(' ') && !line.startsWith('\t')) return readZoneRecord(this.lines, this.depths, index);
    const known = this.ownerless.get(line);
    if (known !== undefined) return known;
    const record = readZoneRecord(this.lines, this.depths, index);
    if (record?.count === 1 && record.closed) this.ownerless.set(line, record);
    return record;
  }

  /** Replaces a line by what it quotes. */
  unquote(index: number, text: string): void {
    this.shown[index] = text;
    this.bare[index] = false;
    this.trimmedIndex = undefined;
    this.recordIndex = undefined;
  }

  /** Whether nothing but blank lines stands from `start` up to `end`. */
  isBlank(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.line(at).trim() !== '') return false;
    return true;
  }

  /** Every line is parted from the next by a blank one, as some terminals copy them. */
  get isDoubleSpaced(): boolean {
    this.doubleSpaced ??= this.lines.every(
      (line, index) => line.trim() === '' || (this.lines[index + 1] ?? '').trim() === '',
    );
    return this.doubleSpaced;
  }

  /** Whether a directive or an SOA shows that the text is a zone. */
  get showsZone(): boolean {
    this.zoneShown ??= this.lines.some((line) => OF_ZONE.test(line));
    return this.zoneShown;
  }
}
