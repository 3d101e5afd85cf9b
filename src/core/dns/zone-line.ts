import { type MxRecord, NULL_EXCHANGE } from './mx-record.ts';

/** Gives a name in full, with its final dot (RFC 1035 §5.1). */
export const absolute = (name: string): string => (name === NULL_EXCHANGE ? name : `${name}.`);

/** Gives the data of a record as zones show it: `10 mail1.example.test.` */
export const recordData = ({ preference, exchange }: MxRecord): string => `${preference} ${absolute(exchange)}`;

/** Gives a whole line of a zone, every name in full: `example.test. 3600 IN MX 10 mail1.example.test.` */
export const recordLine = (record: MxRecord, ttl: number | undefined): string =>
  `${absolute(record.domain)}${ttl === undefined ? '' : ` ${ttl}`} IN MX ${recordData(record)}`;
