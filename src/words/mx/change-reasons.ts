import type { ChangeReason } from '../../core/mx/rules.ts';

/** Why a record changes, in one sentence each. */
export const reasonWords: Readonly<Record<ChangeReason, string>> = {
  'cpf-record-goes': 'CPFを通さないため、CPFを指すMXを消します。',
  'direct-record-moves-up': 'InterScanへの直接のMXを、CPFがあった優先度へ上げます。',
  'interscan-takes-place': 'CPFを消すだけではMXが残らないため、InterScanのMXを加えます。',
  'tmems-record-removed': 'この段階の送り先はInterScanです。TMEmSを指すMXも消します。',
  'tmems-added-last': 'TMEmSへテストのメールを送れるように、TMEmSをいちばん後ろに加えます。',
  'test-record-moved-back': 'テスト段階のTMEmSは、いちばん後ろに置きます。',
  'tmems-takes-place': 'TMEmSを、最初に使われる優先度に置きます。',
  'direct-record-goes': '残すとTMEmSを通らない道になるため、InterScanへの直接のMXを消します。',
  'kept-record-moves-behind': '残すMXが先に使われないように、TMEmSより後ろへ下げます。',
  'ttl-lowered': 'TTLが短いと、次の変更も切り戻しも早く行き渡ります。',
  'ttl-differs': '同じドメインのMXのTTLは、そろえる決まりです。',
  'way-back': '切り戻すためのレコードです。',
  'tmems-stays-last': '古いMXを見ている送信元のメールが拒否されないように、TMEmSを最下位に残します。',
  'tmems-taken-out': '行き渡るまで待ったあとに、TMEmSを消します。',
};
