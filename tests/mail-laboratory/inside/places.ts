import type { Delivery } from '../behaviours.ts';

/** The names and addresses of a delivery: it shares none with any other one. */
export const ZONE = 'lab.test';
export const domainOf = (id: number): string => `d${id}.${ZONE}`;
export const recipientOf = (id: number): string => `reader@${domainOf(id)}`;
/** Reports of failure go to a host that takes all of them. */
export const BACK = `back.${ZONE}`;
export const returnPathOf = (id: number): string => `from${id}@${BACK}`;
export const BACK_ADDRESS = '10.1.255.1';

/** Addresses of a delivery: sixteen, counted through. */
const ADDRESSES_EACH = 16;

export interface HostPlace {
  readonly exchange: string;
  /** Its name in the laboratory. */
  readonly name: string;
  readonly addresses: readonly string[];
}

/** Where the hosts of a delivery are: in 10.1 who can be reached, in 10.2 who does not answer; the sender at 127.0.0.1. */
export function placesOf(delivery: Delivery): readonly HostPlace[] {
  let next = delivery.id * ADDRESSES_EACH;
  const exchanges = [...new Set([...delivery.sets.old, ...delivery.sets.new].map(([, exchange]) => exchange))];
  const places = exchanges.map((exchange, i) => {
    const behaviour = delivery.hosts[exchange];
    const network = behaviour === 'silent' ? '10.2' : '10.1';
    const count = behaviour === 'no-address' ? 0 : (delivery.addresses[exchange] ?? 1);
    const own = Array.from({ length: count }, () => {
      const at = next++;
      return `${network}.${at >> 8}.${at & 255}`;
    });
    const addresses = exchange === delivery.self ? ['127.0.0.1'] : own;
    return { exchange, name: `h${i}.${domainOf(delivery.id)}`, addresses };
  });
  if (next > (delivery.id + 1) * ADDRESSES_EACH || next > 255 << 8) throw new Error('too many addresses');
  return places;
}
