import { describe, expect, it } from 'vitest';
import { askingAgain } from '../../integrations/ask-again.ts';

describe('a part that is fetched when it is needed', () => {
  it.each([
    'import("./own-parts.js")',
    "import( './own-parts.a-B_c0.js' )",
    'import(`../parts/own.js`)',
    // Marks in the place of a hash hold any sign of base 64, as the bundler has it.
    ...[...'09azAZ_$'].map((sign) => `import("./own-parts.!~{00${sign}}~.js")`),
  ])('is asked for once more: %s', (call) => {
    const address = /["'`](.+)["'`]/.exec(call)?.[1] ?? '';
    expect(askingAgain(`f(()=>${call})`)).toBe(`f(()=>${call}.catch(()=>import(\`${address}?again=\${Date.now()}\`)))`);
  });

  it.each(['import("./migration-store.!~{001}~.js")', 'import("preact")', 'import(name)', 'import "./a.js"'])(
    'is left as it is where it holds state, or is no part of the build: %s',
    (call) => {
      expect(askingAgain(call)).toBe(call);
    },
  );
});
