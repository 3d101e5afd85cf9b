import type { DecisionAbout } from '../../core/settings/tmems-configuration.ts';
import type { Issue, Params } from '../../core/issue.ts';
import type { LimitedList, readEstateRules, RefusedForm, settingsRules } from '../../core/settings/rules.ts';
import { labels } from '../../facts/labels.ts';
import { limits } from '../../facts/settings.ts';
import type { IssueWords } from '../mx/issues.ts';
import { domains, someOf } from './names.ts';

/** Names of the fields of CPF's screens, by the columns of the inventory file and by the fields of the estate. */
export const fieldNames: Readonly<Record<string, string>> = {
  domain: labels.domainName.ja,
  subdomains: 'サブドメイン',
  destinations: labels.destinations.ja,
  approved_senders: labels.approvedSendersList.ja,
  approvedSenders: labels.approvedSendersList.ja,
  blocked_senders: labels.blockedSendersList.ja,
  blockedSenders: labels.blockedSendersList.ja,
  valid_recipients: labels.validRecipients.ja,
  validRecipients: labels.validRecipients.ja,
  reputation: labels.mailReputation.ja,
  antivirus: labels.antivirus.ja,
  antispam: labels.antispam.ja,
  spam: labels.spam.ja,
  cpf_server: labels.inboundServerAddress.ja,
  probable_spam: labels.probableSpam.ja,
};

const fieldName = (field: string): string => fieldNames[field] ?? field;

/** What a field of the inventory takes. */
const takes: Readonly<Record<string, string>> = {
  valid_recipients: '有効、無効',
  reputation: '標準、詳細',
  antivirus: '有効、無効',
  spam: '無効、削除、隔離',
  probable_spam: '削除、隔離、転送',
};

const columnWords = (column: string): string => `「${fieldName(column)}」(${column})`;

export const readEstateWords: IssueWords<typeof readEstateRules> = {
  'input-empty': () => 'まだ何も入力されていません。',
  'input-not-understood': () =>
    'ドメインの一覧が見つかりません。見出しのあるCSVかTSV、またはこのページで保存したJSONを貼り付けてください。',
  'json-invalid': () => 'JSONとして読めません。途中で切れていないかを確認し、全体を貼り付けてください。',
  'too-many-rows': ({ most }) =>
    `${String(most)}行を超えています。何も読み取っていません。別のファイルでないかを確認してください。`,
  'header-missing': () =>
    `「${labels.domainName.ja}」(domain)の見出しがありません。値の上に、見出しの行を足してください。`,
  'column-missing': ({ column }) =>
    `${columnWords(column)}の列がありません。見出しと値を足してください。値を補って計算することはしません。`,
  'column-twice': ({ column }) => `${columnWords(column)}の列が2つあります。正しいほうだけを残してください。`,
  'column-unknown': ({ column }) => `「${column}」は設定の列ではないため、読み取っていません。`,
  'column-unassigned': ({ column, filled }) =>
    `「${column}」の列が何の列か分からず、${String(filled)}行に値があります。何の列かを選ぶか、使わない列として除いてください。それまで、値のある行は取り込みません。`,
  'value-of-unassigned-column': ({ column, value }) =>
    `何の列か分からない「${column}」に値「${value}」があるため、この行は取り込んでいません。`,
  'columns-joined': ({ column, names }) => `「${someOf(names)}」を、1つの${columnWords(column)}として読み取りました。`,
  'row-above-header': ({ text }) =>
    `見出しの行より上に値があります(${text})。取り込んでいません。見出しの下に移してください。`,
  'header-again': () => 'この行は見出しです。この下の行は、この見出しの列名で読みました。',
  'title-passed-over': ({ text }) => `見出しの上の「${text}」は、表の題として読み飛ばしました。`,
  'rows-joined': ({ rows }) => `続きの行を合わせ、${String(rows)}行を1つのドメインとして読み取りました。`,
  'list-without-domain': ({ entries }) =>
    `送信者の一覧${String(entries)}件で、どのドメインのものかが書かれていません。下の欄で、ドメインと、承認かブロックかを選んでください。`,
  'list-values-left': ({ values }) =>
    `送信者の一覧にある「${someOf(values)}」は取り込みません。承認とブロックが混ざっていないか、ほかのドメインの送信者がないかを確認してください。`,
  'list-mixes': ({ values }) =>
    `1つの一覧に、承認とブロック、または複数のドメインの送信者が混ざっています(${someOf(values)})。分けて、1つずつ貼り付けてください。`,
  'list-not-known': ({ field, value }) =>
    `「${fieldName(field)}」に「${value}」とあり、中身が分かりません。画面で確認して書き込むか、なければ空にしてください。`,
  'subdomains-not-known': ({ value }) =>
    `「サブドメイン」に「${value}」とあり、どの名前かが分かりません。メールを受けているサブドメインを1つずつ書いてください。`,
  'cells-left-over': ({ cells }) =>
    `見出しより多くの値があります(${someOf(cells)})。値の中のコンマを引用符「"」で囲んでください。`,
  'cells-without-header': ({ cells }) =>
    `見出しのない列に値があります(${someOf(cells)})。1行目に見出しを足すか、値を消してください。`,
  'quote-not-closed': () =>
    '引用符「"」が閉じられていません。この行から後ろは読み取れません。閉じる引用符を足してください。',
  'entered-not-understood': ({ place }) =>
    `ファイルの「entered」の${String(place)}番目は読み取れません。そのドメインは取り込んでいません。`,
  'domain-missing': () => 'ドメイン名がありません。ドメイン名を入力してください。',
  'name-invalid': ({ name }) =>
    `「${name}」はメールのドメイン名として読めません。example.test のように、点で区切った名前に直してください。`,
  'value-missing': ({ field }) => `「${fieldName(field)}」が空です。${takes[field] ?? ''}のどれかを入力してください。`,
  'value-not-understood': ({ field, value }) =>
    `「${fieldName(field)}」の値「${value}」は読み取れません。${takes[field] ?? '文字の一覧'}のどれかに直してください。`,
  'destination-not-understood': ({ value }) =>
    `「${value}」は送信先サーバとして読めません。mail1.example.test:25/10 のように、ホスト名、ポート、優先度の順に書いてください。`,
  'spam-off-with-action': ({ value }) =>
    `「${labels.spam.ja}」が無効なのに、「${labels.probableSpam.ja}」に「${value}」があります。${labels.antispam.ja}は無効として計算します。`,
};

