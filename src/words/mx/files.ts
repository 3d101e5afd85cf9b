import type { Comments } from '../../core/mx/write.ts';
import type { writeRules } from '../../core/mx/write/rules.ts';
import type { IssueWords } from './issues.ts';

/** The words of the issues of writing. */
export const writeWords: IssueWords<typeof writeRules> = {
  'ttl-not-known': () =>
    '公開しているTTLが分からないため、このドメインはこの形式のファイルに入りません。「公開しているTTL」に入力してください。nsupdateとPowerShellは、「TTLが分からないときに使うTTL」でも作れます。',
  'ttl-invalid': ({ ttl }) => `TTLの ${String(ttl)} は使えません。0〜2147483647の整数を入力してください。`,
  'domain-outside-zone': ({ zone }) =>
    `ゾーン ${zone} の中の名前ではないため、ファイルに入れません。「ゾーン名」を確かめてください。`,
  'name-not-writable': ({ name }) => `「${name}」はファイルに書けない名前のため、入れません。手で変更してください。`,
  'zone-taken-from-domain': ({ domains }) =>
    domains.length === 1
      ? `${domains[0] ?? ''} は、ドメイン名をゾーン名として書きます。親のゾーンにあるときは「ゾーン名」に入力してください。`
      : `${String(domains.length)}ドメインは、ドメイン名をゾーン名として書きます。親のゾーンにあるときは「ゾーン名」に入力してください。`,
};

export interface HeadFacts {
  /** What the file does, in the words of the page. */
  readonly title: string;
  readonly date: string;
  /** Preconditions that are not ticked, in the words of the page. */
  readonly open: readonly string[];
  /** True: the file is the worked example's. */
  readonly isExample: boolean;
  /** Further lines that the reader must see before using the file. */
  readonly warnings: readonly string[];
}

/** The words that a file carries: its head names what is not yet made sure of. */
export function fileComments({ title, date, open, isExample, warnings }: HeadFacts): Comments {
  return {
    'file-head': [
      ...(isExample ? ['例のファイルです。実際のドメインには使えません。'] : []),
      ...(open.length === 0
        ? []
        : ['未確認の項目があります。公開する前に確かめてください。', ...open.map((item) => `[ ] ${item}`)]),
      ...warnings,
      `${title} ({domains}ドメイン) 作成日 ${date}`,
      '変更前のレコードが下の控えと違うときは、使わずに計画し直してください。',
    ].join('\n'),
    'file-left-out': 'このファイルに入っていないドメイン({count}件): {domains}',
    'zone-serial': 'ゾーン {zone}: 編集したらSOAのシリアル番号を増やし、再読み込みする。',
    'zone-before': '{domain} 消す行(変更前):',
    'zone-after': '{domain} 書く行(変更後):',
    'zone-ttl-left-out': 'TTLは公開している値が分からないため省いた。ゾーンの$TTLが使われる。',
    'guide-before': '変更前',
    'guide-after': '変更後',
    'nsupdate-use':
      '使いかた: 先頭に「server ネームサーバ」の行を足し、nsupdate -v -k 鍵ファイル このファイル で実行する。\nserverの行がないと、見つからないゾーンのところで止まり、残りのドメインは変更されない。\n-vはTCPで送る指定。UDPで応答が失われると再送され、済んだ変更が「一致しない」と報告されることがある。\n変更前と一致しないドメインは変更されない。そのとき終了コードは0以外になる。\n出力には、ドメインごとに送った内容と結果(status)が並ぶ。NOERROR以外のドメインは変更されていない。\n「_」を含む名前は、サーバが拒否することがある。',
    'nsupdate-domain': '{domain} (ゾーン {zone})',
    'powershell-use':
      '使いかた: WindowsのDNSサーバで、-Check を付けて照合だけを行い、次に付けずに実行する。\n変更前と一致しないドメインは変更されない。',
    'powershell-ready': '{domain} は変更前のレコードと一致',
    'powershell-changed': '{domain} を変更した',
    'powershell-refused': '{domain} は変更前のレコードと一致しないため、変更しない',
    'powershell-failed': '{domain} を変更できない、または途中で失敗した。レコードを確かめること',
    // Cut at 256 characters: what it is and how much is open stand first.
    'route53-batch': [
      ...(isExample ? ['例'] : []),
      `${title} {zone} ({domains}ドメイン)`,
      ...(open.length === 0 ? [] : [`未確認${String(open.length)}件: ${open.join('、')}`]),
    ].join(' / '),
    'csv-domain': 'ドメイン名',
    'csv-change': '変更',
    'csv-preference': '優先度',
    'csv-preference-before': '変更前の優先度',
    'csv-preference-after': '変更後の優先度',
    'csv-exchange': 'ホスト名',
    'csv-ttl': 'TTL',
    'csv-ttl-before': '変更前のTTL',
    'csv-ttl-after': '変更後のTTL',
    'csv-before': '変更前',
    'csv-keeps': 'そのまま',
    'csv-adds': '追加',
    'csv-removes': '削除',
    'csv-changes': '変更',
  };
}

/** The words of the commands that verify. */
export const questionComments: Comments = {
  'verify-head': 'すべての権威サーバにMXを問い合わせる。出力の全体を「公開後の回答」に貼り付ける。',
  'verify-no-name-server': '権威サーバが見つからない。',
};

/** The words of the commands that collect. */
export const collectComments: Comments = {
  'collect-head-shell':
    'domains.txtの各ドメインについて、すべての権威サーバにMXを問い合わせる。要るもの: POSIXのsh、dig、awk。\n使いかた: sh collect-mx.sh domains.txt > mx.txt',
  'collect-head-powershell':
    'domains.txtの各ドメインについて、すべての権威サーバにMXを問い合わせる。Windows PowerShell 5.1と、WindowsのPowerShell 7用。\n使いかた: .\\collect-mx.ps1 -Path domains.txt | Set-Content mx.txt -Encoding UTF8\nこのスクリプトは構文を確かめただけで、私たちの手元では実行していない。',
  'verify-no-name-server': '権威サーバが見つからない。',
  'collect-no-file': 'ファイルを読めない。1行に1つずつドメインを書いたファイルを指定する。',
  'collect-no-name': 'ドメイン名として読めないため、問い合わせない。日本語のドメイン名は xn-- の形で書くと確実。',
};
