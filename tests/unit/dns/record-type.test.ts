import { describe, expect, test } from 'vitest';
import { recordClass, recordType } from '../../../src/core/dns/record-type.ts';

describe('types and classes of zone text', () => {
  test.each([
    ['MX', 'MX'],
    ['mx', 'MX'],
    ['TYPE15', 'MX'],
    ['type16', 'TXT'],
    ['TYPE65280', 'TYPE65280'],
    ['AAAA', 'AAAA'],
    ['TYPE', undefined],
    ['IN', undefined],
    ['mail', undefined],
  ])('the type %j is %j', (text, type) => {
    expect(recordType(text)).toBe(type);
  });

  test.each([
    ['IN', 'IN'],
    ['in', 'IN'],
    ['CLASS1', 'IN'],
    ['CH', 'CH'],
    ['CLASS3', 'CLASS3'],
    ['MX', undefined],
    ['10', undefined],
  ])('the class %j is %j', (text, rdClass) => {
    expect(recordClass(text)).toBe(rdClass);
  });
});
