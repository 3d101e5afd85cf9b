import type { StarlightUserConfig } from '@astrojs/starlight/types';

/** The order of the reader's work; previous and next follow it. */
export const sidebar: NonNullable<StarlightUserConfig['sidebar']> = [
  { label: 'はじめに', items: [{ label: '現状の確認', link: '/' }] },
  { label: '計算', items: [{ label: 'MXの変更計画', link: '/tools/mx/' }] },
];
