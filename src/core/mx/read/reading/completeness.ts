/** Which domains may have lost a record: a refused line belongs to a domain that it names, or to those beside it. */
export class Completeness {
  readonly incomplete = new Set<string>();
  /** Texts of which a refused line may have been a record of any domain. */
  private readonly doubtfulTexts = new Set<number>();
  private everyDomain = false;
  /** The domain of the last line of this text that told one. */
  private lastOwner: string | undefined;
  /** A refused line may have been the first record of the domain to come. */
  private doubtsNext = false;

  /** Whose the last line was that told it. */
  get lastTold(): string | undefined {
    return this.lastOwner;
  }

  /** Nothing of the text before goes on. */
  textBegins(): void {
    this.lastOwner = undefined;
    this.doubtsNext = false;
  }

  /** A line tells `domain`: the next refused line may be another of its records. */
  tells(domain: string): void {
    this.lastOwner = domain;
  }

  /** A record of `domain` was read. */
  took(domain: string): void {
    this.lastOwner = domain;
    if (this.doubtsNext) this.incomplete.add(domain);
    this.doubtsNext = false;
  }

  /**
   * A line was refused that may have been a record of `domain`; where it does not tell its domain, of the last one that was told, else of
   * the one that was `asked` for, and of any of this `text` where none was.
   */
  refused(domain: string | undefined, asked: string | undefined, text: number): void {
    const owner = domain ?? this.lastOwner ?? asked;
    if (owner === undefined) this.doubtfulTexts.add(text);
    else this.incomplete.add(owner);
    this.lastOwner = domain ?? this.lastOwner;
  }

  /** A refused line without a name may have been the first record of what comes. */
  doubtNext(): void {
    this.doubtsNext = true;
  }

  /** The refused line belongs to what stands above it, as a merged cell does: what comes next is whole. */
  trustNext(): void {
    this.doubtsNext = false;
  }

  /** After `$INCLUDE` or `$GENERATE` no domain of the paste is known whole. */
  doubtEveryDomain(): void {
    this.everyDomain = true;
  }

  /** Tells whether a domain of this text may have lost a record that nobody can name. */
  isDoubtful(text: number): boolean {
    return this.everyDomain || this.doubtfulTexts.has(text);
  }
}
