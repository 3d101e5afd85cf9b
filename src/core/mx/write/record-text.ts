import { NULL_EXCHANGE, type MxRecord } from '../../dns/mx-record.ts';

/**
 * What a name may consist of in the files of every format: letters, digits, hyphens, underscores, and `/` (RFC 2317);
 * an owner may begin with `*.`. Such a name needs no quoting anywhere, and nothing can be smuggled in with one.
 */
const WRITABLE = /^(?:\*\.)?[a-z0-9_](?:[a-z0-9_/-]*)(?:\.[a-z0-9_][a-z0-9_/-]*)*$/iu;

/** Tells whether a name can stand in every kind of file as it is. */
export const isWritable = (name: string): boolean => name === NULL_EXCHANGE || WRITABLE.test(name);

/** Gives a name in full, with its final dot. */
export const absolute = (name: string): string => (name === NULL_EXCHANGE ? name : `${name}.`);

/** Gives the data of a record as zones show it: `10 mail1.example.test.` */
export const recordData = ({ preference, exchange }: MxRecord): string => `${preference} ${absolute(exchange)}`;

/** Gives a whole line of a zone, every name in full: `example.test. 3600 IN MX 10 mail1.example.test.` */
export const recordLine = (record: MxRecord, ttl: number | undefined): string =>
  `${absolute(record.domain)}${ttl === undefined ? '' : ` ${ttl}`} IN MX ${recordData(record)}`;
