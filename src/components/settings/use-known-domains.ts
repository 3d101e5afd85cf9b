import { useEffect, useState } from 'preact/hooks';
import type { Migration } from '../../core/migration/document.ts';
import type { CpfDomains } from '../../core/mx/session/known-domains.ts';

const none: CpfDomains = { domains: [], unknown: [] };

/** The domains that use CPF, as far as the planner of the MX change knows; `'unread'` where its scripts did not come. The reader of MX texts is loaded only where there is a text. */
export function useKnownDomains({ mx, servers: { roles, noneIsCpf } }: Migration): CpfDomains | 'unread' {
  const { text, origin, owners, state, agreed, listIs } = mx;
  const listedDomains = listIs === 'cpf' ? mx.listedDomains : '';
  const cpf = Object.keys(roles)
    .filter((exchange) => roles[exchange] === 'cpf')
    .join(' ');
  const [known, setKnown] = useState<CpfDomains | 'unread'>(none);
  useEffect(() => {
    if (text === '' && listedDomains === '') {
      setKnown(none);
      return undefined;
    }
    let current = true;
    const cpfServers = cpf === '' ? [] : cpf.split(' ');
    void knownOf(text, { origin, owners, state, agreed }, listedDomains, { cpfServers, noneIsCpf }).then(
      (names) => {
        if (current) setKnown(names);
      },
      () => {
        if (current) setKnown('unread');
      },
    );
    return () => {
      current = false;
    };
  }, [text, origin, owners, state, agreed, listedDomains, cpf, noneIsCpf]);
  return known;
}

async function knownOf(
  text: string,
  said: Pick<Migration['mx'], 'origin' | 'owners' | 'state' | 'agreed'>,
  listedDomains: string,
  servers: { readonly cpfServers: readonly string[]; readonly noneIsCpf: boolean },
): Promise<CpfDomains> {
  const [{ readMx }, { domainsOfCpf }, { readOptionsOf }] = await Promise.all([
    import('../../core/mx/read.ts'),
    import('../../core/mx/session/known-domains.ts'),
    import('../../core/mx/session/planner-input.ts'),
  ]);
  return domainsOfCpf(readMx(text, readOptionsOf(said)), listedDomains, servers);
}
