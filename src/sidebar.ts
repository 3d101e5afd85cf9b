import type { StarlightUserConfig } from '@astrojs/starlight/types';

/** The order of the reader's work; previous and next follow it. */
export const sidebar: NonNullable<StarlightUserConfig['sidebar']> = [
  {
    label: 'はじめに',
    items: [
      { label: 'このガイドについて', link: '/' },
      { label: '移行方法の選択', link: '/choose/' },
      { label: '現在の設定の記録', link: '/inventory/' },
      { label: 'MXを変更する前に', link: '/before-mx-change/' },
    ],
  },
  {
    label: '移行方法',
    items: [
      { label: '1 全体をTMEmSへ移す', link: '/full-migration/' },
      { label: '2 CPFだけをやめる', link: '/stop-cpf/' },
      { label: '3 CPFだけをTMEmSへ移す', link: '/move-cpf/' },
      { label: '最後に: データの削除', link: '/data-deletion/' },
    ],
  },
  {
    label: 'TMEmSの設定(1と3)',
    items: [
      { label: 'プロビジョニングウィザード', link: '/move-cpf/provisioning/' },
      { label: 'ドメインの登録', link: '/move-cpf/domains/' },
      { label: '[条件]タブ', link: '/move-cpf/conditions/' },
      { label: 'メールレピュテーション', link: '/move-cpf/mail-reputation/' },
      { label: 'ウイルス対策', link: '/move-cpf/antivirus/' },
      { label: 'スパムメール対策', link: '/move-cpf/antispam/' },
      { label: 'デフォルトのポリシー', link: '/move-cpf/default-policies/' },
      { label: '配送テスト', link: '/move-cpf/delivery-test/' },
      { label: 'MXの切り替え', link: '/move-cpf/mx-switch/' },
    ],
  },
  {
    label: 'ツール',
    items: [
      { label: 'MXの変更計画', link: '/tools/mx/' },
      { label: '設定の対応表', link: '/tools/settings/' },
      { label: '保持期間の計算', link: '/tools/retention/' },
    ],
  },
  {
    label: '資料',
    items: [
      { label: 'よくある質問', link: '/faq/' },
      { label: '用語集', link: '/glossary/' },
      { label: '出典と方針', link: '/about/' },
      { label: '更新履歴', link: '/changes/' },
      { label: 'アクセシビリティ', link: '/accessibility/' },
    ],
  },
];