const formWords: Readonly<Record<RefusedForm, string>> = {
  'local-wildcard':
    'TMEmSは、@の前の一部だけの*を受け付けません。*@か、@の前の全体を書いたエントリに置き換えてください。',
  'domain-wildcard':
    'TMEmSは、この位置の*を受け付けません。*@example.com か *@*.example.com の形に置き換えてください。',
  ipv6: 'TMEmSが受け付けるのはIPv4だけです。IPv6のアドレスは登録できません。',
  'ip-range': 'TMEmSは範囲の書きかたを受け付けません。アドレスか x.x.x.x/z の形に分けてください。',
  'ip-mask': 'TMEmSはサブネットマスクの書きかたを受け付けません。x.x.x.x/z の形に直してください。',
  'ip-wildcard': 'TMEmSはIPアドレスの*を受け付けません。x.x.x.x/z の形に直してください。',
};

const limitWords: Readonly<Record<LimitedList, string>> = {
  'approved-senders': labels.approvedSenders.ja,
  'blocked-senders': labels.blockedSenders.ja,
  'inbound-servers': labels.inboundServer.ja,
  'policy-recipients': 'ポリシーの受信者',
};

const aboutWords: Readonly<Record<DecisionAbout, string>> = {
  approved: '承認',
  blocked: 'ブロック',
  domain: '承認とブロック、ドメインごと',
  organization: `承認とブロック、${labels.myOrganization.ja}`,
};

/** What an answer was about: 「203.0.113.9(承認)」. */
function askedWords({ kind, about, subject }: { kind: string; about: string; subject: string }): string {
  if (kind === 'qil') return labels.mailReputation.ja;
  if (kind === '') return '読み取れない質問';
  return `${subject}(${(aboutWords as Readonly<Record<string, string>>)[about] ?? '承認とブロック'})`;
}

