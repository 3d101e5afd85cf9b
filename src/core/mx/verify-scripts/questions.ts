/** The domains of one zone, asked at the zone's own name servers. */
export interface Questions {
  readonly zone: string;
  readonly domains: readonly string[];
}
