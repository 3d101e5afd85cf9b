import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
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
  startSeeing,
} from './sender.ts';

const ports: Readonly<Record<Seen, number>> = { new: 2525, old: 2526 };
const GIVES_UP_AFTER = 150_000;

/** Starts a Postfix with configuration, queue and log of its own. Its settings are those of Debian, but for how long it waits. */
export async function startPostfix(folder: string, seen: Seen): Promise<Sender> {
  const home = senderFolder(folder, 'postfix', seen);
  const files = { '/etc/resolv.conf': join(home, 'resolv.conf') };
  makeQueue(home);
  writeFileSync(join(home, 'main.cf'), mainCf(home));
  writeFileSync(join(home, 'master.cf'), masterCf(ports[seen]));
  await startSeeing(files, ['/usr/lib/postfix/sbin/master', '-c', home, '-w']);
  return {
    send: async (deliveries) => {
      if (deliveries.length === 0) return new Map();
      await inject(ports[seen], deliveries);
      const log = join(home, 'log');
      for (let waited = 0; waited < GIVES_UP_AFTER; waited += 200) {
        if (deliveries.every(({ id }) => verdictsOf(log).has(recipientOf(id)))) break;
        await pause(200);
      }
      const queue = await runSeeing(files, ['/usr/sbin/postqueue', '-c', home, '-j']);
      const verdicts = verdictsOf(log);
      return new Map(
        deliveries.map(({ id }): [number, OwnWords] => {
          const found = verdicts.get(recipientOf(id));
          const queued = queue.includes(`"${recipientOf(id)}"`);
          return [id, { logged: found?.logged ?? 'nothing', queued, words: found?.words ?? '' }];
        }),
      );
    },
  };
}

function makeQueue(home: string): void {
  const [user, group] = [numberOf('/etc/passwd', 'postfix'), numberOf('/etc/group', 'postdrop')];
  const own = [
    'active',
    'bounce',
    'corrupt',
    'defer',
    'deferred',
    'flush',
    'hold',
    'incoming',
    'private',
    'saved',
    'trace',
  ];
  mkdirSync(join(home, 'spool'));
  mkdirSync(join(home, 'spool/pid'));
  for (const name of own) {
    mkdirSync(join(home, 'spool', name), { mode: 0o700 });
    chownSync(join(home, 'spool', name), user, 0);
  }
  for (const name of ['public', 'maildrop']) {
    mkdirSync(join(home, 'spool', name), { mode: 0o730 });
    chownSync(join(home, 'spool', name), user, group);
  }
  mkdirSync(join(home, 'data'), { mode: 0o700 });
  chownSync(join(home, 'data'), user, 0);
}

const steps = ['helo', 'mail', 'rcpt', 'data_init', 'data_xfer', 'data_done', 'rset', 'quit'];

const mainCf = (home: string): string => `compatibility_level = 3.6
myhostname = sender.lab.test
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
smtpd_relay_restrictions = permit_mynetworks, reject
alias_maps =
alias_database =
queue_directory = ${home}/spool
data_directory = ${home}/data
daemon_directory = /usr/lib/postfix/sbin
command_directory = /usr/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = ${home}/log
maillog_file_prefixes = /
minimal_backoff_time = 1h
maximal_backoff_time = 1h
queue_run_delay = 1h
smtpd_client_connection_count_limit = 0
smtp_connection_cache_on_demand = no
smtp_connect_timeout = ${CONNECTS_WITHIN}s
${steps.map((step) => `smtp_${step}_timeout = ${ANSWERS_WITHIN}s`).join('\n')}
`;

const masterCf = (port: number): string => `127.0.0.1:${port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - ${AT_ONCE} smtp
relay unix - - n - ${AT_ONCE} smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
local unix - n n - - local
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`;

/** Hands messages to it by SMTP, one after the other. */
function inject(port: number, deliveries: readonly Delivery[]): Promise<void> {
  const lines = deliveries.flatMap(({ id }) => [
    `MAIL FROM:<${returnPathOf(id)}>`,
    `RCPT TO:<${recipientOf(id)}>`,
    'DATA',
    `Subject: ${id}\r\n\r\nmessage ${id}\r\n.`,
  ]);
  const all = ['EHLO sender.lab.test', ...lines, 'QUIT'];
  return new Promise((resolve, reject) => {
    const socket = createConnection(port, '127.0.0.1');
    let rest = '';
    socket.on('data', (chunk) => {
      const answers = (rest + chunk.toString()).split('\r\n');
      rest = answers.pop() ?? '';
      for (const answer of answers) {
        if (answer.startsWith('4') || answer.startsWith('5')) reject(new Error(`Postfix does not take it: ${answer}`));
        const next = /^\d{3} /u.test(answer) ? all.shift() : undefined;
        if (next !== undefined) socket.write(`${next}\r\n`);
      }
    });
    socket.once('error', reject);
    socket.once('close', () => {
      resolve();
    });
  });
}

type Verdict = Pick<OwnWords, 'logged' | 'words'>;

/** The verdicts in its log, by recipient. */
function verdictsOf(log: string): ReadonlyMap<string, Verdict> {
  const text = existsSync(log) ? readFileSync(log, 'utf8') : '';
  return new Map(
    [...text.matchAll(/ to=<([^>]*)>.* status=(sent|deferred|bounced) \((.*)\)$/gmu)].map(
      ([, recipient = '', logged = '', words = '']): [string, Verdict] => [
        recipient,
        { logged: logged as Verdict['logged'], words },
      ],
    ),
  );
}
