import { isAtOrBelow, ROOT } from '../../../dns/name.ts';
import { readTtl } from '../../../dns/ttl.ts';
import type { ZoneRecord } from '../../../dns/zone-record.ts';
import { knownOwner, noOwner, unknownOwner, type Owner } from '../reading/owner.ts';

/** A `$TTL`: none stands above, one that is known, or one that could not be read. */
type DefaultTtl = { readonly state: 'none' | 'unknown' } | { readonly state: 'known'; readonly seconds: number };

/** What zone text carries from line to line (RFC 1035 §5.1): origin, owner and TTL. */
export class ZoneScope {
  private readonly givenOrigin: string | undefined;
  private ownerAbove: Owner = noOwner;
  private ownOrigin: string | undefined;
  /** The origin was given by `$ORIGIN` or by the reader, and not by a guess. */
  private originShown = false;
  /** `$ORIGIN` stood behind the last SOA: it is that of the zone to come. */
  private originSinceSoa = false;
  /** The origin is the reader's, and the text has shown none of its own. */
  private originGiven = false;
  private defaultTtl: DefaultTtl = { state: 'none' };
  private lastTtl: number | undefined;
  /** SOA data by owner, to tell a second zone from the same one told twice. */
  private soas = new Map<string, string>();

  constructor(givenOrigin: string | undefined) {
    this.givenOrigin = givenOrigin;
    this.begin();
  }

  get origin(): string | undefined {
    return this.ownOrigin;
  }

  /** Whose a line is that begins with a blank. */
  get owner(): Owner {
    return this.ownerAbove;
  }

  /** An SOA stands above. */
  get holdsSoa(): boolean {
    return this.soas.size > 0;
  }

  /** The origin is the reader's own. */
  get isOriginGiven(): boolean {
    return this.originGiven;
  }

  /** Another text: nothing goes on. */
  begin(): void {
    this.end();
    this.defaultTtl = { state: 'none' };
  }

  /** The zone ends; only its `$TTL` goes on. */
  end(): void {
    this.ownerAbove = noOwner;
    this.ownOrigin = this.givenOrigin;
    this.originShown = this.givenOrigin !== undefined;
    this.originGiven = this.givenOrigin !== undefined;
    this.originSinceSoa = false;
    this.lastTtl = undefined;
    this.soas = new Map();
  }

  /** A command prints the text of this zone. */
  enter(zone: string): void {
    this.ownOrigin = zone;
    this.originShown = true;
    this.originGiven = false;
  }

  /** Follows `$ORIGIN`; `undefined` where its name could not be read. */
  setOrigin(origin: string | undefined): void {
    if (this.ownerAbove.state === 'unknown') this.ownerAbove = unknownOwner;
    this.originShown = true;
    this.originSinceSoa = true;
    this.originGiven = false;
    this.ownOrigin = origin;
  }

  /** Words that are no damaged record stand between: what stands below them may be of another zone. */
  forgetOrigin(): void {
    this.ownOrigin = undefined;
    this.originShown = false;
    if (this.ownerAbove.state === 'unknown') this.ownerAbove = unknownOwner;
  }

  /** A line names its owner. */
  name(owner: string): void {
    this.ownerAbove = knownOwner(owner);
  }

  /** A line named an owner that could not be read. */
  loseOwner(): void {
    this.ownerAbove = unknownOwner;
  }

  /** A line named an owner that no origin completes. */
  label(label: string): void {
    this.ownerAbove = { state: 'unknown', label };
  }

  /** A line stands between that may have named an owner: lines without one below get no owner that is known. */
  doubtOwner(): void {
    if (this.ownerAbove.state === 'known') this.ownerAbove = unknownOwner;
  }

  /** A tool quotes its records one by one: a line without owner below is nobody's. */
  endQuotation(): void {
    if (this.ownerAbove.state !== 'unknown') this.ownerAbove = unknownOwner;
  }

  /** The owner of a line that begins with a blank: the one above, else the origin. */
  inheritOwner(): Owner {
    // Nobody's mail goes to the root: there, a blank owner is one that was lost.
    if (this.ownerAbove.state === 'none' && this.ownOrigin !== undefined && this.ownOrigin !== ROOT)
      this.ownerAbove = knownOwner(this.ownOrigin);
    return this.ownerAbove;
  }

  /** The origin that was shown to hold the domain. */
  originOf(domain: string): string | undefined {
    const { ownOrigin: origin } = this;
    if (!this.originShown || origin === undefined || origin === ROOT || !isAtOrBelow(domain, origin)) return undefined;
    return origin;
  }

  /** Follows `$TTL`; `undefined` where it could not be read. */
  setDefaultTtl(ttl: number | undefined): void {
    this.defaultTtl = ttl === undefined ? { state: 'unknown' } : { state: 'known', seconds: ttl };
  }

  /** Where no `$TTL` stands, an SOA without TTL gives its MINIMUM to all; else the last explicit TTL carries (RFC 1035 §5.1). */
  ttlOf({ ttl, type, data }: ZoneRecord): number | undefined {
    if (ttl !== undefined) {
      this.lastTtl = ttl;
      return ttl;
    }
    if (type === 'SOA' && this.lastTtl === undefined && this.defaultTtl.state === 'none') {
      const minimum = readTtl(data[6]?.text ?? '');
      if (minimum !== undefined) this.setDefaultTtl(minimum);
    }
    if (this.defaultTtl.state === 'unknown') return undefined;
    return this.defaultTtl.state === 'known' ? this.defaultTtl.seconds : this.lastTtl;
  }

  /** An SOA stands at `owner`; tells whether two zones, or two versions of one, ran into each other there. */
  enterSoa(owner: string, data: string, how: { readonly isRelative: boolean; readonly isWritten: boolean }): boolean {
    const before = this.soas.get(owner);
    const isAnother = before === undefined && this.soas.size > 0;
    this.soas.set(owner, data);
    // Only an SOA with the same absolute owner and data repeats the zone: `@` may be that of any, and other data are another version's,
    // of which an incremental transfer (RFC 1995 §4) tells what was taken out, too.
    const runsTogether = before !== undefined && (before !== data || (how.isWritten && how.isRelative));
    if (runsTogether) this.ownOrigin = undefined;
    else if (isAnother) this.leaveFirstZone();
    // The zone's name is the first origin of its file, and the SOA stands at that name.
    else this.ownOrigin ??= owner;
    this.originGiven = false;
    this.originSinceSoa = false;
    return runsTogether;
  }

  /** Another zone in the same text: what the first has shown ends with it ("Whose record it is" 3). */
  private leaveFirstZone(): void {
    if (this.originSinceSoa) return;
    // Relative names may be those of either zone.
    this.ownOrigin = undefined;
    this.originShown = false;
    this.defaultTtl = { state: 'none' };
    this.lastTtl = undefined;
  }
}
