import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Delivery, Seen } from '../behaviours.ts';
import { BACK_ADDRESS, domainOf, placesOf, ZONE } from './places.ts';

/** Addresses of the two name servers: what a sender sees that asks after the change, and one that still has the old set. */
export const servers: Readonly<Record<Seen, string>> = { new: '127.0.0.1', old: '127.0.0.2' };

/** Runs BIND with one zone in two views. Resolves when it answers. */
export function startBind(folder: string, named: string, deliveries: readonly Delivery[]): Promise<void> {
  const home = join(folder, 'bind');
  mkdirSync(home);
  // A copy: where AppArmor keeps /usr/sbin/named out of temporary folders, its profile goes by the path.
  copyFileSync(named, join(home, 'named'));
  for (const seen of ['old', 'new'] as const) writeFileSync(join(home, seen), zoneText(deliveries, seen));
  writeFileSync(join(home, 'named.conf'), configuration(home));
  const child = spawn(join(home, 'named'), ['-g', '-n', '1', '-c', join(home, 'named.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-20_000);
      if (/ running$/mu.test(log)) resolve();
    });
    child.once('exit', () => {
      reject(new Error(`named ended:\n${log}`));
    });
  });
}

const configuration = (home: string): string => `
options {
  directory "${home}";
  listen-on { 127.0.0.1; 127.0.0.2; };
  listen-on-v6 { none; };
  pid-file none;
  session-keyfile none;
  recursion no;
  dnssec-validation no;
  notify no;
  empty-zones-enable no;
  check-names master ignore;
};
controls { };
view old { match-destinations { 127.0.0.2; }; zone "${ZONE}" { type primary; file "old"; }; };
view new { match-destinations { any; }; zone "${ZONE}" { type primary; file "new"; }; };
`;

function zoneText(deliveries: readonly Delivery[], seen: Seen): string {
  const records = deliveries.flatMap((delivery) => {
    const places = placesOf(delivery);
    const name = (exchange: string): string =>
      exchange === '.' ? '.' : `${places.find((one) => one.exchange === exchange)?.name ?? ''}.`;
    return [
      ...delivery.sets[seen].map(
        ([preference, exchange]) => `${domainOf(delivery.id)}. MX ${preference} ${name(exchange)}`,
      ),
      ...places.flatMap((place) => place.addresses.map((address) => `${place.name}. A ${address}`)),
    ];
  });
  return `$TTL 60
@ SOA localhost. root.localhost. 1 3600 900 86400 60
@ NS localhost.
back MX 10 sink.${ZONE}.
sink A ${BACK_ADDRESS}
sender A 127.0.0.1
${records.join('\n')}
`;
}
