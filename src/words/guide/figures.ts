import type { FigureId } from '../../facts/figures.ts';

/** What each figure is of: the first column of a page's table of dates and figures. */
export const figureNames: Readonly<Record<FigureId, string>> = {
  propagation: 'MXの変更が反映されるまで',
  testStageGap: 'テスト段階で空ける優先度の差(例)',
  longTtl: '先に短くするとよいTTL(これより長いとき)',
  serviceEnd: 'CPFのサポート終了',
  endToBulkDeletion: 'CPFの終了から、一括削除の予定まで',
  bulkDeletion: '残ったアカウント情報とドメイン情報の一括削除',
  logs: 'CPFのログが残る期間',
  graceToArmed:
    '[クラウドプレフィルタ]を開くと全ドメインの削除が指示される時期(猶予期間の終了から。それ以降も同じと読む)',
  interscanEnd: 'InterScan MSS・IMSVAのサポート終了',
  helpPropagation: 'DNSの変更が反映されるまで(TMEmSのヘルプの値)',
  quarantine: 'TMEmSの隔離から自動削除されるまで',
  japanRangesAdded: '日本サイトのIPアドレス範囲が追加された日',
};
