import { type SenderManners, senderManners } from '../../src/core/mx/sender-manners.ts';
import type { MailTrace } from '../../src/core/mx/trace-mail.ts';
import type { SenderName, Sighting } from './behaviours.ts';
import { type LaboratoryWorld, predict } from './worlds.ts';

/** What became of a message, in words that can be compared: `mail1 takes it`, `it waits`, `it bounces`. */
export type Fate = string;

export const fateOfTrace = ({ outcome, by }: MailTrace): Fate =>
  outcome === 'accepted' ? `${by ?? ''} takes it` : outcome === 'waits' ? 'it waits' : 'it bounces';

/** The fate that was seen. All that was seen must agree: a log alone proves nothing. */
export function fateOf({ accepted, logged, queued, returned, words }: Sighting): Fate {
  const seen = `${accepted.length} ${logged} ${queued ? 'queued' : ''} ${returned ? 'returned' : ''}`;
  if (seen === '1 sent  ') return `${accepted[0] ?? ''} takes it`;
  if (seen === '0 deferred queued ') return 'it waits';
  if (seen === '0 bounced  returned') return 'it bounces';
  return `unclear: taken by ${accepted.join()}; ${seen}; ${words}`;
}

export type Predictor = typeof predict;

/** Every fate that is predicted, one for each order of equal preferences. */
export function fatesOf(world: LaboratoryWorld, manners: SenderManners, by: Predictor = predict): readonly Fate[] {
  return [...new Set(by(world, manners).map(fateOfTrace))].toSorted();
}

/** One world, as one sender saw it. */
export interface Comparison {
  readonly world: LaboratoryWorld;
  readonly by: SenderName;
  readonly seen: Fate;
  readonly rfc: readonly Fate[];
  readonly predicted: readonly Fate[];
  /** Where the sender's own manners decide: which of them. */
  readonly rules: readonly (keyof SenderManners)[];
}

export function compare(world: LaboratoryWorld, by: SenderName, sighting: Sighting, predictor = predict): Comparison {
  const rfc = fatesOf(world, senderManners['rfc-5321'], predictor);
  const predicted = fatesOf(world, senderManners[by], predictor);
  const rules = fieldsOf(by).filter((field) => {
    const without = { ...senderManners[by], [field]: senderManners['rfc-5321'][field] };
    return String(fatesOf(world, without, predictor)) !== String(predicted);
  });
  return { world, by, seen: fateOf(sighting), rfc, predicted, rules };
}

export const isExplained = ({ seen, predicted }: Comparison): boolean => predicted.includes(seen);

/** The manners in which a sender differs from the RFC. */
export function fieldsOf(by: SenderName): readonly (keyof SenderManners)[] {
  const fields = Object.keys(senderManners[by]) as (keyof SenderManners)[];
  return fields.filter((field) => senderManners[by][field] !== senderManners['rfc-5321'][field]);
}

/** Each difference with its name, what it is, and its source. */
export const ruleWords: Readonly<
  Record<SenderName, Partial<Record<keyof SenderManners, { readonly name: string; readonly says: string }>>>
> = {
  postfix: {
    sessions: {
      name: 'two conversations',
      says: 'After two hosts that let it past EHLO and then asked it to come again, the message waits, whatever other hosts there are. postconf(5): smtp_mx_session_limit (default 2).',
    },
    addresses: {
      name: 'five addresses',
      says: 'It tries the first five addresses only. postconf(5): smtp_mx_address_limit (default 5).',
    },
    afterGreeting: {
      name: '5xx in a greeting',
      says: 'It goes on to the next host; where there is none, the message waits. postconf(5): smtp_skip_5xx_greeting (default yes).',
    },
  },
  exim: {
    afterGreeting: {
      name: '5xx in a greeting',
      says: 'It goes on to the next host; where this was the last one, the message bounces, although others may only have been out of reach. Exim specification 4.96, 49.2: a host error; that it goes on was seen.',
    },
    afterHello: {
      name: '5xx to EHLO',
      says: 'As after a 5xx in a greeting. Exim specification 4.96, 49.2: a host error; that it goes on was seen.',
    },
    itselfBest: {
      name: 'itself the best',
      says: 'The message is frozen in its queue instead of coming back. Exim specification 4.96, chapter 15: self (default freeze).',
    },
  },
};

export const titles: Readonly<Record<SenderName, string>> = { postfix: 'Postfix', exim: 'Exim' };

/** What a comparison shows: the fate, or where equal preferences leave it to the sender, all that may be. */
export function shownFate({ seen, predicted }: Comparison): string {
  return predicted.includes(seen) ? eitherOf(predicted) : `NOT AS PREDICTED: ${seen}`;
}

export function eitherOf(fates: readonly Fate[]): string {
  const takers = fates.flatMap((fate) => (fate.endsWith(' takes it') ? [fate.replace(' takes it', '')] : []));
  const rest = fates.filter((fate) => !fate.endsWith(' takes it'));
  return [...(takers.length === 0 ? [] : [`${takers.join(' or ')} takes it`]), ...rest].join(', or ');
}
