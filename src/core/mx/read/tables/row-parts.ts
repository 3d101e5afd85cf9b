import { readTtl } from '../../../dns/ttl.ts';
import type { Issue } from '../../../issue.ts';
import { readOwner, type MxParts } from '../reading/mx-parts.ts';
import type { RelatedRecord } from '../reading/related-records.ts';
import { readIssue } from '../rules.ts';
import { valuesIn, type Row } from './columns.ts';
import { isLive } from '../reading/row-status.ts';
import type { Header } from './header.ts';

/** What holds back a row as a whole, besides its own cells. */
export interface Doubts {
  readonly domain: string | undefined;
  readonly isCutOff: boolean | undefined;
}

/** `MX`, `MXレコード`; without such a column a row is MX if it has a preference, in its own column or before the host. */
export function isMx({ type, groups }: Row, { roles }: Header): boolean {
  if (type !== '')
    return /^(?:MX(?:\s?records?|レコード)?|MX ?\([^)]*\)|(?:mail ?exchanger?|メール ?エクスチェンジャー?) ?\(MX\))$/i.test(
      type,
    );
  const hasPair = groups.some(({ exchange }) => valuesIn(exchange).some((value) => /^\d+\s+\S+$/.test(value)));
  return roles.includes('preference') || hasPair;
}

/** Whatever its type says, it has a preference and an exchange. */
export function tellsRecord({ groups }: Row): boolean {
  return groups.some(({ preference, exchange }) => /^\d+(?:\D|$)/.test(preference) && exchange !== '');
}

/** Whether a name server publishes the row, as far as its cells say. */
export const statusOf = ({ state }: Row): ReturnType<typeof isLive> => (state === undefined ? 'live' : isLive(state));

/** What refuses a row as a whole. */
export function faultOf(row: Row, index: number, text: string, { domain, isCutOff }: Doubts): Issue | undefined {
  const at = { line: index + 1, ...(domain === undefined ? {} : { domain }) };
  if (statusOf(row) === 'unknown') return readIssue('state-not-understood', { text: row.state?.text ?? '' }, at);
  if (isCutOff === true) return readIssue('record-not-understood', { text }, at);
  if (row.isUnclear) return readIssue('layout-ambiguous', { text }, at);
  if (/^(?:yes|true|はい)$/i.test(row.alias)) {
    return readIssue('record-set-refused', { domain: domain ?? '', reason: 'alias' }, at);
  }
  if (!/^(?:|-|simple|シンプル|シンプルルーティング)$/i.test(row.routing)) {
    return readIssue('record-set-refused', { domain: domain ?? '', reason: 'routing-policy' }, at);
  }
  return row.groups.length === 0 ? readIssue('record-not-understood', { text }, at) : undefined;
}

/** The records that a row tells, each with its parts or with what is wrong with it; `domain` is '' where the row names none. */
export function recordsIn(row: Row, index: number, text: string, domain: string): readonly (MxParts | Issue)[] {
  const at = { line: index + 1, ...(domain === '' ? {} : { domain }) };
  const ttl = tableTtl(row.ttl);
  return row.groups.flatMap((group) =>
    valuesIn(group.exchange).map((value) => {
      // `10 host`, and `[10]  host` as the DNS manager of Windows writes it.
      const [, within, host] = /^\[?(\d+)\]?\s+(\S+)$/.exec(value) ?? [];
      // Plesk writes the preference behind the type, others a word behind the preference.
      const ofType = /^MX ?\((\d{1,5})\)$/i.exec(row.type)?.[1] ?? '';
      const ofCell = /^(\d{1,5})\s?[(（][^()（）\d]{1,20}[)）]$/.exec(group.preference)?.[1] ?? group.preference;
      const preference = within ?? (ofCell === '' ? ofType : ofCell);
      const exchange = host ?? value;
      if (ttl === 'invalid') return readIssue('ttl-invalid', { ttl: row.ttl }, at);
      if (within !== undefined && group.preference !== '' && group.preference !== within)
        return readIssue('layout-ambiguous', { text: `${group.preference}, ${value}` }, at);
      if (exchange === '') return readIssue('record-not-understood', { text }, at);
      if (preference === '') return readIssue('preference-missing', { exchange }, at);
      return { domain, preference, exchange, ttl };
    }),
  );
}

/** A TTL as panels and PowerShell write it: `3600`, `1h`, `3600秒`, `1 hour`, `01:00:00`; `Auto` and `自動` tell none. */
function tableTtl(text: string): number | undefined | 'invalid' {
  const bare = text.replace(/[\s,]/g, '').toLowerCase();
  if (/^(?:|-|auto|automatic|default|自動|既定|デフォルト)$/.test(bare)) return undefined;
  const clock = /^(?:(\d{1,5})\.)?(\d{1,2}):(\d{2}):(\d{2})$/.exec(bare);
  if (clock !== null) {
    const [days, hours, minutes, seconds] = clock.slice(1).map((part) => Number(part ?? 0)) as [
      number,
      number,
      number,
      number,
    ];
    return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  }
  const units = bare
    .replace(/(?:seconds?|secs?|秒)$/, 's')
    .replace(/(?:minutes?|mins?|分)$/, 'm')
    .replace(/(?:hours?|hrs?|時間)$/, 'h')
    .replace(/(?:days?|日)$/, 'd');
  return readTtl(units) ?? 'invalid';
}

/** The row as a record beside the MX. */
export function relatedOf(owner: string, { type, groups: [first] }: Row): RelatedRecord {
  const content = first?.exchange ?? '';
  const target = type.toUpperCase() === 'CNAME' ? readOwner(content, 'whole', 0, undefined) : undefined;
  return {
    owner,
    type: type.toUpperCase(),
    content: content.replace(/"\s+"/g, '').replace(/^"|"$/g, ''),
    target: typeof target === 'string' ? target : undefined,
  };
}
