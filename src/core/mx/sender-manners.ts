/** How a sender acts where senders differ. */
export interface SenderManners {
  /** Conversations that got past EHLO, after which it tries no other host for now. */
  readonly sessions: number;
  /** Addresses of exchanges that it tries at most, best first. */
  readonly addresses: number;
  /** After a 5xx instead of a greeting. */
  readonly afterGreeting: AfterRefusal;
  /** After a 5xx to EHLO and HELO. */
  readonly afterHello: AfterRefusal;
  /** Where no exchange is better than the sender itself. */
  readonly itselfBest: 'refused' | 'waits';
}

/**
 * `ends`: the message bounces. Else the next host is tried; where this was the last one, the message bounces
 * (`next-or-refused`) or waits (`next-or-waits`).
 */
export type AfterRefusal = 'ends' | 'next-or-refused' | 'next-or-waits';

/**
 * RFC 5321 is what the planner goes by. The others are what the mail laboratory saw of real senders, with the settings
 * that they come with.
 */
export const senderManners = {
  /** §5.1: every host in turn; §4.2.1: a 5yz is final, whatever it answers. */
  'rfc-5321': {
    sessions: Infinity,
    addresses: Infinity,
    afterGreeting: 'ends',
    afterHello: 'ends',
    itselfBest: 'refused',
  },
  /** postconf(5) of 3.7: smtp_mx_session_limit = 2, smtp_mx_address_limit = 5, smtp_skip_5xx_greeting = yes. */
  postfix: {
    sessions: 2,
    addresses: 5,
    afterGreeting: 'next-or-waits',
    afterHello: 'ends',
    itselfBest: 'refused',
  },
  /** Exim specification 4.96, 15 (`self`: freeze) and 49.2 (host errors). */
  exim: {
    sessions: Infinity,
    addresses: Infinity,
    afterGreeting: 'next-or-refused',
    afterHello: 'next-or-refused',
    itselfBest: 'waits',
  },
} as const satisfies Readonly<Record<string, SenderManners>>;

export type SenderKind = keyof typeof senderManners;
