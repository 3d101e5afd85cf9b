import { readCsvRow } from '../../../csv/row.ts';

/**
 * What a column of a table tells. `host` is an owner or an exchange, by what stands beside it; `unclear` has no header, or
 * one that speaks of mail servers in words that are not known.
 */
export type ColumnRole =
  | 'domain'
  | 'label'
  | 'host'
  | 'type'
  | 'preference'
  | 'exchange'
  | 'ttl'
  | 'class'
  | 'state'
  | 'enabled'
  | 'disabled'
  | 'routing'
  | 'alias'
  | 'unclear'
  | 'other';

export type Delimiter = ',' | ';' | '\t' | '|' | 'columns' | 'blanks';

/** What a header tells of its table. */
export interface Header {
  readonly delimiter: Delimiter;
  readonly roles: readonly ColumnRole[];
  /** PowerShell's own words: the table shows what a resolver answered. */
  readonly ofResolver: boolean;
}

/** A table whose header has been read, and whose rows were looked through. */
export interface Table extends Header {
  /** Owners are names below the domain of a page (`@`, single labels), or whole names. */
  readonly owners?: 'relative' | 'whole';
  /** A column of whole names under a header that is not known: they may be the owners. */
  readonly unknownOwners?: number | undefined;
  /** Which table of the text it is. */
  readonly source: string;
}

/** Headers of DNS panels, spreadsheets and PowerShell, in English and Japanese, without blanks and signs. */
const wordsOfRole: Readonly<Record<Exclude<ColumnRole, 'other' | 'unclear'>, string>> = {
  domain:
    'domain domainname fqdn zone zonename owner ドメイン ドメイン名 ゾーン ゾーン名 所有者 オーナー オーナー名 所有者名',
  label: 'name recordname subdomain namehostalias 名前ホストエイリアス 名前 名称 レコード名 エントリ名 サブドメイン',
  host: 'host hostname ホスト ホスト名',
  type: 'type recordtype rrtype 種別 種類 タイプ レコードタイプ レコード種別 レコードの種類 レコードの種別',
  preference:
    'preference pref priority prio mxpreference mxpriority mxpref 優先度 優先順位 優先 プリファレンス プライオリティ mx優先度 mxプリファレンス 優先順位mx',
  exchange:
    'exchange exchanger mailexchange mailexchanger mailserver mailhost nameexchange mxserver mxhost mx mxrecord mxrecords mxレコード value values records rrdatas recorddatas contents data rdata recorddata content target pointsto destination answer 値 内容 データ 宛先 参照先 ターゲット 転送先 サーバ サーバー サーバ名 サーバー名 メールサーバ メールサーバー メールサーバ名 メールサーバー名 mxサーバ mxサーバー mxサーバ名 mxサーバー名 mxホスト mxホスト名 メールホスト メールホスト名 メールエクスチェンジャ メールエクスチェンジャー プライマリmx セカンダリmx primarymx secondarymx backupmx ポイント先 ポイント先のアドレスまたは値 pointstoaddressorvalue 値回答参照先 valueanswerdestination レコード値 valueroutetrafficto 値トラフィックのルーティング先',
  ttl: 'ttl timetolive ttl存続期間 ttl秒 ttlsec ttlseconds ttlsecs 有効期間 生存時間',
  class: 'class クラス',
  state: 'state status 状態 ステータス 有効無効 有効状態 状況 公開 公開状態 公開設定',
  enabled: 'enabled enable active isactive isenabled 有効',
  disabled: 'disabled isdisabled 無効',
  routing: 'routingpolicy ルーティングポリシー',
  alias: 'alias エイリアス',
};

/** A header in words that are not known, of a column that may hold a mail server all the same. */
const SPEAKS_OF_MAIL = /mx|mail|exchang|メール|サーバ|backup|バックアップ|予備|primary|secondary|プライマリ|セカンダリ/;

const roleOfWord: ReadonlyMap<string, ColumnRole> = new Map<string, ColumnRole>(
  Object.entries(wordsOfRole).flatMap(([role, words]) => words.split(' ').map((word) => [word, role as ColumnRole])),
);

const ownerRoles: readonly ColumnRole[] = ['domain', 'label', 'host'];
const delimiters: readonly Delimiter[] = ['\t', ',', ';', '|', 'columns', 'blanks'];

