import { describe, expect, test } from 'vitest';
import { writeMx } from '../../../../src/core/mx/write.ts';
import { lines, m3, onlyText, planOf } from './plans.ts';

describe("the guide's notation", () => {
  test('shows the set before and the set after under the headings that are handed in', () => {
    const comments = { 'guide-before': '[変更対象]', 'guide-after': '[変更後]' };
    expect(onlyText(writeMx(planOf({ 'example.test': m3 }), 'guide', { comments }))).toBe(
      lines(
        '; [変更対象]',
        '; example.test MX preference = 10, mail exchanger = cpf.example.net',
        '; example.test MX preference = 30, mail exchanger = mail1.example.test',
        '; example.test MX preference = 30, mail exchanger = mail2.example.test',
        '; [変更後]',
        'example.test MX preference = 10, mail exchanger = mail1.example.test',
        'example.test MX preference = 10, mail exchanger = mail2.example.test',
      ),
    );
  });

  test('tells the sets apart without words, too', () => {
    expect(onlyText(writeMx(planOf({ 'example.test': m3 }), 'guide')).match(/^; \[.*$/gmu)).toEqual([
      '; [before]',
      '; [after]',
    ]);
  });

  test('writes the null MX as nslookup does', () => {
    const plan = planOf({ 'example.test': { before: ['0 .'], after: ['10 mail.example.test'] } });
    expect(onlyText(writeMx(plan, 'guide'))).toContain('; example.test MX preference = 0, mail exchanger = (root)\n');
  });
});
