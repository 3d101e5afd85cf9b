import type { RetentionIssue, RetentionIssueId, RetentionRules } from '../../core/retention/rules.ts';
import type { TypedField } from '../../core/retention/typed-dates.ts';
import type { DateProblem } from '../../core/read-calendar-date.ts';
import { screenPath, screens } from '../../facts/labels.ts';
import { retention } from '../../facts/retention.ts';
import { dayWords } from '../dates.ts';
import type { IssueWords } from '../mx/issues.ts';
import { fieldWords } from './fields.ts';

const screen = screenPath(screens.cpf);
const days = String(retention.graceToArmed.value);

/** The words of each rule of retention: what happens, when, and what to do. */
export const retentionIssueWords: IssueWords<RetentionRules> = {
  'date-invalid': ({ value }) =>
    value === ''
      ? '日付がありません。2024-03-31のように入力してください。'
      : `「${value}」を日付として読めません。2024-03-31、2024/3/31、令和6年3月31日のように入力してください。`,
  'ttl-invalid': () => '0から2147483647までの整数(秒)で入力してください。',
  'date-out-of-reach': ({ value }) => `「${value}」から数えた日が、9999年を超えます。年を確認してください。`,
  'opening-screen-deletes-domains': ({ armed }) =>
    `${dayWords(armed)}以降に${screen}を開くと、全ドメインの削除が指示され、CPFはそのドメイン宛てのメールを拒否します。公開DNSのMXにCPFのサーバが残っていないことを確認するまで、この画面を開かないでください。`,
  'domains-deleted-too-early': ({ deleted, safe }) =>
    `ドメインが削除される日(${dayWords(deleted)})が、削除してよい最初の日(${dayWords(safe)})より前です。まだCPFへ送る相手のメールは拒否されます。これからなら、${dayWords(safe)}以降に延ばしてください。済んでいるなら、MXにCPFのサーバが残っていないかを確認し、その間に送れなかったメールがないかを相手に尋ねてください。`,
  'server-retired-too-early': ({ retired, armed }) =>
    `InterScanを廃棄する日(${dayWords(retired)})が、猶予期間の終了から${days}日後(${dayWords(armed)})より後になっていません。アカウント情報もドメイン情報も、CPF環境に残ったままになることがあります。廃棄の前に全ドメインを削除してください。廃棄したあとなら、両方の削除をサポート窓口に依頼してください。`,
  'server-retired-screen-unopened': ({ armed }) =>
    `InterScanを廃棄していて、${dayWords(armed)}以降に${screen}を開いた日は入力されていません。開いていなければ、ドメインの削除は指示されていません。開いたか分からない場合も、アカウント情報とドメイン情報の削除を、サポート窓口に依頼してください。`,
  'server-retired-before-mail-stopped': ({ retired, safe }) =>
    `InterScanを廃棄する日(${dayWords(retired)})には、まだCPFからInterScanへメールが届くことがあります。廃棄を${dayWords(safe)}以降に延ばしてください。`,
  'dates-out-of-order': ({ first, firstOn, then, thenOn }) =>
    `「${fieldWords[then].label}」(${dayWords(thenOn)})が、「${fieldWords[first].label}」(${dayWords(firstOn)})より前です。どちらかの日付を直してください。`,
  'screen-deletes-before-safe': ({ armed, safe }) =>
    `${dayWords(armed)}からは、${screen}を開くだけで全ドメインの削除が指示されます。MXの変更の反映が終わるのは、そのあとです。${dayWords(safe)}になるまで、この画面を開かないでください。`,
  'screen-will-delete-domains': ({ armed, lastDay }) =>
    `${dayWords(armed)}以降に${screen}を開くと、全ドメインの削除が指示されます。この画面を使う作業は、${dayWords(lastDay)}までに済ませてください。`,
  'grace-period-unknown': ({ safe, isDayUnknown }) =>
    isDayUnknown
      ? `猶予期間の終了日が分かりません。終了から${days}日以上たっていると、${screen}を開くだけで全ドメインの削除が指示されます。MXからCPFを外して72時間程度たったことを確認するまで、開かないでください。`
      : safe === ''
        ? `猶予期間の終了日が分かりません。終了から${days}日以上たっていると、${screen}を開くだけで全ドメインの削除が指示されます。サポート窓口に確認し、分かるまで開かないでください。`
        : `猶予期間の終了日が分かりません。終了から${days}日以上たっていると、${screen}を開くだけで全ドメインの削除が指示されます。CPFはもう配送経路にないため、削除されてもメールは拒否されません。書き写す設定があれば、開いたその場ですべて書き写してください。`,
  'mx-names-cpf-after-deletion': () =>
    'ドメインは削除されていますが、MXがCPFを指していないことは確認できていません。指していれば、今届くメールは拒否されています。すぐに公開DNSを確認し、CPFがあれば外してください。',
  'mx-answer-contradicts-day': ({ answer, field, day }) =>
    answer === 'yes'
      ? `「${fieldWords[field].label}」が${dayWords(day)}ですが、公開MXは「CPFを指している」です。この日から先の日は計算しません。すべてのドメインの公開MXを確認し、どちらかを直してください。`
      : `「${fieldWords[field].label}」が${dayWords(day)}ですが、公開MXは「CPFを指していない」です。どちらかを直してください。`,
  'year-far-away': ({ value }) => `「${value}」は、ほかの日付から大きく離れています。年を確認してください。`,
  'mx-change-unknown': ({ outOfRoute }) =>
    outOfRoute
      ? 'MXを変更した日が分からないため、反映が終わる日を計算できません。MXからCPFを外して72時間程度たっていることを確認してから、削除してください。'
      : 'MXを変更した日が分からないため、ドメインを削除してよい日を計算できません。まだ変更していないなら、MXの変更が先です。変更したなら、DNSの作業記録で日付を確認して入力してください。',
  'log-evidence-ends': ({ until, exportBy }) =>
    `残っているログも、${dayWords(until)}にすべて消えます。配送の記録が要るなら、${dayWords(exportBy)}までに書き出してください。`,
  'log-evidence-gone': ({ until }) =>
    `ログは${dayWords(until)}にすべて消えた計算です。書き出していない記録が要るなら、残っているかをサポート窓口に確認してください。`,
  'logs-reckoned-from-propagation': ({ propagated }) =>
    `最後のメールの日が入力されていないため、ログはMXの反映が終わる日(${dayWords(propagated)})から数えています。MXを見ずにCPFへ送る相手がいると、消える日はこれより遅くなります。`,
  'bulk-deletion-passed': () =>
    `残った情報の一括削除の時期(${retention.bulkDeletion.ja})を過ぎています。実施されたかは分かりません。残っているかを、サポート窓口に確認してください。`,
  'reported-day-ahead': ({ value }) =>
    `${dayWords(value)}は基準日より後です。その日までは、済んでいないものとして数えます。`,
};

