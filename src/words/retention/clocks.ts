import { retention } from '../../facts/retention.ts';

const logDays = String(retention.logs.value);
const armedDays = String(retention.graceToArmed.value);

/** The three clocks of what CPF keeps: what starts each, what happens at its end, and the same as a sentence. */
export const clockWords = {
  logs: {
    start: '最後のメール',
    end: `${logDays}日後 すべて消える`,
    text: `CPFへの最後のメールから${logDays}日で、自動的に消えます。`,
  },
  domains: {
    start: '猶予期間の終了',
    end: `${armedDays}日以上 画面を開くと削除が指示される`,
    text: `猶予期間の終了から${armedDays}日以上たつと、画面を開いたときに削除が指示されます。開かなければ、期限はありません。`,
  },
  account: {
    start: 'CPFの利用開始',
    end: '期限なし 依頼するまで残る',
    text: 'CPF環境に期限なく残ります。消すには、サポート窓口への依頼が必要です。',
  },
} as const;
