import type { Text } from '../text/text.ts';

/** One record as `Resolve-DnsName` shows it. */
export interface ResolveRow {
  readonly name: string;
  readonly type: string;
  readonly ttl: string;
  readonly section: string;
  readonly exchange: string | undefined;
  readonly preference: string | undefined;
  readonly content: string;
  /** More stands behind its data: two rows ran into one. */
  readonly isRunTogether?: boolean;
}

const PROPERTY =
  /^(Name|Type|QueryType|TTL|Section|NameExchange|Exchange|Preference|CharacterSet|DataLength|NameHost|Strings|Text|Server|PrimaryServer|NameAdministrator|Administrator|SerialNumber|TimeToZoneRefresh|TimeToZoneFailureRetry|TimeToExpiration|DefaultTTL|IPAddress|IP4Address|IP6Address|Address)\s*:\s?(.*)$/i;

/**
 * Reads a block of `Format-List` that begins at the line `index`: one property a line, until a blank or a property again.
 *
 * @returns `row` is absent where the block has lost its name
 */
export function readResolveList(
  text: Text,
  index: number,
): { readonly row: ResolveRow | undefined; readonly count: number } | undefined {
  const properties = new Map<string, string>();
  let at = index;
  for (; at < text.lines.length; at++) {
    const [, key = '', value = ''] = PROPERTY.exec(text.trimmed(at)) ?? [];
    if (key === '') break;
    const known = properties.get(key.toLowerCase());
    // The same property twice is the next record; the same line twice is none.
    if (known !== undefined && known !== value.trim()) break;
    properties.set(key.toLowerCase(), value.trim());
  }
  const type = properties.get('type') ?? properties.get('querytype');
  const name = properties.get('name');
  const isOfPowerShell = ['section', 'querytype', 'nameexchange'].some((key) => properties.has(key));
  // Right below its type a line that is no property: the block is broken there.
  const below = text.trimmed(at);
  const isBroken = type === 'MX' && below !== '' && (/^[|>-]/.test(below) || !/^[^:：]{1,40}[:：]/u.test(below));
  if (!isOfPowerShell && isBroken && name !== undefined)
    return {
      row: { name, type, ttl: '', section: '', exchange: undefined, preference: undefined, content: '' },
      count: at - index,
    };
  if (isOfPowerShell && name === undefined) return { row: undefined, count: at - index };
  if (type === undefined || name === undefined || !isOfPowerShell) return undefined;
  // Only MX has these two, whatever has become of the type.
  const isMx = properties.has('nameexchange') && properties.has('preference');
  const row = {
    name,
    type: isMx ? 'MX' : type.toUpperCase(),
    ttl: properties.get('ttl') ?? '',
    section: properties.get('section') ?? '',
    exchange: properties.get('nameexchange') ?? properties.get('exchange'),
    preference: properties.get('preference'),
    content: (properties.get('strings') ?? properties.get('namehost') ?? '').replace(/^\{|\}$/g, ''),
  };
  return { row, count: at - index };
}
