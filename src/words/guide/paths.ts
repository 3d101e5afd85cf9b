import type { Way } from '../../core/ways.ts';

interface WayRow {
  readonly href: string;
  /** The question that is answered with yes. */
  readonly ask: string;
  readonly fact: string;
  readonly licence: string;
}

/** P1 to P3, as the home page offers them. */
export const wayRows: Readonly<Record<Way, WayRow>> = {
  1: {
    href: '/full-migration/',
    ask: 'InterScanの運用もやめますか。',
    fact: 'CPFの設定は、手で移します。',
    licence: 'InterScan利用者向けの移行ライセンス',
  },
  2: {
    href: '/stop-cpf/',
    ask: 'InterScanで直接受けますか。',
    fact: 'MXを、InterScanへ向け直します。',
    licence: '追加なし',
  },
  3: {
    href: '/move-cpf/',
    ask: 'CPFの代わりにTMEmSを置きますか。',
    fact: '設定を移し、試してからMXを切り替えます。',
    licence: 'TMEmSのライセンス',
  },
};
