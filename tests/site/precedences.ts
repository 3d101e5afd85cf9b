import type { Way } from '../../src/core/ways.ts';

/** One action of the guide, by the name of its step, that must come before another. */
export interface Precedence {
  readonly earlier: string;
  readonly later: string;
  readonly ways: readonly Way[];
  readonly why: string;
}

/**
 * What must come before what, along a way that is followed to the letter: every `later` needs some `earlier` before it. It is no
 * rule where a way has no `later`; the ways that must have one are named.
 */
export const precedences: readonly Precedence[] = [
  { earlier: 'protect', later: 'open', ways: [1, 2, 3], why: 'InterScan meets the Internet unprotected' },
  { earlier: 'confine-relay', later: 'open', ways: [1, 2, 3], why: 'an open relay' },
  { earlier: 'open', later: 'test-relay', ways: [1, 2, 3], why: 'nothing can be tried from outside' },
  { earlier: 'test-relay', later: 'change-mx', ways: [1, 2, 3], why: 'an open relay' },
  { earlier: 'open', later: 'change-mx', ways: [1, 2, 3], why: 'mail is not accepted, or there is no way back' },
  { earlier: 'resolve-name', later: 'change-mx', ways: [1, 2, 3], why: 'senders cannot find the host' },
  { earlier: 'test-mail', later: 'change-mx', ways: [1, 2, 3], why: 'the first mail is a real one' },
  { earlier: 'note-cpf-addresses', later: 'change-mx', ways: [1, 2, 3], why: 'late mail cannot be told apart' },
  { earlier: 'note-cpf-addresses', later: 'add-test-mx', ways: [1, 3], why: 'late mail cannot be told apart' },
  { earlier: 'write-way-back', later: 'change-mx', ways: [1, 2, 3], why: 'nobody knows how to go back' },
  { earlier: 'set-last-day', later: 'change-mx', ways: [1, 2, 3], why: 'nobody knows how long one may go back' },
  { earlier: 'change-mx', later: 'delete-domains', ways: [1, 2, 3], why: 'CPF refuses mail' },
  { earlier: 'wait', later: 'delete-domains', ways: [1, 2, 3], why: 'CPF refuses mail' },
  { earlier: 'watch-cpf-mail', later: 'delete-domains', ways: [1, 2, 3], why: 'mail of senders with a fixed route' },
  { earlier: 'settings-copied', later: 'delete-domains', ways: [1, 2, 3], why: 'the settings are gone' },
  { earlier: 'ask-support', later: 'delete-domains', ways: [1, 2, 3], why: 'the screen is opened for nothing' },
  { earlier: 'ask-quarantine', later: 'open-screen', ways: [1, 2, 3], why: 'quarantined mail is lost' },
  { earlier: 'ask-quarantine', later: 'delete-domains', ways: [1, 2, 3], why: 'quarantined mail is lost' },
  { earlier: 'tell-colleagues', later: 'open-screen', ways: [1, 2, 3], why: 'somebody else opens it' },
  { earlier: 'find-grace-end', later: 'open-screen', ways: [1, 2, 3], why: 'opening orders the deletion' },
  { earlier: 'last-day', later: 'narrow', ways: [1, 2, 3], why: 'the way back is closed' },
  { earlier: 'last-day', later: 'delete-domains', ways: [1, 2, 3], why: 'the way back is gone' },
  { earlier: 'wait', later: 'narrow', ways: [1, 2, 3], why: 'mail is still on its way' },
  { earlier: 'verify-domain', later: 'add-test-mx', ways: [1, 3], why: 'TMEmS refuses the domain' },
  { earlier: 'set-policies', later: 'add-test-mx', ways: [1, 3], why: 'real mail meets unset policies' },
  { earlier: 'review-defaults', later: 'add-test-mx', ways: [1, 3], why: 'real mail meets default policies' },
  { earlier: 'open-tmems', later: 'add-test-mx', ways: [1, 3], why: 'TMEmS cannot deliver' },
  { earlier: 'test-connection', later: 'add-test-mx', ways: [1, 3], why: 'TMEmS cannot deliver' },
  { earlier: 'wait-test', later: 'test-mail', ways: [1, 3], why: 'TMEmS refuses' },
  { earlier: 'wait-test', later: 'change-mx', ways: [1, 3], why: 'TMEmS refuses' },
  { earlier: 'synchronise', later: 'filter-recipients', ways: [1, 3], why: 'real recipients are refused' },
  { earlier: 'run-tool', later: 'set-policies', ways: [1], why: "the tool's policies are not known" },
  { earlier: 'decide-policies', later: 'set-policies', ways: [1], why: 'weak settings with nothing behind' },
  { earlier: 'change-destination', later: 'change-mx', ways: [1], why: 'InterScan is stopped with mail behind it' },
  { earlier: 'move-outbound', later: 'stop-interscan', ways: [1], why: 'outbound mail stops' },
  { earlier: 'delete-domains', later: 'stop-interscan', ways: [1], why: 'the data stays at CPF' },
  { earlier: 'keep-contents', later: 'stop-interscan', ways: [1], why: 'queue, quarantine and logs go' },
  { earlier: 'last-day', later: 'stop-interscan', ways: [1], why: 'the way back is gone' },
];