/** Why a typed date was not understood, and what to do. */
export const dateProblemWords: Readonly<Record<DateProblem, (text: string) => string>> = {
  form: (text) => retentionIssueWords['date-invalid']({ value: text }),
  'day-missing': (text) =>
    `「${text}」からは日が分かりません。日まで入力してください。日が分からなければ、空欄のままにします。`,
  'no-such-day': (text) => `「${text}」という日はありません。月と日を確認してください。`,
  'era-not-begun': (text) => `「${text}」は、その元号が始まる前の日です。元号と年を確認してください。`,
  'weekday-differs': (text) => `「${text}」は、日付と曜日が合いません。どちらかを直してください。`,
};

/** The sentence of one issue. A refused entry is named by its field. */
export function retentionIssueText(issue: RetentionIssue): string {
  // The compiler cannot follow an id and its parameters through a lookup; `RetentionIssue` binds them.
  const words = retentionIssueWords as Readonly<Record<RetentionIssueId, (params: object) => string>>;
  const sentence = words[issue.id](issue.params ?? {});
  const field = issue.at?.field;
  return issue.level === 'error' && isField(field) ? `${fieldWords[field].label}: ${sentence}` : sentence;
}

const isField = (field: string | undefined): field is TypedField => field !== undefined && field in fieldWords;
