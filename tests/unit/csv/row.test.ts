import { describe, expect, test } from 'vitest';
import { cellText, csvText } from '../../../src/core/csv/file.ts';
import { readCsvRow } from '../../../src/core/csv/row.ts';

describe('a row of CSV', () => {
  test.each([
    ['a,b', ['a', 'b']],
    ['a,,b,', ['a', '', 'b', '']],
    ['"a,b",c', ['a,b', 'c']],
    ['"a ""b""",c', ['a "b"', 'c']],
    ['"a\nb",c', ['a\nb', 'c']],
    [' "a" , b', ['a', ' b']],
    ['"",a', ['', 'a']],
    // A mark within a cell is a character of it.
    ['a"b,c', ['a"b', 'c']],
    // What goes on behind the closing mark is not joined: `mailer.test` stands nowhere in the text.
    ['"mail"er.test,c', ['"mail"er.test', 'c']],
  ])('%j is %j', (text, cells) => {
    expect(readCsvRow(text, 0, ',')).toMatchObject({ cells, open: false });
  });

  test('says where the next one begins, and how many lines it takes', () => {
    expect(readCsvRow('"a\r\nb",c\r\nd', 0, ',')).toEqual({ cells: ['a\r\nb', 'c'], end: 10, lines: 2, open: false });
    expect(readCsvRow('a\tb', 2, '\t')).toMatchObject({ cells: ['b'], end: 3 });
  });

  test('that never ends is told', () => {
    expect(readCsvRow('a,"b\nc', 0, ',')).toMatchObject({ cells: ['a', 'b\nc'], open: true });
  });
});

describe('a cell in a file', () => {
  test.each([
    ['a', 'a'],
    ['a,b', '"a,b"'],
    ['a "b"', '"a ""b"""'],
    ['a\nb', '"a\nb"'],
    // A spreadsheet would run these.
    ['=1', "'=1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@a', "'@a"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
  ])('%j is written %j', (cell, text) => {
    expect(cellText(cell)).toBe(text);
    expect(readCsvRow(text, 0, ',').cells.length).toBe(1);
  });

  test('stands behind a byte order mark, its lines end in CRLF', () => {
    expect(csvText([['a', 'b'], ['c']])).toBe('\uFEFFa,b\r\nc\r\n');
  });
});
