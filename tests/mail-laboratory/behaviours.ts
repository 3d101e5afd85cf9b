import type { HostState } from '../../src/core/mx/trace-mail.ts';

/** What a receiver of the laboratory does, in the words of the table, and what `traceMail` calls that. */
export const behaviours = {
  accepts: { state: 'accepts', words: 'accepts' },
  silent: { state: 'silent', words: 'no answer to a connection' },
  down: { state: 'silent', words: 'refuses the connection' },
  'no-address': { state: 'no-address', words: 'its name has no address' },
  mute: { state: 'silent', words: 'connects, says nothing' },
  closes: { state: 'silent', words: 'connects, hangs up' },
  'greets-421': { state: 'silent', words: '421 instead of a greeting' },
  'greets-554': { state: 'turns-away', words: '554 instead of a greeting' },
  'hello-550': { state: 'refuses-hello', words: '550 to EHLO and HELO' },
  'rcpt-450': { state: 'defers', words: '450 to RCPT' },
  'data-451': { state: 'defers', words: '451 after the message' },
  'rcpt-550': { state: 'refuses', words: '550 to RCPT' },
  'data-550': { state: 'refuses', words: '550 after the message' },
} as const satisfies Readonly<Record<string, { readonly state: HostState; readonly words: string }>>;

export type Behaviour = keyof typeof behaviours;

/** Which of the two record sets somebody sees: the one from before a change, or the one after it. */
export type Seen = 'old' | 'new';

export type SenderName = 'postfix' | 'exim';
export const senderNames: readonly SenderName[] = ['postfix', 'exim'];

/**
 * One message to be sent in the laboratory. Hosts are named as in the record sets; each delivery has a domain and
 * addresses of its own, so that no sender remembers anything of another one.
 */
export interface Delivery {
  readonly id: number;
  readonly by: SenderName;
  /** The record sets of both name servers, as `preference exchange`. */
  readonly sets: Readonly<Record<Seen, readonly (readonly [preference: number, exchange: string])[]>>;
  /** Which of them the sender's resolver answers with. */
  readonly sees: Seen;
  /** What each host does; how many addresses it has, if more than one. */
  readonly hosts: Readonly<Record<string, Behaviour>>;
  readonly addresses: Readonly<Record<string, number>>;
  /** A host that accepts what its own resolver's record set names it for, and refuses all else (fact T6). */
  readonly asksDns?: { readonly host: string; readonly sees: Seen };
  /** The sender itself, where it is one of the exchanges. */
  readonly self?: string;
}

/** What became of a message. */
export interface Sighting {
  readonly id: number;
  /** The hosts that took it. */
  readonly accepted: readonly string[];
  /** What the sender says of it in its log. */
  readonly logged: 'sent' | 'deferred' | 'bounced' | 'nothing';
  /** Whether it is in the sender's queue. */
  readonly queued: boolean;
  /** Whether a report of failure came back to who sent it. */
  readonly returned: boolean;
  /** The sender's own words. */
  readonly words: string;
}

export interface Observation {
  /** Of the programs that were asked. */
  readonly versions: readonly string[];
  readonly sightings: readonly Sighting[];
}
