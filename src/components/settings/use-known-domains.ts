import { useEffect, useState } from 'preact/hooks';
import type { Migration } from '../../core/migration/document.ts';

const none: readonly string[] = [];

/** The domains that the planner of the MX change knows. The reader of MX texts is loaded only where there is a text. */
export function useKnownDomains({ mx: { text, origin, listedDomains } }: Migration): readonly string[] {
  const [known, setKnown] = useState(none);
  useEffect(() => {
    if (text === '' && listedDomains === '') {
      setKnown(none);
      return undefined;
    }
    let current = true;
    void knownOf(text, origin, listedDomains).then(
      (names) => {
        if (current) setKnown(names);
      },
      // Without the reader the list has what was entered here, and names can still be added by hand.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [text, origin, listedDomains]);
  return known;
}

async function knownOf(text: string, origin: string, listedDomains: string): Promise<readonly string[]> {
  const [{ readMx }, { knownDomains }] = await Promise.all([
    import('../../core/mx/read.ts'),
    import('../../core/mx/session/known-domains.ts'),
  ]);
  return knownDomains(readMx(text, origin === '' ? {} : { origin }), listedDomains);
}
