import { audit, lighthousePages, openForLighthouse } from '../site/lighthouse.ts';
import { median } from './core-in-browser.ts';

const RUNS = 5;

/** Lighthouse's mobile performance score of each page: the median of five. */
export async function benchLighthouse(): Promise<void> {
  console.log('\nLighthouse performance, mobile (aim: ≥ 95, median of five)');
  const { site, port } = await openForLighthouse();
  for (const address of lighthousePages) {
    const scores: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      scores.push((await audit(site.origin + address, port, ['performance'])).scores.performance ?? 0);
    }
    console.log(`  ${address.padEnd(58)} ${String(median(scores))} (${scores.join(' ')})`);
  }
  await site.stop();
}
