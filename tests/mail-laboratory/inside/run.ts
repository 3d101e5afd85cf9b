/**
 * The laboratory, from inside its namespaces. Reads the deliveries as JSON, lets the real senders send them, and
 * writes what was seen.
 * Usage: run.ts FOLDER NAMED
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { json } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Delivery,
  type Observation,
  type Seen,
  senderNames,
  type SenderName,
  type Sighting,
} from '../behaviours.ts';
import { makeExim } from './exim.ts';
import { startBind } from './name-server.ts';
import { returnPathOf } from './places.ts';
import { startPostfix } from './postfix.ts';
import type { ReceiverReport } from './receivers.ts';
import { type OwnWords, runSeeing, type Sender } from './sender.ts';

const [folder = '', named = ''] = process.argv.slice(2);
const deliveries = (await json(process.stdin)) as readonly Delivery[];

const accepted = new Map<number, string[]>();
const returned = new Set<string>();
await startBind(folder, named, deliveries);
await startReceivers();

const start: Readonly<Record<SenderName, (seen: Seen) => Sender | Promise<Sender>>> = {
  postfix: (seen) => startPostfix(folder, seen),
  exim: (seen) => makeExim(folder, seen),
};
const words = new Map<number, OwnWords>();
await Promise.all(
  senderNames.flatMap((by) =>
    (['old', 'new'] as const).map(async (sees) => {
      const sender = await start[by](sees);
      const own = deliveries.filter((one) => one.by === by && one.sees === sees);
      for (const [id, said] of await sender.send(own)) words.set(id, said);
    }),
  ),
);
await reportsBack();

process.stdout.write(
  JSON.stringify({
    versions: await versions(),
    sightings: deliveries.map(({ id }): Sighting => {
      const { logged, queued, words: said } = words.get(id) ?? { logged: 'nothing', queued: false, words: '' };
      return {
        id,
        accepted: accepted.get(id) ?? [],
        logged,
        queued,
        returned: returned.has(returnPathOf(id)),
        words: said,
      };
    }),
  } satisfies Observation),
  // All else that lives in the namespaces ends with this process.
  () => process.exit(0),
);

async function versions(): Promise<readonly string[]> {
  const said = await Promise.all([
    runSeeing({}, [named, '-v']),
    runSeeing({}, ['/usr/sbin/postconf', '-c', `${folder}/postfix-new`, '-h', 'mail_version']),
    runSeeing({}, ['/usr/sbin/exim4', '-bV']),
  ]);
  const found = said.map((text) => /\d+\.\d+[\d.]*/u.exec(text)?.[0] ?? 'unknown');
  return ['BIND', 'Postfix', 'Exim'].map((name, i) => `${name} ${found[i] ?? ''}`);
}

async function startReceivers(): Promise<void> {
  const receivers = fork(new URL('receivers.ts', import.meta.url));
  const listening = new Promise<void>((resolve, reject) => {
    receivers.on('message', (message) => {
      const report = message as ReceiverReport;
      if (report.kind === 'listening') resolve();
      else if (report.kind === 'returned') returned.add(report.recipient);
      else accepted.set(report.id, [...(accepted.get(report.id) ?? []), report.exchange]);
    });
    receivers.once('exit', (code) => {
      reject(new Error(`the receivers ended with ${String(code)}`));
    });
  });
  await once(receivers, 'spawn');
  receivers.send([...deliveries]);
  await listening;
}

/** Waits until a report of failure has come for each message that a sender says it bounced. */
async function reportsBack(): Promise<void> {
  const bounced = [...words].flatMap(([id, { logged }]) => (logged === 'bounced' ? [returnPathOf(id)] : []));
  for (let i = 0; i < 100 && bounced.some((path) => !returned.has(path)); i++) await pause(200);
}
