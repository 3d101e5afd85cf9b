import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Delivery, Seen } from '../behaviours.ts';
import { recipientOf, returnPathOf } from './places.ts';
import {
  ANSWERS_WITHIN,
  AT_ONCE,
  CONNECTS_WITHIN,
  numberOf,
  type OwnWords,
  runSeeing,
  type Sender,
  senderFolder,
} from './sender.ts';

/** An Exim that routes by DNS, as Debian's does for a host on the Internet, with folder and log of its own. */
export function makeExim(folder: string, seen: Seen): Sender {
  const home = senderFolder(folder, 'exim', seen);
  const user = numberOf('/etc/passwd', 'Debian-exim');
  const group = numberOf('/etc/group', 'Debian-exim');
  for (const name of ['', 'spool', 'log']) {
    mkdirSync(join(home, name), { recursive: true });
    chownSync(join(home, name), user, group);
  }
  writeFileSync(join(home, 'exim4.conf'), configuration(home));
  writeFileSync('/etc/exim4/exim4.conf', '');
  const files = { '/etc/resolv.conf': join(home, 'resolv.conf'), '/etc/exim4/exim4.conf': join(home, 'exim4.conf') };
  return {
    send: async (deliveries) => {
      const left = [...deliveries];
      const errors: string[] = [];
      const work = async (): Promise<void> => {
        for (let next = left.shift(); next !== undefined; next = left.shift()) errors.push(await submit(files, next));
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      if (errors.some((text) => text !== '')) console.error(errors.join(''));
      return new Map(deliveries.map(({ id }) => [id, wordsOf(home, id)]));
    },
  };
}

/** In the foreground: it returns when the message's first fate is known. */
const submit = (files: Readonly<Record<string, string>>, { id }: Delivery): Promise<string> =>
  runSeeing(
    files,
    ['/usr/sbin/exim4', '-odf', '-oi', '-f', returnPathOf(id), recipientOf(id)],
    `Subject: ${id}\n\nmessage ${id}\n`,
  );

const configuration = (home: string): string => `primary_hostname = sender.lab.test
exim_path = /usr/sbin/exim4
spool_directory = ${home}/spool
log_file_path = ${home}/log/%slog
disable_ipv6 = true
keep_environment =
qualify_domain = sender.lab.test
begin routers
by_dns:
  driver = dnslookup
  transport = by_smtp
  no_more
begin transports
by_smtp:
  driver = smtp
  port = 25
  hosts_avoid_tls = *
  hosts_try_fastopen =
  connect_timeout = ${CONNECTS_WITHIN}s
  command_timeout = ${ANSWERS_WITHIN}s
  data_timeout = ${ANSWERS_WITHIN}s
  final_timeout = ${ANSWERS_WITHIN}s
begin retry
* * F,4d,1h
`;

const marks: Readonly<Record<string, OwnWords['logged']>> = { '=>': 'sent', '**': 'bounced', '==': 'deferred' };

/** What its log says of a message, and whether its queue holds it. */
function wordsOf(home: string, id: number): OwnWords {
  const log = join(home, 'log/mainlog');
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
  const verdict = lines.findLast((line) => / (?:=>|\*\*|==) /u.test(line) && line.includes(` ${recipientOf(id)}`));
  const mark = / (=>|\*\*|==) /u.exec(verdict ?? '')?.[1] ?? '';
  const number = verdict?.split(' ')[2] ?? '';
  const queued = readdirSync(join(home, 'spool/input')).includes(`${number}-H`);
  return { logged: marks[mark] ?? 'nothing', queued, words: verdict?.slice(verdict.indexOf(mark)) ?? '' };
}
