interface Place {
  readonly line: number;
  readonly lastLine: number;
}

const linesOf = ({ line, lastLine }: Place): string =>
  line === lastLine ? `${String(line)}行` : `${String(line)}〜${String(lastLine)}行`;

/** Words of the questions whose records these are, and which state of an export is published now. */
export const ownerWords = {
  step: 'ドメイン名の指定',
  title: (passages: readonly Place[]) =>
    passages.length === 1 && passages[0]
      ? `${linesOf(passages[0])}は、どのドメインの回答ですか`
      : `${String(passages.length)}か所のMXは、どのドメインの回答ですか`,
  nothingAbove: 'ドメイン名がどこにもありません。決めるまで計画に入りません。',
  headingsAlike: '上の行に名前がありますが、その下の回答の名前とは限りません。決めるまで計画に入りません。',
  names: (count: number) => (count === 1 ? 'ドメイン名' : `ドメイン名(${String(count)}個)`),
  namesHint: '1行に1つ、上からの順に書きます。一覧を貼り付けられます。',
  use: (asked: number, ready: number) => (asked === 1 ? 'この名前にする' : `${String(ready)}か所をこの名前にする`),
  typeName: '先に、名前を入れます。',
  tickSure: '先に、名前を確かめて印を付けます。',
  change: '名前を変える',
  setAside: (passages: readonly Place[]) =>
    passages.length === 1 && passages[0]
      ? `この${String(passages[0].lastLine - passages[0].line + 1)}行を使わない`
      : `この${String(passages.length)}か所を使わない`,
  notAName: (line: number, text: string) => `${String(line)}行目の「${text}」は、ドメイン名として読めません。`,
  otherCount: (names: number, asked: number) =>
    `名前は${String(names)}個、回答は${String(asked)}か所です。数がそろうまで、どれにも使いません。`,
  doubt: (owner: string, exchange: string) =>
    `${exchange} は、一覧の別のドメインの名前を含みます。順番がずれていないかを確かめてください。${owner} の回答で正しいときだけ、印を付けます。`,
  sure: (owner: string) => `${owner} の回答で正しい`,
  settled: (count: number) => `${String(count)}か所は、指定したドメイン名で読み取っています。`,
  askAgain: '聞き直す',
  morePassages: (count: number) => `ほか${String(count)}か所を表示`,
  originTitle: 'この行は、どのゾーンのものですか',
  originWhat: (line: number) =>
    `${String(line)}行目から、「@」や短い名前だけの行があります。決めるまで計画に入りません。`,
  originUse: 'このゾーンにする',
  originSettled: (zone: string) => `ドメイン名のない行は、${zone} のものとして読み取っています。`,
  originSeveral:
    'ドメイン名のない部分が2つ以上あるため、1つの名前では決まりません。それぞれの先頭に「$ORIGIN ゾーン名.」の行を書き足してください。',
  origin: 'ゾーン名',
  originBad: (text: string) => `「${text}」は、ゾーン名として読めません。`,
  stateTitle: '今公開している内容は、どちらですか',
  stateWhat: '変更前と変更後のように、2つの内容が混ざっています。選ぶまで、どちらも読み取りません。',
  stateStep: '内容の選択',
  stateChosen: (state: string) => `「${state}」の内容だけを読み取っています。`,
} as const;
