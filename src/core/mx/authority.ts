import type { MxAnswer } from './read-shape.ts';

type Told = Pick<MxAnswer, 'state' | 'authoritative' | 'server'>;

/**
 * Whether answers come from servers that hold the zone. `shown`: each does; `denied`: one says of itself that it does not (no `aa`,
 * "Non-authoritative answer"), a resolver's for one; `unknown`: nothing shows who answered.
 */
export type Authority = 'shown' | 'denied' | 'unknown';

/** Public resolvers by name: no zone of a reader's is served by them. */
const RESOLVERS = /^(?:dns\.google|one\.one\.one\.one|dns\d*\.quad9\.net|resolver\d\.opendns\.com)$/;
/** A host of a domain, which an address or a name of the own network is not. */
const NAMED = /^(?:[a-z0-9_-]+\.)+[a-z][a-z0-9-]*$/;

/**
 * Judges who answered (hazard H22): what a resolver has left says nothing of what each name server publishes. Only a form that shows
 * no flag (`nslookup`, `dig +short @server`, `Resolve-DnsName -Server`) is believed for the name server that it names. Questions that failed tell nothing.
 */
export function authorityOf(answers: readonly Told[]): Authority {
  const told = answers.filter(({ state }) => state !== 'failed' && state !== 'nothing-shown').map(authorityOfAnswer);
  if (told.includes('denied')) return 'denied';
  return told.length > 0 && told.every((one) => one === 'shown') ? 'shown' : 'unknown';
}

function authorityOfAnswer({ authoritative, server = '' }: Told): Authority {
  if (authoritative !== undefined) return authoritative ? 'shown' : 'denied';
  const name = server.toLowerCase().replace(/\.?(?:#\d+)?$/u, '');
  if (RESOLVERS.test(name)) return 'denied';
  return NAMED.test(name) ? 'shown' : 'unknown';
}
