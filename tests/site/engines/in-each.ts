import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { enginesHere, startEngine } from './engines.ts';
import { startHost, type Host } from './host.ts';
import type { EngineRun, Tab } from './tab.ts';

/** Where a journey takes place: a server of the build, and a tab with empty storage for each test. */
export interface Place {
  readonly host: Host;
  /** The tab of now. */
  readonly tab: Tab;
  /** Goes to a page of the build; ends when its document is read. */
  open(address: string): Promise<void>;
  /** Ends once the page's calculator lives. */
  alive(): Promise<void>;
  /** Turns to an empty profile, as another person's: the tab of before ends. */
  anotherProfile(): Promise<void>;
}

/** Tells tests for each engine of this machine. The engine starts once; after each test the server is whole again. */
export function inEachEngine(tell: (place: Place) => void): void {
  describe.each(enginesHere())('in %s', (engine) => {
    let host: Host;
    let run: EngineRun;
    let tab: Tab;
    const place: Place = {
      get host() {
        return host;
      },
      get tab() {
        return tab;
      },
      open: (address) => tab.open(host.origin + address),
      alive: () => tab.waitFor('main astro-island:not([ssr]), main:not(:has(astro-island))'),
      anotherProfile: async () => {
        tab = await run.freshTab();
      },
    };
    beforeAll(async () => {
      [host, run] = await Promise.all([startHost(), startEngine(engine)]);
    });
    beforeEach(() => place.anotherProfile());
    afterEach(() => {
      host.refuse = undefined;
      host.cut = undefined;
      host.release();
    });
    afterAll(() => Promise.all([run.stop(), host.stop()]));
    tell(place);
  });
}
