/** `URL` knows UTS 46 and is in every browser and in Node, but not in the language's own library. */
const { URL: Url } = globalThis as unknown as { URL: new (address: string) => { readonly hostname: string } };

const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;

const SUFFIX = '.test';

/** One label as an A-label, '' where it is none. ASCII ones never reach `URL`, which takes digits for an address. */
function aLabel(label: string): string {
  if (!/[^ -~]/.test(label)) return label.toLowerCase();
  if (/[\0-,./:-@[-^`{-\x7f]/.test(label)) return '';
  try {
    const { hostname } = new Url(`http://${label}${SUFFIX}`);
    return hostname.endsWith(SUFFIX) ? hostname.slice(0, -SUFFIX.length) : '';
  } catch {
    return '';
  }
}

/** A domain name in lower-case A-labels without trailing dot; `undefined` where the text is none (RFC 1035 §2.3.4; `_` is let through). */
export function readDomainName(text: string): string | undefined {
  const labels = text
    .trim()
    .normalize('NFC')
    .replaceAll(/[。．｡]/g, '.')
    .replace(/\.$/, '')
    .split('.')
    .map(aLabel);
  const name = labels.join('.');
  return name.length <= 253 && labels.every((label) => LABEL.test(label)) ? name : undefined;
}

/** As `readDomainName`, for a name that may start with `*.`. */
export function readWildcardName(text: string): string | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith('*.')) return readDomainName(trimmed);
  const parent = readDomainName(trimmed.slice(2));
  return parent === undefined ? undefined : `*.${parent}`;
}

export const isWildcard = (name: string): boolean => name.startsWith('*.');
