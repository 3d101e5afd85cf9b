/** A range of IPv4 addresses; `first` and `last` are unsigned 32-bit numbers, both inside. A single address has the prefix 32. */
export interface Network {
  readonly first: number;
  readonly last: number;
  readonly prefix: number;
}

const OCTET = '(0|[1-9][0-9]{0,2})';
const FORM = new RegExp(`^${OCTET}\\.${OCTET}\\.${OCTET}\\.${OCTET}(?:/(0|[1-9][0-9]?))?$`);

/**
 * Reads `x.x.x.x` or `x.x.x.x/z`, the only forms that TMEmS takes (vendor evidence 2.3); `undefined` for anything else, octets
 * with a leading zero among them, which some programs read as octal.
 */
export function readNetwork(text: string): (Network & { readonly hasHostBits: boolean }) | undefined {
  const parts = FORM.exec(text);
  if (!parts) return undefined;
  const octets = parts.slice(1, 5).map(Number);
  const prefix = parts[5] === undefined ? 32 : Number(parts[5]);
  if (octets.some((octet) => octet > 255) || prefix > 32) return undefined;
  const address = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  const size = 2 ** (32 - prefix);
  const first = address - (address % size);
  return { first, last: first + size - 1, prefix, hasHostBits: first !== address };
}

/** The network as TMEmS takes it: `203.0.113.0/24`, a single address without prefix. */
export function networkText({ first, prefix }: Network): string {
  const address = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join('.');
  return prefix === 32 ? address : `${address}/${String(prefix)}`;
}

/** For each of the networks (distinct ones), the others that contain it. Networks never overlap in part: one contains the other. */
export function networksAround<N extends Network>(networks: readonly N[]): ReadonlyMap<N, readonly N[]> {
  const around = new Map<N, readonly N[]>();
  let open: readonly N[] = [];
  for (const network of networks.toSorted((a, b) => a.first - b.first || a.prefix - b.prefix)) {
    open = open.filter((outer) => outer.last >= network.first);
    around.set(network, open);
    open = [...open, network];
  }
  return around;
}
