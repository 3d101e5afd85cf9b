import type { LineState } from '../../read-shape.ts';
import type { RecordFormat } from './question.ts';

/** What became of each line, and how many of them each format read. Lines are counted from 0. */
export class LineBook {
  readonly states: LineState[];
  private readonly weighed = new Map<RecordFormat, { lines: number }>();
  /** The format that was weighed last: lines of one format stand together. */
  private last: { readonly format: RecordFormat; readonly weight: { lines: number } } | undefined;

  constructor(lines: number) {
    this.states = new Array<LineState>(lines).fill('passed');
  }

  /** Lines that were read; what was refused before stays refused. */
  read(format: RecordFormat, index: number, count: number): void {
    for (let at = index; at < index + count; at++) if (this.states[at] !== 'refused') this.states[at] = 'read';
    this.weigh(format, count);
  }

  /** Lines of a record whose owner is told later. */
  await(format: RecordFormat, index: number, count: number): void {
    for (let at = index; at < index + count; at++) this.states[at] = 'read';
    this.weigh(format, count);
  }

  refuse(format: RecordFormat, index: number, count: number): void {
    for (let at = index; at < index + count; at++) this.states[at] = 'refused';
    this.weigh(format, count);
  }

  /** A line of what a tool prints around its answers. */
  noise(index: number): void {
    if (this.states[index] === 'passed') this.states[index] = 'noise';
  }

  /** Counts lines towards the format of the greater part. */
  weigh(format: RecordFormat, count: number): void {
    if (this.last?.format !== format) {
      const weight = this.weighed.get(format) ?? { lines: 0 };
      this.weighed.set(format, weight);
      this.last = { format, weight };
    }
    this.last.weight.lines += count;
  }

  /** The formats that lines were weighed for, in the order first seen. */
  get weights(): readonly (readonly [RecordFormat, number])[] {
    return [...this.weighed].map(([format, { lines }]) => [format, lines]);
  }
}
