import type { Excuse } from './law-visit.ts';

/**
 * Which loss each issue tells of, and in which worlds: the reader was told, and goes on or does not. What stands here
 * is what the words of the issue have to say. The first row that fits is the one that is counted.
 */
export const excuses: readonly Excuse[] = [
  // While TMEmS's resolver does not know the new set yet, what reaches TMEmS as the last exchange is refused instead
  // of waiting (H4).
  { id: 'test-stage-takes-mail', losses: ['refused'], legs: ['forth'], when: 'last-tmems-refuses', sees: 'newest' },
  // CPF stays in the set and refuses (H8).
  { id: 'cpf-has-ended', losses: ['refused'], legs: ['forth'], when: 'cpf-refuses' },
  // A record of TMEmS that stood before others is put behind them, and no longer steps in for CPF before they do (H4).
  { id: 'test-record-moved-back', losses: ['around', 'waits'], legs: ['forth', 'back'], when: 'tmems-up' },
  { id: 'test-record-moved-back', losses: ['refused'], legs: ['forth', 'back'], when: 'interscan-refuses' },
  { id: 'test-record-moved-back', losses: ['refused'], legs: ['forth', 'back'], when: 'sender-is-other' },
  // TMEmS comes first before its resolver knows (H18).
  { id: 'switch-without-test-stage', losses: ['refused'], legs: ['forth'], when: 'tmems-refuses', sees: 'newest' },
  // TMEmS stands where CPF stood: while it is silent, mail waits, goes to InterScan past the filter, or to somebody
  // else (H7).
  { id: 'waits-while-tmems-silent', losses: ['waits'], legs: ['forth'], when: 'tmems-silent' },
  { id: 'direct-record-bypasses-filter', losses: ['around'], legs: ['forth'], when: 'tmems-silent' },
  { id: 'other-host-bypasses-filter', losses: ['around'], legs: ['forth'], when: 'tmems-silent' },
  // A host that nobody named takes CPF's place, or goes, as if it were InterScan's; if it is a backup, its own mail
  // comes back to itself.
  { id: 'taken-for-interscan', losses: ['around', 'waits'], legs: ['forth', 'back'], when: 'any' },
  { id: 'taken-for-interscan', losses: ['refused'], legs: ['forth', 'back'], when: 'sender-is-other' },
  // A record of TMEmS goes while senders still see it (H18).
  { id: 'tmems-record-removed', losses: ['refused'], legs: ['forth'], when: 'tmems-refuses', sees: 'older' },
  { id: 'tmems-record-removed', losses: ['refused'], legs: ['forth'], when: 'sender-is-other' },
  // Without CPF before it, somebody else's host comes first, or next (H13); as a sender it sees fewer hosts than it
  // did.
  { id: 'other-host-first', losses: ['around'], legs: ['forth'], when: 'any' },
  { id: 'other-host-kept', losses: ['around'], legs: ['forth'], when: 'other-not-first' },
  { id: 'other-host-kept', losses: ['waits'], legs: ['forth'], when: 'sender-is-other' },
  // The way back (H8, H18).
  { id: 'tmems-stays-last', losses: ['refused'], legs: ['back'], when: 'last-tmems-refuses', sees: 'newest' },
  { id: 'tmems-not-put-back', losses: ['refused'], legs: ['back'], when: 'tmems-refuses', sees: 'older' },
  { id: 'tmems-not-put-back', losses: ['around', 'waits'], legs: ['back'], when: 'tmems-up', sees: 'newest' },
  { id: 'tmems-not-put-back', losses: ['refused'], legs: ['back'], when: 'sender-is-other' },
  { id: 'roll-back-is-direct', losses: ['around', 'waits'], legs: ['back'], when: 'any' },
  // TMEmS is taken out while senders still see it as the last exchange; afterwards it steps in no more.
  {
    id: 'tmems-may-refuse-meanwhile',
    losses: ['refused'],
    legs: ['back', 'then'],
    when: 'last-tmems-refuses',
    sees: 'older',
  },
  { id: 'tmems-may-refuse-meanwhile', losses: ['waits'], legs: ['then'], when: 'tmems-up', sees: 'newest' },
];
