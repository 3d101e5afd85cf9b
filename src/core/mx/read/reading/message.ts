/** Which section of a message the lines stand in. */
export type Section = 'none' | 'question' | 'answer' | 'authority' | 'additional';

/** What a message of a name server shows of itself besides its records (RFC 1035 §4.1). */
export class Message {
  section: Section = 'none';
  /** Its header says that it was cut off (RFC 2181 §9). */
  isTruncated = false;
  /** It asks, and answers nothing. */
  isQuery = false;
  private begun = false;
  private expected = 0;
  private seen = 0;
  private namesServers = false;

  /** Its header stands here. */
  begin(): void {
    this.begun = true;
  }

  /** Without a header it is only what a short answer shows. */
  get hasHeader(): boolean {
    return this.begun;
  }

  /** Its header counts the records of its answer. */
  expect(records: number): void {
    this.expected = records;
  }

  /** A record stands here. */
  see(): void {
    if (this.section === 'answer') this.seen++;
  }

  /** Servers to ask instead stand here; what has authority sends nobody on. */
  refer(isAuthoritative: boolean): void {
    if (this.section === 'authority') this.namesServers = !isAuthoritative;
  }

  /** The server sends to others: it has not said what there is. */
  get isReferral(): boolean {
    return this.namesServers;
  }

  /** Its header counts its records, and all of them are there. */
  get isWhole(): boolean {
    return this.hasHeader && this.expected > 0 && this.expected <= this.seen;
  }

  /** What a message with a header lacks, by its own count; `undefined` where that is nothing. */
  get missing(): { readonly expected: number; readonly seen: number } | undefined {
    const { expected, seen } = this;
    return this.hasHeader && expected > seen ? { expected, seen } : undefined;
  }
}
