import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WaitingFirst } from './tests/waiting-first.ts';

// Without a number, Vitest takes one core of two, and no two files run at once. One more than there are cores, for workers wait, too.
const maxWorkers = Math.min(availableParallelism(), 8) + 1;

export default defineConfig({
  test: {
    reporters: ['default', './tests/retries-reporter.ts'],
    sequence: { sequencer: WaitingFirst },
    projects: [
      {
        test: {
          name: 'mail',
          include: ['tests/mail-laboratory/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 240_000,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'name-server',
          include: ['tests/name-server/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers,
        },
      },
      { test: { name: 'laws', include: ['tests/laws/**/*.test.ts'], testTimeout: 60_000, maxWorkers } },
      // Pure code keeps nothing between files: a worker loads it once for all of them, which halves the work.
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 60_000,
          isolate: false,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // A busy machine is slow, not wrong: what a page shows is waited for.
          expect: { poll: { timeout: 15_000, interval: 50 } },
          // Files of one worker share its server and its browser.
          isolate: false,
          maxWorkers,
        },
      },
    ],
  },
});
