import type { ActionRow, domainTable, ListRow, PolicyRow } from '../../facts/settings.ts';

/** T2, column 説明: what to know about each row. */
export const domainNotes: Readonly<Record<(typeof domainTable)[number]['name'], readonly string[]>> = {
  ドメイン名: [
    'すべてのドメインを1つずつ登録します。',
    'TMEmSは*(ワイルドカード)を受け付けません。ワイルドカードの代わりに、当てはまるサブドメインをすべて登録します。',
  ],
  受信サーバ: [
    'ワイルドカードのドメインだったときは、各サブドメインに、そのワイルドカードと同じ値を入れます。',
    'MXはまだ変更しません。',
  ],
  送信サーバ: [
    'TMEmSが外向きのメール(そのドメインが送信者のメール)も扱うときだけ必要です。CPFにこの機能はないため、ここでは不要です。',
  ],
};

export const entryNames: Readonly<Record<ListRow['entry'], string>> = {
  address: 'メールアドレス形式',
  ip: 'IPアドレス形式',
};

export const reachWords: Readonly<Record<ListRow['reach'], string>> = {
  'domain-or-organization':
    '「対象の受信者」で選びます。そのドメインだけに限るならドメインを、全ドメインに効かせるなら"所属する組織"を指定します。',
  'all-domains': '全ドメインに適用されます。特定のドメインだけに限ることはできません。',
};

/** What a row of a policy asks for, as a sentence. Labels to tick follow it as a list. */
export function policyRowWords(row: PolicyRow): string {
  switch (row.do) {
    case 'tick':
      return row.labels.length > 1
        ? `次の${String(row.labels.length)}つすべてにチェックを入れます。`
        : '次にチェックを入れます。';
    case 'untick':
      return '次のチェックを外します。';
    case 'choose':
      return `"${row.labels.join('"、"')}"を選びます。`;
    case 'free':
      return `${row.labels.join('、')}を入力します。`;
    case 'domains':
      return `"${row.labels.join('" - "')}"を選び、対応するドメインを指定します。`;
    case 'empty':
      return '何も設定せず、空にします。';
  }
}

/** What a policy does with a message, line by line. */
export function actionWords(action: ActionRow): string[] {
  return [
    `■インターセプト: "${action.intercept}"`,
    `■${action.nothingIn.join('、')}: 何も設定しません。`,
    `必要に応じて、${action.asNeeded}を設定します。`,
  ];
}
