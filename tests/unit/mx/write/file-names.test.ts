import { describe, expect, test } from 'vitest';
import { fileStem, windowInName, windowStem } from '../../../../src/core/mx/write/file-names.ts';

describe('what the names of files begin with', () => {
  test.each([
    [undefined, 'change', 'mx-stop-cpf'],
    [undefined, 'back', 'mx-stop-cpf-back'],
    ['1', 'change', 'mx-w1-stop-cpf'],
    ['2', 'then', 'mx-w2-stop-cpf-back-2'],
  ] as const)('window %s, %s: %s', (window, way, name) => {
    expect(fileStem(window, 'stop-cpf', way)).toBe(name);
  });

  test('tells the window of the commands that verify', () => {
    expect([windowStem(undefined), windowStem('12')]).toEqual(['mx', 'mx-w12']);
  });

  test('is safe whatever a window’s id is, and never that of another', () => {
    const ids = ['1', 'tonight-1', 'TONIGHT-1', '../../x', 'a b', 'a/b', '第1夜', '', '-back', 'x'.repeat(500)];
    const names = ids.map(windowInName);
    for (const name of names) expect(name).toMatch(/^w[a-z0-9-]{1,12}$/);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length);
  });
});
