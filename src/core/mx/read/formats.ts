import { dig } from './dig/dig.ts';
import { shortAnswers } from './dig/short-answers.ts';
import { guide } from './guide.ts';
import { host } from './host.ts';
import { json } from './json/json.ts';
import type { Format } from './reading/format.ts';
import { tables } from './tables/tables.ts';
import { dnsServer } from './windows/dns-server.ts';
import { nslookup } from './windows/nslookup.ts';
import { resolveDnsname } from './windows/resolve-dnsname.ts';
import { zone } from './zone/zone.ts';

/**
 * Every notation that is read. A line goes to the first that takes it, so what has the surer marks stands first; to add
 * one, write its folder and a line here.
 */
export const formats: readonly Format[] = [
  json,
  dig,
  resolveDnsname,
  dnsServer,
  nslookup,
  host,
  guide,
  tables,
  zone,
  shortAnswers,
];
