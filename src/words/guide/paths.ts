/** P1 to P3. */
export const pathRows = [
  {
    name: '1 全体をTMEmSへ移す',
    href: '/full-migration/',
    cpf: 'やめる',
    interscan: 'やめる',
    needs: 'TMEmSの移行ライセンス',
  },
  { name: '2 CPFだけをやめる', href: '/stop-cpf/', cpf: 'やめる', interscan: 'サポート終了まで使う', needs: 'なし' },
  {
    name: '3 CPFだけをTMEmSへ移す',
    href: '/move-cpf/',
    cpf: 'TMEmSに置き換える',
    interscan: 'サポート終了まで使う',
    needs: 'TMEmSのライセンス',
  },
] as const;
