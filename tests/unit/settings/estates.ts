import type { CpfDomain } from '../../../src/core/settings/cpf-estate.ts';

/** A domain of CPF with everything off; `over` says what the case is about. */
export const domain = (name: string, over: Partial<CpfDomain> = {}): CpfDomain => ({
  domain: name,
  destinations: [{ host: 'mail1.example.test', port: 25, preference: 10 }],
  approvedSenders: [],
  blockedSenders: [],
  validRecipients: false,
  reputation: 'standard',
  antivirus: false,
  antispam: false,
  ...over,
});

export const allOn = (name: string, over: Partial<CpfDomain> = {}): CpfDomain =>
  domain(name, {
    validRecipients: true,
    reputation: 'advanced',
    antivirus: true,
    antispam: { spam: 'delete', probableSpam: 'quarantine' },
    ...over,
  });
