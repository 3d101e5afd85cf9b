import { readZoneRecord, type ZoneRecord } from '../../../dns/zone-record.ts';
import { LineDepths } from '../../../dns/zone-tokens.ts';
import { withoutGrepPrefix } from './grep-prefix.ts';
import { tidyLine } from './lines.ts';
import { isYamlOfDig, withoutPrefix, withoutShape, withoutYaml } from './shapes.ts';

/** The lines of a paste as programs printed them; it decides nothing of what they mean. Lines are counted from 0. */
export class Text {
  readonly lines: readonly string[];
  /** The lines as they were pasted. */
  readonly pasted: readonly string[];
  private readonly shown: string[];
  /** Lines that stood within the shape that a tool puts around a record. */
  private readonly shaped = new Set<number>();
  private readonly files: readonly (string | undefined)[];
  private readonly depths: LineDepths;
  private lastTrimmed = { index: -1, text: '' };
  private lastRecord: { readonly index: number; readonly record: ZoneRecord | undefined } | undefined;
  private doubleSpaced: boolean | undefined;
  private zoneShown: boolean | undefined;

  constructor(pasted: readonly string[]) {
    this.pasted = pasted;
    const bare = withoutPrefix(pasted);
    const printed = isYamlOfDig(bare) ? bare.map(withoutYaml) : bare;
    const found = printed.map((line, index) => {
      const text = withoutShape(line);
      if (text !== line) this.shaped.add(index);
      return withoutGrepPrefix(tidyLine(text));
    });
    this.shown = found.map(({ text }) => text);
    this.lines = this.shown;
    this.files = found.map(({ file }) => file);
    this.depths = new LineDepths(this.lines);
  }

  /** A line with its blanks; '' behind the last one. */
  line(index: number): string {
    return this.lines[index] ?? '';
  }

  /** A line without its outer blanks. */
  trimmed(index: number): string {
    // Every format asks for the same line.
    if (this.lastTrimmed.index !== index) this.lastTrimmed = { index, text: this.line(index).trim() };
    return this.lastTrimmed.text;
  }

  /** The file of a line, where `grep` tells it. */
  file(index: number): string | undefined {
    return this.files[index];
  }

  /** Whether a tool quotes the record that stands at the line. */
  isShaped(index: number): boolean {
    return this.shaped.has(index);
  }

  /** The record of zone text that begins at a line. */
  record(index: number): ZoneRecord | undefined {
    // Zone text asks three times for the same line.
    if (this.lastRecord?.index !== index)
      this.lastRecord = { index, record: readZoneRecord(this.lines, this.depths, index) };
    return this.lastRecord.record;
  }

  /** Replaces a line by what it quotes. */
  unquote(index: number, text: string): void {
    this.shown[index] = text;
    this.lastTrimmed = { index, text: text.trim() };
    this.lastRecord = undefined;
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
    this.zoneShown ??= this.lines.some((line) => /^\s*\$(?:origin|ttl)\s|\sSOA\s/i.test(line));
    return this.zoneShown;
  }
}
