import { needWords as words } from '../../words/mx/needs.ts';
import type { Planner } from './planner.ts';

/** Leaves domains out of the plan by name, where what they need cannot be settled now. They are told among those that stay. */
export function LeaveOut({ planner: { change }, domains }: { planner: Planner; domains: readonly string[] }) {
  if (domains.length === 0) return null;
  return (
    <button
      type="button"
      class="text-button"
      onClick={() => {
        change(words.leaveOutStep, (now) => ({
          ...now,
          mx: { ...now.mx, leftOut: [...new Set([...now.mx.leftOut, ...domains])] },
        }));
      }}
    >
      {words.leaveOut(domains.length)}
    </button>
  );
}

/** Takes domains that were left out back into the plan. */
export function TakeBack({ planner: { change }, domains }: { planner: Planner; domains: readonly string[] }) {
  const back = new Set(domains);
  return (
    <button
      type="button"
      class="text-button"
      onClick={() => {
        change(words.takeBackStep, (now) => ({
          ...now,
          mx: { ...now.mx, leftOut: now.mx.leftOut.filter((domain) => !back.has(domain)) },
        }));
      }}
    >
      {words.takeBack(domains.length)}
    </button>
  );
}
