import type { SourceId } from './sources.ts';

/** One serving site of TMEmS: its host names end in these suffixes, behind the company's identifier (vendor evidence 2.1). */
export interface Site {
  readonly ja: string;
  readonly inbound: string;
  readonly relay: string;
  readonly spf: string;
  /** Seen for the sites that Japanese customers use: elsewhere the console shows them. */
  readonly firewall?: readonly string[];
  readonly source: SourceId;
  readonly verifiedOn: string;
}

const help = { source: 'cegp-configuring-domain', verifiedOn: '2026-11-24' } as const;

export const sites = {
  us: {
    ja: '北米・中南米・アジア太平洋',
    inbound: '.in.tmes.trendmicro.com',
    relay: '.relay.tmes.trendmicro.com',
    spf: 'spf-us.tmes.trendmicro.com',
    firewall: ['18.208.22.64/26', '18.208.22.128/25', '18.188.9.192/26', '18.188.239.128/26'],
    ...help,
  },
  eu: {
    ja: 'ヨーロッパ・アフリカ',
    inbound: '.in.tmes.trendmicro.eu',
    relay: '.relay.tmes.trendmicro.eu',
    spf: 'spf.tmes.trendmicro.eu',
    ...help,
  },
  anz: {
    ja: 'オーストラリア・ニュージーランド',
    inbound: '.in.tmes-anz.trendmicro.com',
    relay: '.relay.tmes-anz.trendmicro.com',
    spf: 'spf.tmes-anz.trendmicro.com',
    ...help,
  },
  japan: {
    ja: '日本',
    inbound: '.in.tmems-jp.trendmicro.com',
    relay: '.relay.tmems-jp.trendmicro.com',
    spf: 'spf.tmems-jp.trendmicro.com',
    firewall: [
      '18.176.203.128/26',
      '18.176.203.192/26',
      '18.177.156.0/26',
      '18.177.156.64/26',
      '15.168.56.0/25',
      '15.168.49.64/26',
      '15.168.56.128/26',
    ],
    ...help,
  },
  singapore: {
    ja: 'シンガポール',
    inbound: '.in.tmes-sg.trendmicro.com',
    relay: '.relay.tmes-sg.trendmicro.com',
    spf: 'spf.tmes-sg.trendmicro.com',
    ...help,
  },
  india: {
    ja: 'インド',
    inbound: '.in.tmes-in.trendmicro.com',
    relay: '.relay.tmes-in.trendmicro.com',
    spf: 'spf.tmes-in.trendmicro.com',
    ...help,
  },
  uae: {
    ja: '中東(アラブ首長国連邦)',
    inbound: '.in.tmes-uae.trendmicro.com',
    relay: '.relay.tmes-uae.trendmicro.com',
    spf: 'spf.tmes-uae.trendmicro.com',
    ...help,
  },
} as const satisfies Record<string, Site>;
