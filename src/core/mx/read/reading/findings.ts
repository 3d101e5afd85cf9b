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

interface OriginTold {
  readonly origin: string;
  readonly isZone: boolean;
  readonly domains: string[];
}

/** What lines tell besides records; what it means shows when the whole text has been seen. */
export class Findings {
  readonly suspects: Suspect[] = [];
  /** Lines that no format took, comments and commands excepted. */
  readonly passedOver: number[] = [];
  /** Alias to its target. */
  readonly aliases = new Map<string, string>();
  readonly soaOwners = new Set<string>();
  /** Zone to the name servers that its NS records, or our own scripts, list. */
  readonly nameServers = new Map<string, Set<string>>();
  /** Domains whose TTL the provider chooses itself. */
  readonly automaticTtls = new Set<string>();
  /** What our own scripts say that they are about to ask, and the zone that they found for each domain. */
  readonly toAsk: ToAsk[] = [];
  readonly zoneAsked = new Map<string, string>();
  /** Texts whose relative names the reader's origin completes. */
  readonly textsOfGivenOrigin = new Set<number>();
  /** Change lists were passed over: they are no state. */
  holdsChanges = false;

  /** Which origins hold which domains, as lines told it one by one. */
  private readonly originsTold: OriginTold[] = [];
  private origins: ReadonlyMap<string, string> | undefined;

  /** A zone lists a name server. */
  noteNameServer(zone: string, server: string): void {
    const known = this.nameServers.get(zone);
    if (known === undefined) this.nameServers.set(zone, new Set([server]));
    else known.add(server);
  }

  /** An `$ORIGIN` holds the domain. */
  noteOrigin(domain: string, origin: string): void {
    const last = this.originsTold.at(-1);
    if (last?.origin !== origin || last.isZone) this.originsTold.push({ origin, isZone: false, domains: [domain] });
    // The records of one domain stand together.
    else if (last.domains.at(-1) !== domain) last.domains.push(domain);
  }

  /** A tool names the zone of the domain. */
  noteZone(domain: string, zone: string): void {
    this.originsTold.push({ origin: zone, isZone: true, domains: [domain] });
  }

  /** Domain to the zone that a tool named last, else to the shortest `$ORIGIN` that holds it. */
  originOf(domain: string): string | undefined {
    // Nearly every zone says by its SOA what its name is: then nobody asks.
    this.origins ??= originsOf(this.originsTold);
    return this.origins.get(domain);
  }
}

function originsOf(told: readonly OriginTold[]): ReadonlyMap<string, string> {
  const origins = new Map<string, string>();
  for (const { origin, isZone, domains } of told) {
    for (const domain of domains) {
      const known = origins.get(domain);
      if (isZone || known === undefined || origin.length < known.length) origins.set(domain, origin);
    }
  }
  return origins;
}
