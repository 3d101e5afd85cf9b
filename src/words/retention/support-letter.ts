import type { DateField } from '../../core/retention/types.ts';
import type { SupportQuestion } from '../../core/retention/support-request.ts';
import { screenPath, screens } from '../../facts/labels.ts';
import { keptWithDomains } from '../../facts/holdings.ts';
import { retention } from '../../facts/retention.ts';
import { dayWords } from '../dates.ts';

const screen = screenPath(screens.cpf);

/** The sentences of the request to the support desk. What stands in 【 】 is for the sender to fill in. */
export const letterWords = {
  subject: (deletes: boolean): string =>
    deletes
      ? 'クラウドプレフィルタ(CPF)に残る情報の削除のお願い'
      : 'クラウドプレフィルタ(CPF)に残る情報についての問い合わせ',
  to: 'サポート窓口 ご担当者様',
  sender: [
    '会社名: 【会社名】',
    '担当者: 【部署、氏名】',
    '連絡先: 【メールアドレス、電話番号】',
    '契約: 【契約番号など】',
    'CPFのアクティベーションコード: 【コード】',
    'CPFのアカウント名: 【アカウント名】',
  ],
  product: '製品: 【InterScan MSS 9.1 Linux版、またはIMSVA 9.1】',
  opening: 'クラウドプレフィルタ(CPF)の利用を終えました。CPF環境に残る情報について、次のとおりお願いします。',
  openingStill:
    'クラウドプレフィルタ(CPF)の利用を終える作業をしています。CPF環境に残る情報について、次のとおりお願いします。',
  asksTitle: 'お願いしたいこと',
  asks: {
    'grace-period-end': 'CPFのアクティベーションコードについて、猶予期間の終了日を教えてください。',
    'log-export': `CPFのログを書き出す方法を教えてください。${screen}を開かずに済む方法をお願いします。`,
    'bulk-deletion-done': `${retention.serviceEnd.ja}のサポート終了から${retention.endToBulkDeletion.ja}に予定されていた一括削除が、当社の情報に実施されたかを教えてください。残っている場合は、その種類も教えてください。`,
    'delete-domains': `CPF環境に残るドメイン情報を、すべて削除してください。${keptWithDomains.kinds.map(({ kind }) => kind).join('、')}を含みます。`,
    'delete-account': 'CPF環境に残るアカウント情報を削除してください。',
    'account-deletion-state': '依頼済みのアカウント情報の削除について、終わったかどうかを教えてください。',
  } satisfies Record<SupportQuestion, string>,
  notBefore: (day: string): string =>
    `削除は${dayWords(day)}以降にお願いします。それより前は、まだCPFへメールを送る相手がいることがあります。`,
  mxDay: (isOut: boolean): string =>
    isOut
      ? '当社の公開MXに、CPFのサーバはありません。外した日は【日付、または不明】です。削除は、変更の反映が終わったことを双方で確認してからお願いします。'
      : '当社の公開MXにCPFのサーバがないことを確認した日は【日付】です。削除は、その日から【3】日後以降にお願いします。',
  confirm: '削除が終わりましたら、削除した日と情報の種類を返信でお知らせください。',
  stateTitle: '当社での状況',
  domainsDeleted: (day: string): string => `全ドメインは、${dayWords(day)}に削除しました。`,
  domainsByOrder: (day: string): string => `${dayWords(day)}に${screen}を開き、全ドメインの削除が指示されました。`,
  domainsByHand: `全ドメインは、${screen}から当社で削除します。`,
  domainsLeft: '全ドメインを削除したかどうかは、確認できていません。',
  serverGone: (day: string): string =>
    `InterScanのサーバを${dayWords(day)}に廃棄したため、${screen}からは削除できません。`,
  datesTitle: '当社で分かっている日付',
  unknown: '不明',
  /** Of what may not have been done at all. */
  noneOrUnknown: 'なし、または不明',
  planned: '(予定)',
  dates: {
    mxChangedOn: 'MXの変更(最後のドメイン)',
    mailStoppedOn: 'CPFへの送信停止',
    gracePeriodEndsOn: 'アクティベーションコードの猶予期間の終了',
    serverRetiredOn: 'InterScanの廃棄',
    domainsDeletedOn: '全ドメインの削除',
    accountDeletionRequestedOn: 'アカウント情報の削除の依頼',
  } satisfies Partial<Record<DateField, string>>,
  domainsTitle: '対象のドメイン',
  domainsBlank: '【ドメイン名をすべて書きます】',
  closing: '以上、よろしくお願いします。',
} as const;
