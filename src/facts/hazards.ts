import type { SourceId } from './sources.ts';

/** What a hazard rests on: a row of the fact ledger, an RFC section, a page of the vendor, or this site's own conclusion. */
export type Ground =
  { readonly fact: string } | { readonly rfc: number; readonly section: string } | { readonly page: SourceId } | 'ours';

/** One way in which a careful reader still loses mail, data or work, and where the guide tells it. */
export interface Hazard {
  /** The heading of the warning. */
  readonly title: string;
  /** The page that tells it in full; `#anchor` there is where a "why?" leads. */
  readonly page: string;
  readonly anchor: string;
  /** Further pages that tell it before the step that sets it off, under the same anchor. */
  readonly also?: readonly string[];
  readonly restsOn: readonly Ground[];
  /** What it costs cannot be got back: such a warning is red, all others are not. */
  readonly cannotBeUndone?: true;
}

const fact = (id: string) => ({ fact: id });
const rfc = (number: number, section: string) => ({ rfc: number, section });
const page = (id: SourceId) => ({ page: id });

const paths = ['/full-migration/', '/stop-cpf/', '/move-cpf/'] as const;
const policies = ['/move-cpf/antivirus/', '/move-cpf/antispam/'] as const;

export const hazards = {
  H1: {
    title: '[クラウドプレフィルタ]を開くだけで、全ドメインの削除が指示されることがあります',
    page: '/inventory/',
    anchor: 'h1',
    also: ['/', '/choose/', ...paths, '/data-deletion/', '/faq/'],
    restsOn: [fact('D2'), 'ours'],
    cannotBeUndone: true,
  },
  H2: {
    title: 'まだCPFへ届いているうちにドメインを削除すると、メールが拒否されます',
    page: '/data-deletion/',
    anchor: 'h2',
    also: ['/stop-cpf/'],
    restsOn: [fact('D2'), fact('M6')],
    cannotBeUndone: true,
  },
  H3: {
    title: 'MXが1つも残らないと、メールはドメイン自身のアドレスへ向かいます',
    page: '/stop-cpf/',
    anchor: 'h3',
    also: ['/move-cpf/mx-switch/'],
    restsOn: [rfc(5321, '5.1')],
  },
  H4: {
    title: 'テスト段階のTMEmSにも本物のメールが届き、誤った設定のままでは失われます',
    page: '/move-cpf/delivery-test/',
    anchor: 'h4',
    restsOn: [fact('T5'), fact('T6'), 'ours'],
  },
  H5: {
    title: 'ファイアウォールを開け忘れると、MXを変えた瞬間から受信が止まります',
    page: '/before-mx-change/',
    anchor: 'h5',
    also: [...paths, '/move-cpf/delivery-test/'],
    restsOn: [fact('T6'), page('000291451'), page('ka-0006314')],
  },
  H6: {
    title: 'MXを変えるとInterScanが見る接続元が変わり、正しいメールを止めることがあります',
    page: '/before-mx-change/',
    anchor: 'h6',
    restsOn: [page('000291451'), 'ours'],
  },
  H7: {
    title: 'TMEmSと併せて残した、InterScan宛てのMXは、フィルタの迂回路になります',
    page: '/move-cpf/mx-switch/',
    anchor: 'h7',
    restsOn: [rfc(5321, '5.1'), 'ours'],
  },
  H8: {
    title: '終了したCPFへ切り戻すと、メールが不達になります',
    page: '/before-mx-change/',
    anchor: 'h8',
    also: ['/stop-cpf/', '/move-cpf/delivery-test/', '/move-cpf/mx-switch/'],
    restsOn: [fact('D2'), fact('Q3'), rfc(5321, '4.2.1')],
  },
  H9: {
    title: 'リゾルバの答えにある残り時間をTTLとして使うと、待ち時間が足りなくなります',
    page: '/before-mx-change/',
    anchor: 'h9',
    restsOn: [rfc(1035, '3.2.1')],
  },
  H10: {
    title: '控えたあとにゾーンが変わっていると、上書きで同僚の変更が消えます',
    page: '/tools/mx/',
    anchor: 'h10',
    restsOn: [rfc(2136, '2.4'), 'ours'],
  },
  H11: {
    title: '書き出しから漏れたドメインは、CPFに残ります',
    page: '/inventory/',
    anchor: 'h11',
    restsOn: [fact('M2'), fact('D5')],
  },
  H12: {
    title: 'ワイルドカードのMXは、登録していないサブドメインの分まで答えます',
    page: '/move-cpf/domains/',
    anchor: 'h12',
    restsOn: [fact('T2'), page('imss-cpf-policy')],
  },
  H13: {
    title: 'CPFを外すと、他社の予備サーバが最優先になることがあります',
    page: '/stop-cpf/',
    anchor: 'h13',
    restsOn: ['ours'],
  },
  H14: {
    title: '同期より先に受信者フィルタを有効にすると、実在する宛先が拒否されます',
    page: '/move-cpf/conditions/',
    anchor: 'h14',
    restsOn: [fact('T3.3'), 'ours'],
  },
  H15: {
    title: 'デフォルトのポリシーは、CPFが通していたメールも止めます',
    page: '/move-cpf/default-policies/',
    anchor: 'h15',
    restsOn: [fact('T5'), page('ka-0011318')],
  },
  H16: {
    title: 'IPアドレスのエントリは、移すと全ドメインに効きます',
    page: '/move-cpf/conditions/',
    anchor: 'h16',
    restsOn: [fact('T3.1'), fact('T3.2')],
  },
  H17: {
    title: '承認とブロックの優先順位が入れ替わり、承認した相手のメールが止まることがあります',
    page: '/move-cpf/conditions/',
    anchor: 'h17',
    restsOn: [page('sender-filter-about'), page('ka-0013493'), page('managing-approved-ips')],
  },
  H18: {
    title: 'テスト段階を飛ばして切り替えると、TMEmSに拒否されることがあります',
    page: '/move-cpf/mx-switch/',
    anchor: 'h18',
    restsOn: [fact('T6'), 'ours'],
  },
  H19: {
    title: 'InterScanを早く廃棄すると、情報がCPF環境に残ります',
    page: '/data-deletion/',
    anchor: 'h19',
    also: ['/full-migration/'],
    restsOn: [fact('D4'), 'ours'],
  },
  H20: {
    title: 'ログは最後のメールから30日で消え、証拠が残りません',
    page: '/data-deletion/',
    anchor: 'h20',
    also: ['/stop-cpf/'],
    restsOn: [fact('D3'), 'ours'],
  },
  H21: {
    title: '社内向けのDNSが別にあると、社内のメールだけがCPFへ送られ続けます',
    page: '/before-mx-change/',
    anchor: 'h21',
    also: ['/inventory/'],
    restsOn: ['ours'],
  },
  H22: {
    title: '権威サーバが1台でも古いままだと、古いMXを見続ける送信元が残ります',
    page: '/before-mx-change/',
    anchor: 'h22',
    also: ['/stop-cpf/', '/move-cpf/mx-switch/'],
    restsOn: [rfc(1035, '3.3.13'), 'ours'],
  },
  H23: {
    title: 'MXを見ずにCPFへ送る相手がいると、ドメインの削除後に、そのメールが失われます',
    page: '/data-deletion/',
    anchor: 'h23',
    also: ['/stop-cpf/', '/move-cpf/mx-switch/'],
    restsOn: ['ours'],
  },
  H24: {
    title: 'MTA-STSやDANEを直さずにMXを変えると、配送が拒否されることがあります',
    page: '/before-mx-change/',
    anchor: 'h24',
    restsOn: [rfc(8461, '3.2'), rfc(8461, '4.1'), rfc(7672, '3')],
  },
  H25: {
    title: 'SPFの「mx」は、MXを変えると送信を許すサーバも変えてしまいます',
    page: '/before-mx-change/',
    anchor: 'h25',
    also: ['/move-cpf/mx-switch/'],
    restsOn: [rfc(7208, '5.4')],
  },
  H26: {
    title: '設定を書き写すための画面が、その設定を消すことがあります',
    page: '/inventory/',
    anchor: 'h26',
    restsOn: [fact('D2'), 'ours'],
    cannotBeUndone: true,
  },
  H27: {
    title: 'MXに書く名前を社外から名前解決できないと、メールが届きません',
    page: '/before-mx-change/',
    anchor: 'h27',
    also: ['/stop-cpf/'],
    restsOn: [rfc(2181, '10.3'), 'ours'],
  },
  H28: {
    title: '確認用のTXTレコードで上書きすると、SPFが消えます',
    page: '/move-cpf/domains/',
    anchor: 'h28',
    restsOn: ['ours'],
  },
  H29: {
    title: 'InterScanを廃棄すると、中に残るメールとログも失われます',
    page: '/full-migration/',
    anchor: 'h29',
    restsOn: ['ours'],
    cannotBeUndone: true,
  },
  H30: {
    title: 'InterScanを止めると、送信メールも止まることがあります',
    page: '/full-migration/',
    anchor: 'h30',
    restsOn: [fact('T2'), 'ours'],
  },
  H31: {
    title: 'InterScanだけで受けるため、更新が止まっていると、新しいウイルスやスパムを見逃します',
    page: '/stop-cpf/',
    anchor: 'h31',
    restsOn: [page('ka-0011060'), 'ours'],
  },
  H32: {
    title: '表のとおりに設定すると、フィッシングなどの検出が働きません',
    page: '/move-cpf/antispam/',
    anchor: 'h32',
    restsOn: [fact('S1'), page('ka-0011618'), 'ours'],
  },
  H33: {
    title: 'CPFの中に残ったメールは、削除すると失われることがあります',
    page: '/data-deletion/',
    anchor: 'h33',
    also: ['/inventory/'],
    restsOn: ['ours'],
  },
  H34: {
    title: '隔離を見る場所が変わり、誤って隔離されたメールに気づけなくなります',
    page: '/move-cpf/antispam/',
    anchor: 'h34',
    restsOn: [fact('S2'), page('quarantine'), 'ours'],
  },
  H35: {
    title: '全ドメインを一度に変えると、1つの誤りがすべてに及びます',
    page: '/before-mx-change/',
    anchor: 'h35',
    restsOn: ['ours'],
  },
  H36: {
    title: 'TMEmSのライセンスが切れたままだと、メールの配送が止まり、設定とデータが消えます',
    page: '/move-cpf/',
    anchor: 'h36',
    also: ['/full-migration/'],
    restsOn: [page('ka-0009638')],
  },
  H37: {
    title: 'CPFの接続元を除外したままにすると、そこから来るメールはSPFの検証を受けません',
    page: '/stop-cpf/',
    anchor: 'h37',
    restsOn: [page('1123515'), page('imss-known-hosts'), 'ours'],
  },
  H38: {
    title: '書き写すあいだに登録を消すと、CPFにある同じデータも消えます',
    page: '/inventory/',
    anchor: 'h38',
    restsOn: [page('ka-0008621')],
  },
  H39: {
    title: 'InterScanが後ろにないと、CPFの弱い設定のままでは誰も検査しません',
    page: '/full-migration/',
    anchor: 'h39',
    also: policies,
    restsOn: [fact('T4.2'), fact('T4.3'), 'ours'],
  },
  H40: {
    title: '中継の許可を絞らずにインターネットへ開くと、迷惑メールの中継に使われます',
    page: '/before-mx-change/',
    anchor: 'h40',
    also: ['/stop-cpf/', '/full-migration/'],
    restsOn: ['ours'],
  },
} as const satisfies Record<string, Hazard>;

export type HazardId = keyof typeof hazards;

/** The address of a hazard's warning within the site: `hazardHref('H2') // => '/data-deletion/#h2'`. */
export const hazardHref = (id: HazardId): string => `${hazards[id].page}#${hazards[id].anchor}`;
