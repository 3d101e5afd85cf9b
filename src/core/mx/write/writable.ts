import { NULL_EXCHANGE } from '../../dns/mx-record.ts';
import { hasHostLabels, withoutWildcard } from '../../dns/name.ts';

/** Tells whether a name, a zone's included, can stand in every kind of file as it is: it needs no quoting, and smuggles nothing in. */
export const isWritable = (name: string): boolean => name === NULL_EXCHANGE || hasHostLabels(withoutWildcard(name));
