import type { Migration } from '../core/migration/document.ts';
import { type GuideValues, ownNames } from '../core/plan/guide-values.ts';
import { fingerprint } from '../core/fingerprint.ts';
import { GUIDE_VALUES_KEY } from './key.ts';

/**
 * Keeps what the guide's pages show in the place of their example, so that they need no script for it. It stands with the fingerprint of
 * what it was made of: once anything of that has changed, pages show the example until the values are made anew.
 */
export function keepGuideValues(migration: Migration, values: GuideValues | undefined): void {
  try {
    if (values === undefined) localStorage.removeItem(GUIDE_VALUES_KEY);
    else
      localStorage.setItem(
        GUIDE_VALUES_KEY,
        JSON.stringify({ of: madeOf(migration), ...values, names: ownNames(values) }),
      );
  } catch {
    // The browser keeps nothing: the pages show the example.
  }
}

/** The parts of the document that the values come from; the script of the guide's pages takes the same. */
const madeOf = ({ mx, servers, cpfDomainsDeleted }: Migration): string =>
  fingerprint(JSON.stringify([mx, servers, cpfDomainsDeleted]));
