import { useEffect, useState } from 'preact/hooks';
import type { Migration } from '../../core/migration/document.ts';

const none: readonly string[] = [];

/** The domains that use CPF, as far as the planner of the MX change knows. The reader of MX texts is loaded only where there is a text. */
export function useKnownDomains({ mx, servers: { roles } }: Migration): readonly string[] {
  const { text, origin, listIs } = mx;
  const listedDomains = listIs === 'cpf' ? mx.listedDomains : '';
  const cpf = Object.keys(roles)
    .filter((exchange) => roles[exchange] === 'cpf')
    .join(' ');
  const [known, setKnown] = useState(none);
  useEffect(() => {
    if (text === '' && listedDomains === '') {
      setKnown(none);
      return undefined;
    }
    let current = true;
    void knownOf(text, origin, listedDomains, cpf === '' ? [] : cpf.split(' ')).then(
      (names) => {
        if (current) setKnown(names);
      },
      // Without the reader the list has what was entered here, and names can still be added by hand.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [text, origin, listedDomains, cpf]);
  return known;
}

async function knownOf(
  text: string,
  origin: string,
  listedDomains: string,
  cpf: readonly string[],
): Promise<readonly string[]> {
  const [{ readMx }, { domainsOfCpf }] = await Promise.all([
    import('../../core/mx/read.ts'),
    import('../../core/mx/session/known-domains.ts'),
  ]);
  return domainsOfCpf(readMx(text, origin === '' ? {} : { origin }), listedDomains, cpf);
}
