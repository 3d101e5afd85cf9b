import { csv, csvWithoutHeader } from './csv.ts';
import { digShort } from './dig-short.ts';
import { dig } from './dig.ts';
import type { Format } from './format.ts';
import { guide } from './guide.ts';
import { host } from './host.ts';
import { nslookup } from './nslookup.ts';
import { resolveDnsname } from './resolve-dnsname.ts';
import { route53 } from './route53.ts';
import { windowsDns } from './windows-dns.ts';
import { zone, zoneRefusal } from './zone.ts';

/**
 * Every notation that is read. A line goes to the first that takes it, so what has the surer marks stands first; to add
 * one, write its file and a line here.
 */
export const formats: readonly Format[] = [
  route53,
  dig,
  resolveDnsname,
  windowsDns,
  nslookup,
  host,
  guide,
  csv,
  zone,
  digShort,
  csvWithoutHeader,
  zoneRefusal,
];
