import type { MxAnswer } from './read-shape.ts';

type Told = Pick<MxAnswer, 'state' | 'authoritative' | 'holdsZone' | 'server'>;

/**
 * Whether answers come from servers that hold the zone. `shown`: each does; `denied`: one says of itself that it does not (no `aa`,
 * "Non-authoritative answer"), a resolver's for one; `unknown`: nothing shows who answered.
 */
export type Authority = 'shown' | 'denied' | 'unknown';

/** Public resolvers by name: no zone of a reader's is served by them. */
const RESOLVERS = /^(?:dns\.google|one\.one\.one\.one|dns\d*\.quad9\.net|resolver\d\.opendns\.com)$/;

/**
 * Judges who answered (hazard H22): what a resolver has left says nothing of what each name server publishes. The name of a server alone
 * shows nothing, since resolvers have names, too. Questions that failed tell nothing.
 */
export function authorityOf(answers: readonly Told[]): Authority {
  const told = answers.filter(({ state }) => state !== 'failed' && state !== 'nothing-shown').map(authorityOfAnswer);
  if (told.includes('denied')) return 'denied';
  return told.length > 0 && told.every((one) => one === 'shown') ? 'shown' : 'unknown';
}

function authorityOfAnswer({ authoritative, holdsZone, server = '' }: Told): Authority {
  if (authoritative !== undefined) return authoritative ? 'shown' : 'denied';
  if (RESOLVERS.test(server.toLowerCase().replace(/\.?(?:#\d+)?$/u, ''))) return 'denied';
  return holdsZone === true ? 'shown' : 'unknown';
}
