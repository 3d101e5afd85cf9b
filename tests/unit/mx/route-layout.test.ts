import { describe, expect, test } from 'vitest';
import type { RouteRecord } from '../../../src/core/mx/route-layout.ts';
import { fateOf, lanesOf, layOutRoute } from '../../../src/core/mx/route-layout.ts';
import { describeRoute, routeWords } from '../../../src/words/mx/route.ts';

const cpf: RouteRecord = { exchange: 'cpf.example.net', preference: 10, actor: 'cpf', label: 'CPF' };
const mail1: RouteRecord = { exchange: 'mail1.example.test', preference: 30, actor: 'interscan', label: 'mail1' };
const mail2: RouteRecord = { exchange: 'mail2.example.test', preference: 30, actor: 'interscan', label: 'mail2' };
const tmems: RouteRecord = { exchange: 'a.in.tmems-jp.trendmicro.com', preference: 50, actor: 'tmems', label: 'TMEmS' };
const before = [cpf, mail1, mail2];
const direct = [
  { ...mail1, preference: 10 },
  { ...mail2, preference: 10 },
];

describe('lanes', () => {
  test('are ordered by preference before the change; what comes follows', () => {
    expect(lanesOf([mail2, cpf, mail1], [...before, tmems]).map(({ label }) => label)).toEqual([
      'CPF',
      'mail1',
      'mail2',
      'TMEmS',
    ]);
  });
  test('hold both preferences of a record that moves', () => {
    expect(lanesOf(before, direct)[1]).toMatchObject({ before: 30, after: 10 });
  });
});

describe('fates', () => {
  const [first, second] = lanesOf(before, direct);
  test.each([
    { lane: first, phase: 'before', fate: 'goes', preference: 10 },
    { lane: first, phase: 'during', fate: 'goes', preference: 10 },
    { lane: second, phase: 'before', fate: 'stays', preference: 30 },
    { lane: second, phase: 'during', fate: 'comes', preference: 10 },
    { lane: second, phase: 'after', fate: 'comes', preference: 10 },
  ] as const)('$lane.label $phase: $fate at $preference', ({ lane, phase, fate, preference }) => {
    expect(lane && fateOf(lane, phase)).toEqual({ fate, preference });
  });
  test('nothing runs on an emptied lane', () => {
    expect(first && fateOf(first, 'after')).toBeUndefined();
  });
});

describe('the drawing', () => {
  const lanes = lanesOf(before, direct);
  test('splits the senders only while both record sets are about', () => {
    const senders = (phase: 'before' | 'during' | 'after') =>
      layOutRoute(lanes, { phase, direction: 'across', words: routeWords }).boxes.filter(
        ({ actor }) => actor === 'internet',
      ).length;
    expect([senders('before'), senders('during'), senders('after')]).toEqual([1, 2, 1]);
  });
  test.each(['across', 'down'] as const)('keeps all of it inside the picture, %s', (direction) => {
    for (const phase of ['before', 'during', 'after'] as const) {
      const drawing = layOutRoute(lanes, { phase, direction, words: routeWords, mailboxes: true });
      for (const { x, y, width, height } of drawing.boxes) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(drawing.width);
        expect(y + height).toBeLessThanOrEqual(drawing.height);
      }
    }
  });
  test('a record keeps its lane in every phase', () => {
    const lane = (phase: 'before' | 'after') =>
      layOutRoute(lanes, { phase, direction: 'across', words: routeWords }).words.find(
        ({ kind, text }) => kind === 'cell' && text === 'mail2',
      )?.y;
    expect(lane('before')).toBe(lane('after'));
    expect(lane('before')).toBeDefined();
  });
  test('an emptied lane says so', () => {
    const { words } = layOutRoute(lanes, { phase: 'after', direction: 'across', words: routeWords });
    expect(words.filter(({ kind }) => kind === 'gone').map(({ text }) => text)).toEqual(['CPFなし']);
  });
});

test('the text twin names each record that runs', () => {
  expect(describeRoute(lanesOf(before, [...before, tmems]), 'after')).toEqual([
    '優先度10: CPF経由でInterScanへ',
    '優先度30: mail1へ直接',
    '優先度30: mail2へ直接',
    '優先度50: TMEmS経由でInterScanへ(追加)',
  ]);
});
