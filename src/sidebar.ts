import type { StarlightUserConfig } from '@astrojs/starlight/types';

/** The order of the reader's work; previous and next follow it. */
export const sidebar: NonNullable<StarlightUserConfig['sidebar']> = [
  {
    label: 'はじめに',
    items: [
      { label: '現状の確認', link: '/' },
      { label: '設定の書き出し', link: '/inventory/' },
      { label: 'MXを変更する前に', link: '/before-mx-change/' },
    ],
  },
  {
    label: '移行の経路',
    items: [{ label: 'CPFの利用を停止する', link: '/stop-cpf/' }],
  },
  { label: 'データ', items: [{ label: 'データの削除', link: '/data-deletion/' }] },
  { label: '計算', items: [{ label: 'MXの変更計画', link: '/tools/mx/' }] },
  { label: '資料', items: [{ label: '出典と方針', link: '/about/' }] },
];
