import { describe, expect, test } from 'vitest';
import { hrefOf, neighboursOf, stops, ways } from '../../../src/core/ways.ts';
import { chosenWay } from '../../../src/store/chosen-way.ts';

describe('the ways', () => {
  test.each(ways)('way %i begins on the home page and deletes the data at its end', (way) => {
    const pages = stops[way].map(({ page }) => page);
    expect(pages[0]).toBe('/');
    expect(pages).toContain('/data-deletion/');
    expect(new Set(stops[way].map(hrefOf)).size).toBe(stops[way].length);
  });

  test('a shared page leads on by each way', () => {
    const after = neighboursOf('/move-cpf/domains/').map(({ way, after }) => [way, after && hrefOf(after)]);
    expect(after).toEqual([
      [1, '/full-migration/#p1-1'],
      [3, '/move-cpf/conditions/'],
    ]);
  });

  test('the page to which way 1 comes back is left by its steps alone', () => {
    expect(neighboursOf('/full-migration/')).toEqual([{ way: 1, before: { page: '/before-mx-change/' } }]);
  });

  test('a page of no way has none', () => {
    expect(neighboursOf('/faq/')).toEqual([]);
  });
});

describe('the chosen way', () => {
  const from = (text: string | null) => chosenWay({ getItem: () => text });
  test.each(ways)('%i is read from the stored document', (way) => {
    expect(from(JSON.stringify({ version: 2, way }))).toBe(way);
  });
  test.each([null, '', '{', '[]', 'null', '{"way":4}', '{"way":"1"}', '{"version":2}'])('%s holds none', (text) => {
    expect(from(text)).toBeUndefined();
  });
  test('a browser that forbids reading has none', () => {
    const refuse = () => {
      throw new Error('refused');
    };
    expect(chosenWay({ getItem: refuse })).toBeUndefined();
  });
});
