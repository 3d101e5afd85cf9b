/**
 * The receivers of the laboratory, in a process of their own. Told which deliveries there are, it listens on all
 * addresses of their hosts and says so; then it tells of each message that a host has taken.
 */
import { Resolver } from 'node:dns/promises';
import { createServer, type Socket } from 'node:net';
import type { Behaviour, Delivery } from '../behaviours.ts';
import { servers } from './name-server.ts';
import { BACK_ADDRESS, domainOf, type HostPlace, placesOf } from './places.ts';

export type ReceiverReport =
  | { readonly kind: 'listening' }
  | { readonly kind: 'taken'; readonly id: number; readonly exchange: string }
  | { readonly kind: 'returned'; readonly recipient: string };

interface Answers {
  readonly greeting: string;
  readonly hello?: string;
  readonly recipient?: string;
  readonly message?: string;
}

/** What is answered where the answer is not yes. */
const answers: Readonly<Partial<Record<Behaviour, Answers>>> = {
  'greets-421': { greeting: '421 4.3.2 try again later' },
  'greets-554': { greeting: '554 5.7.1 no mail service for you' },
  'hello-550': { greeting: '220 lab.test ESMTP', hello: '550 5.7.1 not you' },
  'rcpt-450': { greeting: '220 lab.test ESMTP', recipient: '450 4.2.0 try again later' },
  'rcpt-550': { greeting: '220 lab.test ESMTP', recipient: '550 5.1.1 not here' },
  'data-451': { greeting: '220 lab.test ESMTP', message: '451 4.3.0 try again later' },
  'data-550': { greeting: '220 lab.test ESMTP', message: '550 5.7.1 not this message' },
};
const YES: Answers = { greeting: '220 lab.test ESMTP' };

/** One conversation by SMTP: as much of it as a sender needs. */
function converse(
  socket: Socket,
  told: Answers,
  judge: (recipient: string) => Promise<string | undefined>,
  taken: (recipients: readonly string[]) => void,
): void {
  let [rest, inMessage] = ['', false];
  let recipients: string[] = [];
  const say = (line: string): void => {
    socket.write(`${line}\r\n`);
  };
  const command = async (line: string): Promise<void> => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO' || verb === 'HELO') say(told.hello ?? '250 lab.test');
    else if (verb === 'RCPT') {
      const recipient = /<([^>]*)>/u.exec(line)?.[1] ?? '';
      const no = told.recipient ?? (await judge(recipient));
      if (no === undefined) recipients.push(recipient);
      say(no ?? '250 2.1.5 yes');
    } else if (verb === 'DATA') {
      inMessage = recipients.length > 0;
      say(inMessage ? '354 go on' : '503 5.5.1 for whom?');
    } else if (verb === 'QUIT') socket.end('221 2.0.0 bye\r\n');
    else {
      if (verb === 'RSET') recipients = [];
      say('250 2.0.0 yes');
    }
  };
  const line = async (text: string): Promise<void> => {
    if (!inMessage) {
      await command(text);
      return;
    }
    if (text !== '.') return;
    inMessage = false;
    if (told.message === undefined) taken(recipients);
    say(told.message ?? '250 2.0.0 taken');
  };
  let turn = Promise.resolve();
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString('latin1')).split('\r\n');
    rest = lines.pop() ?? '';
    for (const text of lines) turn = turn.then(() => line(text));
  });
  socket.on('error', () => socket.destroy());
  say(told.greeting);
}

function receive(socket: Socket, delivery: Delivery, place: HostPlace): void {
  const behaviour = delivery.hosts[place.exchange] ?? 'accepts';
  if (behaviour === 'closes') {
    socket.destroy();
    return;
  }
  if (behaviour === 'mute') {
    socket.on('error', () => socket.destroy());
    socket.resume();
    return;
  }
  converse(
    socket,
    answers[behaviour] ?? YES,
    () => judgeByDns(delivery, place),
    () => report({ kind: 'taken', id: delivery.id, exchange: place.exchange }),
  );
}

/** A host that asks its own resolver whether the domain's record set names it, and refuses where it does not. */
async function judgeByDns({ id, asksDns }: Delivery, place: HostPlace): Promise<string | undefined> {
  if (asksDns?.host !== place.exchange) return undefined;
  const resolver = new Resolver();
  resolver.setServers([servers[asksDns.sees]]);
  const named = await resolver.resolveMx(domainOf(id)).catch(() => []);
  return named.some(({ exchange }) => exchange === place.name) ? undefined : '550 5.7.1 not a domain of ours';
}

function report(what: ReceiverReport): void {
  process.send?.(what);
}

function listen(address: string, receiver: (socket: Socket) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    createServer(receiver).once('error', reject).listen(25, address, 512, resolve);
  });
}

process.once('message', (message) => {
  const deliveries = message as readonly Delivery[];
  const listening = deliveries.flatMap((delivery) =>
    placesOf(delivery)
      .filter(
        ({ exchange }) => exchange !== delivery.self && !['silent', 'down'].includes(delivery.hosts[exchange] ?? ''),
      )
      .flatMap((place) =>
        place.addresses.map((address) =>
          listen(address, (socket) => {
            receive(socket, delivery, place);
          }),
        ),
      ),
  );
  const sink = listen(BACK_ADDRESS, (socket) => {
    converse(
      socket,
      YES,
      () => Promise.resolve(undefined),
      (recipients) => {
        for (const recipient of recipients) report({ kind: 'returned', recipient });
      },
    );
  });
  void Promise.all([...listening, sink]).then(() => {
    report({ kind: 'listening' });
  });
});
