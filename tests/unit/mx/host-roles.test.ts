import { expect, test } from 'vitest';
import { suggestRoles } from '../../../src/core/mx/host-roles.ts';
import { records, TMEMS } from './short-hand.ts';

test('every distinct exchange once, with the number of its domains and what its name tells', () => {
  const relay = 'example.relay.tmems-jp.trendmicro.com';
  const current = [
    ...records(`10 cpf, 30 is1, 50 tmems`),
    ...records(`10 cpf, 20 cpf, 30 is1, 40 ${relay}`, 'other.test'),
    ...records('10 a.b.wild.test', '*.wild.test'),
    ...records('0 null', 'null.test'),
    ...records('10 self.test, 20 notself.test', 'self.test'),
  ];
  expect(suggestRoles(current)).toEqual([
    { exchange: 'cpf.example.net', domains: 2, because: 'not-known' },
    { exchange: 'mail1.example.test', domains: 2, suggestion: 'interscan', because: 'inside-own-domain' },
    { exchange: TMEMS, domains: 1, suggestion: 'tmems', because: 'tmems-inbound-host' },
    { exchange: relay, domains: 1, because: 'tmems-relay-host' },
    { exchange: 'a.b.wild.test', domains: 1, suggestion: 'interscan', because: 'inside-own-domain' },
    { exchange: 'self.test', domains: 1, suggestion: 'interscan', because: 'inside-own-domain' },
    { exchange: 'notself.test', domains: 1, because: 'not-known' },
  ]);
});