export const settingsWords: IssueWords<typeof settingsRules> = {
  'name-invalid': ({ name }) =>
    `「${name}」はドメイン名として読めません。前後にほかの語や記号が付いていないか、空白が混ざっていないかを確認して、ドメイン名だけに直してください。`,
  'sender-form-refused': ({ entry, form }) => `「${entry}」はどの一覧にも入れていません。${formWords[form]}`,
  'entry-not-understood': ({ entry }) =>
    `「${entry}」はメールアドレスともIPアドレスとも読めないため、どの一覧にも入れていません。ドメイン全体なら *@ドメイン名 と書いてください。`,
  'subdomain-too-deep': ({ wildcard, subdomain }) =>
    `「${subdomain}」は${wildcard}の1つ下の階層ではありません。CPFのワイルドカードが受けるのは1階層だけです。`,
  'subdomain-not-below': ({ wildcard, subdomain }) =>
    `「${subdomain}」は${wildcard}の下の名前ではありません。別のドメインとして入力してください。`,
  'wildcard-without-subdomains': ({ wildcard, entries }) =>
    `TMEmSはワイルドカードを受け付けません。${wildcard}でメールを受けているサブドメインをすべて入力してください。入力がないと、そのサブドメイン宛てのメールは拒否されます。${entries.length > 0 ? `次の送信者もどの一覧にも入っていません: ${someOf(entries)}。` : ''}`,
  'wildcard-not-used': ({ wildcard, entries }) =>
    `${wildcard}のサブドメインにはすべて自分の行があるため、次の送信者はどの一覧にも入っていません: ${someOf(entries)}。ほかにも${wildcard}で受けているサブドメインがあれば、足してください。`,
  'subdomain-refused': ({ wildcard, subdomain }) =>
    `${subdomain}の行に誤りがあるため、結果に入れていません。${wildcard}の設定も使いません。${subdomain}の行を直してください。`,
  'settings-disagree': ({ domain, times, fields }) =>
    `${domain}の行が${String(times)}つあり、${fields.map(fieldName).join('、')}が食い違っています。正しいほうだけを残すまで、どのポリシーにも入りません。`,
  'port-out-of-range': ({ host, port }) =>
    `${host}のポート${String(port)}は登録できないため、${labels.inboundServer.ja}に入れていません。${limits.lowestPort.ja}から${limits.highestPort.ja}の値に直してください。`,
  'destination-refused': ({ host }) =>
    `「${host}」はホスト名ともIPv4アドレスとも読めないため、${labels.inboundServer.ja}に入れていません。mail1.example.test や 192.0.2.1 の形に直してください。`,
  'destination-missing': () =>
    `${labels.destinations.ja}がありません。TMEmSへの登録には${labels.inboundServer.ja}が必要です。`,
  'destination-is-mx': ({ host }) =>
    `CPFは${host}のMXレコードを引いて配送していました。TMEmSの${labels.inboundServer.ja}には、そのMXレコードが指すホストを1台ずつ登録してください。`,
  'destination-is-domain': ({ host }) =>
    `${labels.inboundServer.ja}がドメイン名そのもの(${host})です。TMEmSには、1つのIPアドレスに解決されるホスト名かIPアドレスを登録してください。`,
  'preference-not-in-tmems': ({ host, preference }) =>
    `${host}の優先度${String(preference)}は、TMEmSの${labels.preference.ja}(${limits.lowestPreference.ja}から${limits.highestPreference.ja})に収まりません。直すまで、${labels.inboundServer.ja}に入りません。順序を保って振り直してください。`,
  'domain-listed-twice': ({ domain, times }) =>
    `${domain}の行が${String(times)}つあります。送信者はすべての行から集めました。`,
  'subdomain-listed-twice': ({ wildcard, subdomain }) =>
    `${subdomain}はドメインとしても入力されています。${wildcard}の設定は使わず、自分の行の設定を使います。`,
  'subdomains-without-wildcard': ({ domain, subdomains }) =>
    `${domain}はワイルドカードではないため、サブドメイン(${someOf(subdomains)})は使いません。必要なら、ドメインとして入力してください。`,
  'local-part-dots': ({ entry }) =>
    `「${entry}」は、@の前の点の並びが規格に合いません。携帯電話会社のアドレスには実際にあるため、一覧に入れました。TMEmSの画面で登録できるかを確認してください。`,
  'destination-not-full-name': ({ host }) =>
    `「${host}」は社内だけで通じる短い名前のため、受信サーバに入れていません。クラウドのTMEmSは、社外のDNSで引ける名前しか使えません。mail1.example.test のような完全なホスト名か、IPアドレスに直してください。`,
  'destination-not-public': ({ host }) =>
    `${host}は、社外から届かない宛先です。クラウドのTMEmSからは配送できません。インターネットから接続できるホストかアドレスに直してください。`,
  'sender-form-disputed': ({ entry }) =>
    `「${entry}」の書きかたは、受け付けるとするページと、受け付けないとするページがあります。TMEmSの画面で登録できるかを確認してください。`,
  'precedence-flips': ({ approved, blocked }) =>
    `承認している ${approved} が、ブロックしている ${someOf(blocked)} と重なります。CPFでは承認が優先でしたが、TMEmSはブロックを先に判定します。届かなくなるメールがないかを確認してください。`,
  'block-inside-approval': ({ blocked, approved }) =>
    `ブロックする ${blocked} は、承認する ${someOf(approved)} の中にあります。TMEmSは承認を先に判定するため、このブロックは効きません。`,
  'approves-everyone': ({ entry }) =>
    `${entry} は、すべての送信元を承認します。${labels.ipReputation.ja}が働かなくなります。必要なアドレスだけに直してください。`,
  'blocks-everyone': ({ entry }) =>
    `${entry} は、すべての送信元をブロックします。全ドメインでメールを受信できなくなります。必要なアドレスだけに直してください。`,
  'approves-own-domain': ({ entry, own }) =>
    `${entry} は、自社のドメイン(${someOf(own)})を送信者として承認します。自社を騙るメールが判定を受けずに届きます。必要かを確認してください。`,
  'limit-exceeded': ({ list, count, limit }) =>
    `${limitWords[list]}が${String(count)}件あり、上限の${String(limit)}件を超えます。登録できない分をどう扱うかを決めてください。`,
  'decision-unknown': (asked) => `${askedWords(asked)}についての答えは、いまの設定では使いません。`,
  'answer-unknown': ({ answer, ...asked }) =>
    `${askedWords(asked)}についての答え「${answer}」は選択肢にありません。決めていないものとして扱います。`,
  'decision-answered-twice': (asked) =>
    `${askedWords(asked)}に、食い違う2つの答えがあります。決めていないものとして扱います。`,
  'network-has-host-bits': ({ entry, network }) =>
    `${entry} はネットワークの途中のアドレスです。${network} と同じ範囲として扱います。`,
  'word-for-none': ({ entry }) => `「${entry}」は「ない」という意味の語とみなし、どの一覧にも入れていません。`,
  'duplicate-entry': ({ entry }) =>
    `「${entry}」が同じ一覧に2回以上あります。書きかたが違っても同じものは、1回だけ使います。`,
  'approved-ip-still-scanned': ({ entries }) =>
    `承認した ${someOf(entries)} からのメールも、TMEmSではスパムの判定を受けます。CPFのように省くなら、[${labels.bypassSpamForApprovedIps.ja}]にチェックを入れてください。`,
  'blocked-sender-matches-header': ({ entries }) =>
    `ブロックする送信者(${someOf(entries)})は、TMEmSでは初期設定でヘッダの送信者とも照合されます。CPFより多くのメールが止まることがあります。`,
  'spam-policy-order': ({ domains: names }) =>
    `${domains(names.length)}で、2つのスパムメールポリシーの処理が違います。処理の厳しさにかかわらず、S1をS2の上に置いてください。CPFがスパムメールを先に判定していたことに合わせるためです。先に当てはまったポリシーの後は判定されないという点は、姉妹製品のヘルプの第三者による写しに基づきます。テストのメールで確認してください。`,
  'recipient-filter-after-sync': ({ domains: names }) =>
    `${domains(names.length)}で${labels.recipientFilter.ja}を使います。受信者の同期を終え、件数を確認してから有効にしてください。先に有効化すると、正しい受信者宛てのメールが拒否されます。`,
  'default-content-rules': () =>
    'デフォルトのポリシーには、CPFが通していたメール(大きいメール、宛先の多いメール、危険とみなされる添付、パスワード付きのファイル)を隔離したり、印を付けたりするものがあります。切り替えの前に見直してください。',
};

/** The words of an issue of reading or of mapping. The compiler checks each row above against its rule; here the row is found by its id. */
export function saySettingsIssue({ id, params }: Issue): string {
  const all = { ...readEstateWords, ...settingsWords } as unknown as Readonly<
    Record<string, (params: Params) => string>
  >;
  return all[id]?.(params ?? {}) ?? id;
}
