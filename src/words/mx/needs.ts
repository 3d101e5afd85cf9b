import { someNames } from '../shared.ts';

/** Words of the controls that settle what the reader has to settle, each where it is asked. */
export const needWords = {
  add: {
    ttl: '権威サーバの回答',
    silent: '調べ直した回答',
    missing: '足りないドメインの回答',
    disagree: 'もう一度聞いた回答',
  },
  addStep: '回答の追加',
  addUse: 'この回答を足す',
  addRefused: {
    empty: '回答を貼り付けてください。',
    nothing: 'MXの回答が見つかりません。digなどの出力をそのまま貼り付けてください。',
    unnamed: 'どのドメインの回答か分からない行があります。問い合わせたコマンドの行から、もう一度写してください。',
    'read-otherwise':
      '今の入力の下に足すと、別の内容として読まれます。「入力」の欄に、続けて貼り付けて確かめてください。',
  },
  addHint: {
    ttl: '入力の最後に足します。TTLも分かります。',
    silent: '貼り付けると、入力の最後に足します。',
    missing: '貼り付けると、入力の最後に足します。',
    disagree: '前の回答とも比べます。前の回答が古いときは、「入力」でその部分を消してください。',
  },
  leaveOutStep: '計画から外す',
  leaveOut: (count: number) => (count === 1 ? '計画から外す' : `${String(count)}ドメインを計画から外す`),
  takeBackStep: '計画に戻す',
  takeBack: (count: number) => (count === 1 ? '計画に戻す' : `${String(count)}ドメインを計画に戻す`),
  lineOf: (line: number) => `${String(line)}行目`,
  changeLine: '行を書き直すと、ここで反映できます。',
  mend: '直す',
  mendStep: (line: number) => `${String(line)}行目の修正`,
  moreLines: (count: number) => `ほか${String(count)}行を表示`,
  disagree: (count: number) => `${String(count)}ドメインの回答が食い違っています`,
  disagreeWhat: '決めるまで計画に入りません。公開している内容を権威サーバで確かめてから選びます。',
  moreDisagreements: (count: number) => `ほか${String(count)}ドメインを表示`,
  setFrom: someNames,
  answerFrom: (server: string | undefined, line: number) =>
    server === undefined ? `${String(line)}行目` : `${server} (${String(line)}行目)`,
  noMx: 'MXがない',
  whichIsRight: ' で公開しているのはどれですか',
  takeSet: (place: number) => `${String(place)}番目の回答`,
  allParts: 'すべて(どれも一部)',
  settleStep: (domain: string) => `${domain} の回答の選択`,
  agreedOn: (count: number) => `食い違う回答は、選んだとおりに読み取っています(${String(count)}ドメイン)。`,
  ttlOfGroup: (label: string, group: string, names: string) => `${label}: ${group} ${names}`,
  ttlGroup: (seconds: number | undefined, count: number) =>
    `${seconds === undefined ? 'TTLの表示がない' : `残り${String(seconds)}秒の`}${String(count)}ドメイン`,
} as const;
