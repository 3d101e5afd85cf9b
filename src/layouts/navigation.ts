/** The pages of the site in the order of the reader's work, as the menu shows them. Previous and next follow it where no way does. */
export interface Group {
  readonly label: string;
  readonly pages: readonly { readonly label: string; readonly address: string }[];
}

export const navigation: readonly Group[] = [
  {
    label: 'はじめに',
    pages: [
      { label: 'このガイドについて', address: '/' },
      { label: '移行方法の選択', address: '/choose/' },
      { label: '現在の設定の記録', address: '/inventory/' },
      { label: 'MXを変更する前に', address: '/before-mx-change/' },
    ],
  },
  {
    label: '移行方法',
    pages: [
      { label: '1 全体をTMEmSへ移す', address: '/full-migration/' },
      { label: '2 CPFだけをやめる', address: '/stop-cpf/' },
      { label: '3 CPFだけをTMEmSへ移す', address: '/move-cpf/' },
      { label: '最後に: データの削除', address: '/data-deletion/' },
    ],
  },
  {
    label: 'TMEmSの設定(1と3)',
    pages: [
      { label: 'プロビジョニングウィザード', address: '/move-cpf/provisioning/' },
      { label: 'ドメインの登録', address: '/move-cpf/domains/' },
      { label: '[条件]タブ', address: '/move-cpf/conditions/' },
      { label: 'メールレピュテーション', address: '/move-cpf/mail-reputation/' },
      { label: 'ウイルス対策', address: '/move-cpf/antivirus/' },
      { label: 'スパムメール対策', address: '/move-cpf/antispam/' },
      { label: 'デフォルトのポリシー', address: '/move-cpf/default-policies/' },
      { label: '配送テスト', address: '/move-cpf/delivery-test/' },
      { label: 'MXの切り替え', address: '/move-cpf/mx-switch/' },
    ],
  },
  {
    label: 'ツール',
    pages: [
      { label: '移行の計画', address: '/tools/plan/' },
      { label: 'MXの変更計画', address: '/tools/mx/' },
      { label: '設定の対応表', address: '/tools/settings/' },
      { label: '保持期間の計算', address: '/tools/retention/' },
    ],
  },
  {
    label: '資料',
    pages: [
      { label: 'よくある質問', address: '/faq/' },
      { label: '用語集', address: '/glossary/' },
      { label: '出典と方針', address: '/about/' },
      { label: '更新履歴', address: '/changes/' },
      { label: 'アクセシビリティ', address: '/accessibility/' },
    ],
  },
];
