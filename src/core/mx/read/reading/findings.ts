/** A line that nobody understood, but that may have been a record of `domain`. */
export interface Suspect {
  readonly index: number;
  readonly domain: string;
}

/** A domain that a script is about to ask for, at each of these servers of its zone. */
export interface ToAsk {
  readonly domain: string;
  readonly servers: readonly string[];
  readonly index: number;
}

/** What lines tell besides records; what it means shows when the whole text has been seen. */
export class Findings {
  readonly suspects: Suspect[] = [];
  /** Lines that no format took, comments and commands excepted. */
  readonly passedOver: number[] = [];
  /** Alias to its target. */
  readonly aliases = new Map<string, string>();
  readonly soaOwners = new Set<string>();
  /** Domain to the shortest `$ORIGIN` that holds it. */
  readonly origins = new Map<string, string>();
  /** Domains whose TTL the provider chooses itself. */
  readonly automaticTtls = new Set<string>();
  /** What our own scripts say that they are about to ask, and the zone that they found for each domain. */
  readonly toAsk: ToAsk[] = [];
  readonly zoneAsked = new Map<string, string>();
  /** Texts whose relative names the reader's origin completes. */
  readonly textsOfGivenOrigin = new Set<number>();
  /** Change lists were passed over: they are no state. */
  holdsChanges = false;

  /** An `$ORIGIN` holds the domain. */
  noteOrigin(domain: string, origin: string): void {
    const known = this.origins.get(domain);
    if (known === undefined || origin.length < known.length) this.origins.set(domain, origin);
  }
}
