import type { Stage } from '../../core/mx/plan/types.ts';
import type { DnsSystem } from '../../core/plan/plan-part.ts';
import { purposes } from './runbook.ts';

const blank = '【　　　】';

/** The sentences of the request to whoever runs a zone. What stands in 【 】 is for the sender to fill in. */
export const requestWords = {
  subject: (zone: string, domains: number, day: string): string =>
    `【変更依頼】MXレコードの変更(${zone}、${String(domains)}ドメイン${day === '' ? '' : `、${day}`})`,
  to: (name: string): string => (name === '' ? 'DNSご担当者様' : `${name} 様`),
  opening: (author: string): string => `お世話になっております。${author === '' ? blank : author}です。`,
  lead: '次のとおり、MXレコードの変更をお願いします。',
  sections: {
    request: 'ご依頼の内容',
    change: '変更の内容',
    before: '作業の前に',
    confirm: '確認の方法',
    back: '元に戻す場合',
    notes: '入力の注意',
    contact: '連絡先',
  },
  zone: (zone: string): string => `対象のゾーン: ${zone}`,
  zoneAssumed: 'ゾーン名は、ドメイン名から書いています。親のゾーンにある場合は、お知らせください。',
  domains: (count: number): string => `対象のドメイン: ${String(count)}件(下の「変更の内容」)`,
  when: (moment: string): string => `作業日時: ${moment}`,
  whenOpen: '作業日時: 調整中です。決まりしだい、お知らせします。',
  purpose: (stage: Stage): string => `目的: ${purposes[stage]}`,
  reply: (day: string): string => `作業の可否を、${day}までにお知らせください。`,
  replyOpen: '作業の可否を、お知らせください。',
  only: '下に書いたMX以外のレコードは、変更しないでください。',
  finish: (moment: string): string => `${moment}までに確認を終えたいため、遅れる場合はご連絡ください。`,
  set: (domains: number): string => `次の${String(domains)}ドメイン`,
  beforeSet: '変更前',
  afterSet: '変更後',
  columns: ['優先度', 'ホスト名', 'TTL(秒)'],
  ttlUnknown: '今の値のまま',
  ttlOf: (seconds: number): string => String(seconds),
  noRecords: 'なし',
  copy: '変更前のゾーンの控えを残してください。',
  compare: '今のMXが「変更前」と違う場合は、変更せずにご連絡ください。',
  serial:
    '変更後、すべての権威サーバに行き渡ったことを確認してください。ゾーンファイルを直接編集する場合は、SOAのシリアル番号を増やしてください。',
  atOnce: 'MXが1つもない時間ができないように、1件ずつ直す画面では、先に加え、あとで消してください。',
  lowerTtl: (count: number, by: string): string =>
    `${String(count)}ドメインのTTLが長いため、${by === '' ? '作業より前' : by}に、TTLだけの短縮を別にお願いします。`,
  confirmServers: 'すべての権威サーバが「変更後」のMXを返すことを、次のように確認してください。',
  confirmOurs: '当社でも、すべての権威サーバと、社外からのテストメールで確認します。',
  confirmTtl: 'MXは変わりません。すべての権威サーバが、新しいTTLを返します。',
  backNone: '変更前のMXには戻しません。うまくいかない場合は、当社のサーバを直します。',
  backCall: '元に戻す場合は、当社からご連絡します。ご連絡の前には、戻さないでください。',
  backUntil: (day: string): string => `${day}まで、この変更をお願いすることがあります。`,
  backUntilOpen: 'いつまでかは、決まりしだいお知らせします。',
  backFirst: '切り戻しのMX(1回目)',
  backThen: '切り戻しのMX(2回目。反映が終わってから、別にお願いします)',
  backOnly: '切り戻しのMX',
  author: (name: string): string => `担当: ${name === '' ? blank : name}`,
  contact: (text: string): string => `当日の連絡先: ${text === '' ? blank : text}`,
  decider: (name: string): string => `続行・中止の判断: ${name === '' ? blank : name}`,
  operatorContact: (text: string): string => `ご担当者様の連絡先(当社の控え): ${text}`,
  closing: '以上、よろしくお願いいたします。',
} as const;

/**
 * What is to be minded where a change is typed. Windows DNS and Route 53 by their makers' pages (`ms-dns-add-mx`, `aws-route53-record-names`); panels of
 * hosters differ, so that there is one note for all of them.
 */
export const systemNotes: Readonly<Record<DnsSystem, readonly string[]>> = {
  bind: ['ゾーンファイルでは、ホスト名の末尾に「.」を付けます。付けないと、ゾーン名が後ろに足されます。'],
  windows: [
    'PowerShellのAdd-DnsServerResourceRecordMXでは、ゾーンと同じ名前のドメインの-Nameに「.」を指定します。',
    '優先度は-Preference、ホスト名は-MailExchange、TTLは-TimeToLive(時:分:秒)に指定します。',
  ],
  route53: [
    'ゾーンと同じ名前のレコードでは、レコード名の欄を空にします(「@」は入れません)。',
    '1つのドメインのMXは、1つのレコードセットです。値の全部を、一度に置き換えます。',
  ],
  other: [
    'ゾーンと同じ名前のドメインでは、ホスト名の欄を空にするか「@」を入れます。どちらかは、画面の説明に従います。',
    'メールサーバの欄には、末尾の「.」を付ける画面と、付けない画面があります。',
    '優先度は、別の欄に入れる画面が多くあります。ホスト名の欄には入れません。',
    'TTLの単位(秒、分、時間)を確認します。',
  ],
};
