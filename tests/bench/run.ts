import { benchFrame } from './frame.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchMx } from './mx.ts';
import { benchPlan } from './plan.ts';
import { benchSession } from './session.ts';
import { machine, writeReadme } from './report.ts';
import { benchSearch } from './search.ts';
import { benchSettings } from './settings.ts';

/** All figures, in one run. `--readme` writes those of the README's table; a name (`frame`, `search`, `mx`, `session`, `plan`, `settings`, `lighthouse`) measures that alone. */
const benches: Readonly<Record<string, () => void | Promise<void>>> = {
  frame: benchFrame,
  search: () => benchSearch(['sealed']),
  mx: benchMx,
  session: benchSession,
  plan: benchPlan,
  settings: benchSettings,
  lighthouse: benchLighthouse,
};

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
console.log(machine());
for (const [name, bench] of Object.entries(benches)) if (wanted.length === 0 || wanted.includes(name)) await bench();
if (process.argv.includes('--readme')) await writeReadme();
