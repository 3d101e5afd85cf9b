import type { TypedField } from '../../core/retention/typed-dates.ts';
import { screenPath, screens } from '../../facts/labels.ts';
import { retention } from '../../facts/retention.ts';

interface FieldWords {
  readonly label: string;
  /** Where the reader finds the day. No source says where the end of the grace period is shown. */
  readonly where: string;
}

/** The fields of the form. */
export const fieldWords: Readonly<Record<TypedField, FieldWords>> = {
  today: { label: '基準日', where: '今日以外の日も指定できます' },
  mxChangedOn: { label: 'MXを変更した日', where: '最後のドメインの日(DNSの作業記録)' },
  oldTtl: { label: '変更前のTTL', where: '変更前のゾーンの控え(分からなければ空欄)' },
  mailStoppedOn: { label: 'CPFへの送信が止まった日', where: 'InterScanのログで、CPFから最後に届いた日' },
  gracePeriodEndsOn: { label: '猶予期間の終了日', where: 'サポート窓口に確認' },
  screenOpenedOn: {
    label: `${screenPath(screens.cpf)}を開いた日`,
    where: `猶予期間の終了から${String(retention.graceToArmed.value)}日以上たって、最初に開いた日(作業記録)`,
  },
  serverRetiredOn: { label: 'InterScanを廃棄する日', where: '予定でも、済んだ日でも' },
  domainsDeletedOn: { label: '全ドメインを削除した日', where: '作業記録(窓口に依頼したなら、その返答)' },
  accountDeletionRequestedOn: { label: 'アカウント情報の削除を依頼した日', where: '依頼の控え' },
  tmemsLicenceEndsOn: { label: 'TMEmSのライセンスの終了日', where: '移行方法1と3だけ。契約の書類' },
  accountDeletionConfirmedOn: { label: 'アカウント情報の削除が確認できた日', where: 'サポート窓口の返答' },
};
