import type { UnreadTool } from '../rules.ts';

/** Texts of tools that hold MX in a form that is no record set of now, or that cannot be read: they are named, never passed over. */
const tools: readonly (readonly [RegExp, UnreadTool])[] = [
  [/^[ \t]*(?:resource|data)\s+"[a-z0-9_]+"\s+"/m, 'terraform'],
  [/^[ \t]*(?:prereq|update)\s+(?:add|delete|yxrrset|nxrrset|del)\s/im, 'nsupdate'],
  [/"Changes"\s*:\s*\[|"ChangeBatch"/, 'route53-batch'],
  [/^#\d+:\s*(?:±|[-+])\s|corrections?\s*\(|\bD\(["'][^"']+["'],\s*REG_/m, 'dnscontrol'],
  [/\bAWS::Route53::RecordSet/, 'cloudformation'],
  [/^[ \t]{0,40}(?:- {1,8})?exchange:\s.*\n[ \t]{0,40}(?:preference|priority):\s/m, 'octodns'],
  [/^apiVersion:\s*externaldns|^[ \t]{0,40}(?:- {1,8})?dnsName:\s/m, 'external-dns'],
  [/DnsServerResourceRecordMX/, 'windows-list'],
  [/\bipa dnsrecord-|^[ \t]*MX record:\s/im, 'freeipa'],
  [/^[ \t]*mx-host=/m, 'dnsmasq'],
  [/^[ \t]*\[(?:type|pri|target)\] => /m, 'php'],
  [/community\.(?:general|dns)\.|nsupdate:\s*$/m, 'ansible'],
  [/^\* {1,8}(?:Update|Create|Delete)$|<MxRecord MX /m, 'octodns'],
  [/^[ \t]*(?:dn: \S|mXRecord: )/im, 'ldif'],
  [/<\?xml\s|<(?:record|rr|mx|Objs|domain|zone)\s[^<>]{1,500}>/i, 'xml'],
  [/^[ \t]*az network dns record-set mx (?:add|remove|create|delete)-?/m, 'azure'],
];

/** The tool that a text is of, '' where none is known. */
export function namedTool(text: string): UnreadTool | '' {
  const head = text.slice(0, 20_000);
  return tools.find(([sign]) => sign.test(head))?.[1] ?? '';
}

const MX =
  /(?<![A-Za-z0-9_.-])MX(?![A-Za-z0-9_-]|\.[a-z0-9])|MXレコード|mail exchanger|mx-host|mail ?servers?\b|(?:name|mail)exchange\b|preference|メール ?サーバ|優先/iu;
const MX_MEMBER = /"mx"\s{0,20}:/i;
const PAIR = /(?<![\d.])\d{1,5}[\s"',:;\]=)）>|│→⇒-]{1,20}(?:[a-z0-9_-]{1,63}\.){1,20}[a-z]{2,63}/i;
const PAIR_TURNED =
  /(?:[a-z0-9_-]{1,63}\.){1,20}[a-z]{2,63}\.?["'\s,:;|│(（]{1,20}(?:優先度|prio\w*|pref\w*)?["'\s:=]{0,8}\d{1,5}(?![\d.])/i;

/** A member that says the type, in any notation. */
const TYPED = /\btype\b["']?\s{0,8}[:=]\s{0,8}["']?MX\b/i;
/** Several hosts in one cell, as PowerShell prints an array, below a column of MX. */
const BRACED = /\bMX\b[^{}]{0,400}\{[^{}\n]{0,100}[a-z0-9-]\.[a-z]/i;
/** A column of exchanges, and no number. */
const EXCHANGES = /\b(?:name|mail)exchange\b/i;
/** A preference and an exchange that are called so. */
const KEYED = /\bpref(?:erence)?\b[^\w\n]{1,8}\d{1,5}\b[^\n]{0,200}\bexchange\b/i;

/** A line with `MX` in a column of its own, or before a host: a list that shows too little of its records. */
function namesMxAndHost(line: string): boolean {
  return (
    !/^\s*[;#>]/.test(line) &&
    /(?:^|\t|\s{2}|\|)[ ]{0,40}MX[ ]{0,40}(?:\t|\s{2}|\|)|[\t,|] {0,40}MX {0,40}$|(?<![\w.-])MX\s{1,20}(?:[a-z0-9_-]{1,63}\.){1,20}[a-z]{2,63}(?![\w-])/i.test(
      line.slice(0, 2000),
    )
  );
}

/**
 * Tells whether a text may hold MX records: a preference beside a host, or a member of JSON that is called so.
 *
 * @param isKnown a format took lines of it: only what it calls MX counts then
 */
export function mayHoldMx(text: string, isKnown: boolean): boolean {
  // UTF-16 that was taken for another encoding has a NUL behind every sign.
  const head = text
    .slice(0, 20_000)
    .replaceAll('\0', '')
    .replace(/<[^<>]{1,200}>/g, ' ');
  if (head.split('\n').some(namesMxAndHost)) return true;
  if (isKnown && !MX.test(head)) return false;
  return (
    PAIR.test(head) ||
    PAIR_TURNED.test(head) ||
    KEYED.test(head) ||
    TYPED.test(head) ||
    BRACED.test(head) ||
    EXCHANGES.test(head) ||
    MX_MEMBER.test(head) ||
    namedTool(text) !== ''
  );
}
