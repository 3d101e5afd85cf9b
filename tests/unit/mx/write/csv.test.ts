import { describe, expect, test } from 'vitest';
import { writeMx } from '../../../../src/core/mx/write.ts';
import { m3, planOf } from './plans.ts';

const texts = (...args: Parameters<typeof writeMx>) => writeMx(...args).files.map(({ text }) => text);

describe('CSV', () => {
  test('gives the new records with the present set beside them, and the changes', () => {
    const { files } = writeMx(planOf({ 'example.test': m3 }), 'csv');
    expect(files.map(({ name }) => name)).toEqual(['mx-stop-cpf-csv-records.csv', 'mx-stop-cpf-csv-changes.csv']);
    const present = '"10 cpf.example.net, 30 mail1.example.test, 30 mail2.example.test"';
    expect(files[0]?.text).toBe(
      [
        '\uFEFFdomain,preference,exchange,ttl,before',
        `example.test,10,mail1.example.test,3600,${present}`,
        `example.test,10,mail2.example.test,3600,${present}`,
        '',
      ].join('\r\n'),
    );
    expect(files[1]?.text).toBe(
      [
        '\uFEFFdomain,change,preference before,preference after,exchange,ttl before,ttl after',
        'example.test,remove,10,,cpf.example.net,3600,',
        'example.test,change,30,10,mail1.example.test,3600,3600',
        'example.test,change,30,10,mail2.example.test,3600,3600',
        '',
      ].join('\r\n'),
    );
  });

  test('tells what is added, what stays, and what changes its TTL only', () => {
    const added = planOf({ 'a.test': { before: ['10 x.test'], after: ['10 x.test', '50 y.test'], ttl: 60 } });
    expect(texts(added, 'csv')[1]).toContain('a.test,keep,10,10,x.test,60,60\r\na.test,add,,50,y.test,,60\r\n');
    const lowered = planOf({ 'a.test': { before: ['10 x.test'], after: ['10 x.test'], ttl: 600, ttlAfter: 60 } });
    expect(texts(lowered, 'csv')[1]).toContain('a.test,change,10,10,x.test,600,60\r\n');
  });

  test('is in the reader’s language throughout', () => {
    const comments = { 'csv-keeps': 'そのまま', 'csv-adds': '追加', 'csv-removes': '削除', 'csv-changes': '変更' };
    const plan = planOf({
      'a.test': { before: ['5 w.test', '10 x.test', '20 y.test'], after: ['5 w.test', '15 y.test', '50 z.test'] },
    });
    const rows = texts(plan, 'csv', { comments })[1]?.split('\r\n').slice(1, -1) ?? [];
    expect(rows.map((row) => row.split(',')[1])).toEqual(['そのまま', '削除', '変更', '追加']);
  });

  test('shows no TTL from a cache', () => {
    expect(texts(planOf({ 'example.test': { ...m3, ttl: 217, ttlFrom: 'cache' } }), 'csv').join('')).not.toContain(
      '217',
    );
  });

  test.each([
    { words: 'ドメイン名', cell: 'ドメイン名' },
    { words: 'a,b', cell: '"a,b"' },
    { words: 'a "b"', cell: '"a ""b"""' },
    { words: 'a\nb', cell: 'a b' },
    { words: '=1+1', cell: "'=1+1" },
    { words: '+1', cell: "'+1" },
    { words: '-1', cell: "'-1" },
    { words: '@x', cell: "'@x" },
  ])('writes the header word $words as $cell', ({ words, cell }) => {
    const [text = ''] = texts(planOf({ 'example.test': m3 }), 'csv', { comments: { 'csv-domain': words } });
    expect(text.split('\r\n')[0]).toBe(`\uFEFF${cell},preference,exchange,ttl,before`);
  });
});
