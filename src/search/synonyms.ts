import { keyOf } from './normalise.ts';
import { compoundsOf, runsOf } from './segment.ts';

/** Words of daily use that mean the same when somebody looks for something. The terms of the trade are in the glossary. */
export const everydayWords: readonly (readonly string[])[] = [
  ['削除', '消去', '消', 'delete', 'deletion', 'remove', 'erase', 'purge'],
  ['変更', '変', 'change', 'modify', '書き換え'],
  ['停止', '中止', '止', 'stop', 'disable', '解約', '廃止'],
  ['終了', '終', 'end', 'EOL', 'end of life', 'end of support', 'サポート切れ', 'サポート終了'],
  ['移行', '移', 'migration', 'migrate', 'マイグレーション', '乗り換え', '引っ越し', 'move'],
  ['切り替え', '変更', 'switch', 'cutover', 'カットオーバー'],
  ['戻', '切り戻し', 'ロールバック', 'rollback', 'roll back', '復旧', '元に戻す'],
  ['確認', 'チェック', 'check', 'verify', 'verification', '検証', '調'],
  ['設定', '構成', 'settings', 'setting', 'config', 'configuration', 'コンフィグ'],
  ['保持期間', '保存期間', '保持期限', '保存期限', 'retention', 'retention period'],
  ['ログ', 'log', 'logs', '記録'],
  ['購入', '買', 'buy', 'purchase', '入手', '調達', '販売'],
  ['ライセンス', 'license', 'licence', '使用権', '費用', '料金', '価格', '値段', 'price', 'cost'],
  ['登録', '追加', 'register', 'add', 'registration'],
  ['隔離', '検疫', 'quarantine'],
  ['転送', 'forward', 'フォワード'],
  ['配送', '配信', '送達', 'delivery', 'deliver'],
  ['テスト', '試験', 'test', '動作確認'],
  ['計算', '算出', '電卓', 'calculator', 'calculate', 'シミュレーション'],
  ['一覧', 'リスト', 'list'],
  ['許可', '承認', 'allow', 'approve', 'approved'],
  ['拒否', 'ブロック', 'block', 'blocked', 'deny', 'reject'],
  ['送信者', '差出人', 'sender', 'senders', '送信元'],
  ['受信者', '宛先', 'recipient', 'recipients'],
  ['サーバ', 'server', 'servers'],
  ['ドメイン', 'domain', 'domains'],
  ['レコード', 'record', 'records'],
  ['メール', 'mail', 'email', 'e-mail', '電子メール'],
  ['アカウント', 'account'],
  ['アドレス', 'address'],
  ['ポリシー', 'policy', 'policies', 'ルール'],
  ['反映', '浸透', '伝播', '行き渡', 'propagation', 'propagate'],
  ['手順', '方法', 'やりかた', '仕方', 'procedure', 'how to'],
  ['質問', 'FAQ', 'Q&A', '問い合わせ'],
  ['用語集', '用語', 'glossary'],
  ['棚卸し', '書き出し', 'エクスポート', 'export', 'inventory', '控'],
  ['選択', '選', 'choose'],
  ['初期設定', 'デフォルト', '既定', 'default', 'defaults'],
  ['ウィザード', 'wizard'],
  ['同期', 'sync', 'synchronization'],
  ['ディレクトリ', 'directory'],
  ['優先度', '優先順位', 'プリファレンス', 'preference', 'priority'],
  ['期限', '締め切り', 'deadline'],
  ['廃棄', '撤去', '処分', '捨', 'scrap', 'retire'],
  ['サポート窓口', 'サポート', 'support'],
  ['使用', '利用', '使', 'use'],
  ['ファイアウォール', 'firewall', 'FW'],
  ['レピュテーション', 'reputation', '評判'],
  ['ウイルス', 'virus', 'マルウェア', 'malware', '不正プログラム'],
  ['スパムメール', 'スパム', 'spam', '迷惑メール', 'ジャンクメール', 'junk mail'],
  ['フィルタ', 'filter'],
  ['ツール', 'tool'],
  ['情報', 'データ', 'data', 'information'],
  ['範囲', 'range'],
  ['大', 'サイズ', '容量', '大容量', '添付', 'size', 'large', 'attachment'],
  ['危険', '警告', 'danger', 'warning'],
  ['dig', 'nslookup', 'SERVFAIL', 'NXDOMAIN', '名前解決'],
  ['不達', '未着', 'バウンス', 'bounce', 'NDR'],
];

/**
 * What is said in several words, or differs only in its hiragana (届く, 届かない). It is found in what was typed as it stands here, and
 * meets the titles and headings that hold one of its group, and the words that do.
 */
export const everydayPhrases: readonly (readonly string[])[] = [
  ['届かな', 'とどかな', '受信できな', '受信できませ', '受け取れな'],
  ['分かりませ', '分からな', '分からず', 'わからな', 'わかりませ', '不明'],
  [
    '使っているか',
    '使ってるか',
    '使っていますか',
    'つかっているか',
    'つかってるか',
    '利用しているか',
    '使用しているか',
  ],
  ['開いてしま', '開いた', '開いちゃ', '開けてしま', 'ひらいてしま'],
  ['入力した内容', 'プライバシー', '個人情報', 'privacy'],
  ['サポート窓口', '問い合わせ先', '問合せ先', '連絡先', 'お問い合わせ'],
  ['CSV', 'ひな型', 'ひな形', '雛形', '雛型', 'テンプレート', 'template'],
];

/** A term of the glossary, as far as the search needs it. */
export interface Term {
  readonly ja: string;
  readonly en?: string | undefined;
  readonly reading?: string | undefined;
  readonly synonyms?: readonly string[] | undefined;
}

/**
 * Groups of keys that mean the same. Only groups of which one member stands on the pages are kept: the others lead nowhere.
 * `stands` tells whether a key is (part of) a word of the pages.
 */
export function synonymGroups(terms: readonly Term[], stands: (key: string) => boolean): string[][] {
  const fromGlossary = terms.map((term) => [term.ja, term.en ?? '', ...(term.synonyms ?? [])]);
  return [...fromGlossary, ...everydayWords]
    .map((group) => [...new Set(group.map(spacedKey).filter((key) => key !== ''))])
    .filter((group) => group.length > 1 && group.some((spaced) => spaced.split(' ').every(stands)));
}

/** The same for phrases, each as one key. `stands`: a word of the pages or a title or heading holds it. */
export function phraseGroups(stands: (key: string) => boolean): string[][] {
  return everydayPhrases.map((group) => [...new Set(group.map(keyOf))]).filter((group) => group.some(stands));
}

/** The key of a term, parted by blanks where its words stand apart (Quick IP List) or are linked by hiragana (有効な受信者). */
export function spacedKey(term: string): string {
  const words = compoundsOf(runsOf(term)).map((compound) => compound.map((run) => run.key).join(''));
  return words.length > 0 ? words.join(' ') : keyOf(term);
}