/** A bare number, a class, or a type or class by its number among words. */
const IN_ROWS_ONLY = /(?:^|\s)\(?(?:\d+|IN|(?:TYPE|CLASS)\d+)(?:\s|$)/i;

/** Reads the header of a table, or `undefined` where the line is none. */
export function readHeader(line: string): Header | undefined {
  if (
    !/host|mx|name|value|data|content|target|points|exchange|server|answer|destination|record|ホスト|値|内容|データ|先|サーバ|名|ターゲット|エクス/i.test(
      line,
    )
  )
    return undefined;
  for (const delimiter of delimiters) {
    if (delimiter === 'columns' ? !/\S {2,}\S/.test(line) : delimiter !== 'blanks' && !line.includes(delimiter))
      continue;
    if (delimiter === 'blanks' && IN_ROWS_ONLY.test(line)) continue;
    const cells = splitCells(line, delimiter);
    // A bare number, a class, or a type or class by its number (RFC 3597 §5) stands in rows only.
    if (cells.some((cell) => /^\(?\s*(?:\d+|IN|(?:TYPE|CLASS)\d+)$/i.test(cell))) continue;
    const roles = cells.map(roleOf);
    if (isHeader(roles, delimiter)) return { delimiter, roles, ofResolver: /NameExchange/i.test(line) };
  }
  return undefined;
}

/** The role of a column by its header; of columns that stand several times, `MX 2` and `優先度②` are one more. */
export function roleOf(cell: string): ColumnRole {
  const word = cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-()[\]:./*]/g, '');
  const role = roleOfWord.get(word) ?? roleOfWord.get(word.replace(/(?<=\D)\d{1,2}$/, '')) ?? ownerLike(word);
  return role ?? (word === '' || SPEAKS_OF_MAIL.test(word) ? 'unclear' : 'other');
}

/** Headers that speak of domains in words of their own: 対象ドメイン, Domains, DNS名, Nom. */
function ownerLike(word: string): ColumnRole | undefined {
  const isOwner =
    /ドメイン(?!コントロ)|domains?$|^(?:zones?|dns名|dnsname|nom|nombre|record|entry|label|recordset|resourcerecord|ホスト名fqdn)$|fqdn|サブドメイン/;
  return isOwner.test(word) && !/メール|サーバ|server/.test(word) ? 'label' : undefined;
}

/**
 * A header names the exchange, and beside it the type, the preference or the owner; prose in which such words occur is
 * none.
 */
function isHeader(roles: readonly ColumnRole[], delimiter: Delimiter): boolean {
  const known: readonly ColumnRole[] = roles.filter((role) => role !== 'other' && role !== 'unclear');
  const tellsExchange = known.includes('exchange') || known.includes('host');
  const tellsMx = known.includes('type') || known.includes('preference');
  const tellsOwner = known.includes('exchange') && ownerRoles.some((role) => known.includes(role));
  const isWhole = tellsOwner && known.includes('type');
  const enough =
    delimiter === 'columns'
      ? isWhole && roles.length > 3
      : delimiter === 'blanks'
        ? isAll(known, roles)
        : isWhole || known.length * 2 > roles.length;
  return tellsExchange && (tellsMx || tellsOwner) && enough && known.length > 1;
}

/** Blanks part words of prose as well: all of them must be headers. */
function isAll(known: readonly ColumnRole[], roles: readonly ColumnRole[]): boolean {
  return (
    known.length === roles.length && (known.length > 2 || (known.includes('exchange') && known.includes('preference')))
  );
}

/** The cells of one line, without the blanks and quotation marks around them. */
export function splitCells(line: string, delimiter: Delimiter): string[] {
  if (delimiter === 'blanks') return line.trim().split(/\s+/);
  if (delimiter === 'columns') return line.trim().split(/ {2,}|\t/);
  if (delimiter === '|')
    return line
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim().replace(/^`([^`]*)`$/, '$1'));
  return readQuotedCells(line, delimiter).cells;
}

/** The cells of a row, without the blanks around them; `open`: a quoted cell of it never ends. */
export function readQuotedCells(text: string, delimiter: string): { readonly cells: string[]; readonly open: boolean } {
  const { cells, open } = readCsvRow(text, 0, delimiter);
  return { cells: cells.map((cell) => cell.trim()), open };
}
