import type { EnteredDomain } from './domain.ts';

const bothHosts = 'mail1.example.test:25/10 mail2.example.test:25/10';

/** An estate of our own, marked so wherever it is shown: three groups of settings, a wildcard, and one question of each common kind. */
export const exampleDomains: readonly EnteredDomain[] = [
  {
    domain: 'example.test',
    settings: {
      subdomains: '',
      destinations: bothHosts,
      approved_senders: 'info@partner.example 198.51.100.0/24',
      blocked_senders: '',
      valid_recipients: '有効',
      reputation: '標準',
      antivirus: '有効',
      spam: '削除',
      probable_spam: '隔離',
    },
  },
  {
    domain: 'sales.example.test',
    settings: {
      subdomains: '',
      destinations: bothHosts,
      approved_senders: '198.51.100.0/24',
      blocked_senders: '*@spam.example',
      valid_recipients: '有効',
      reputation: '標準',
      antivirus: '有効',
      spam: '削除',
      probable_spam: '隔離',
    },
  },
  {
    domain: 'order.example.test',
    settings: {
      subdomains: '',
      destinations: bothHosts,
      approved_senders: '*@partner.example 192.0.2.25 198.51.100.0/24',
      blocked_senders: '',
      valid_recipients: '無効',
      reputation: '標準',
      antivirus: '有効',
      spam: '削除',
      probable_spam: '転送',
    },
  },
  {
    domain: 'hr.example.test',
    settings: {
      subdomains: '',
      destinations: bothHosts,
      approved_senders: '198.51.100.0/24',
      blocked_senders: '192.0.2.25 203.0.113.0/24',
      valid_recipients: '無効',
      reputation: '詳細',
      antivirus: '有効',
      spam: '隔離',
      probable_spam: '隔離',
    },
  },
  {
    domain: '*.lab.example.test',
    settings: {
      subdomains: 'dev stage',
      destinations: '192.0.2.10',
      approved_senders: '198.51.100.0/24',
      blocked_senders: '',
      valid_recipients: '無効',
      reputation: '標準',
      antivirus: '無効',
      spam: '無効',
      probable_spam: '',
    },
  },
];
