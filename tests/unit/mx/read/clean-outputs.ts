/** A domain with its MX, as a tool is asked for it. */
export interface Asked {
  readonly domain: string;
  readonly records: readonly (readonly [preference: number, exchange: string])[];
}

type Print = (asked: Asked) => string;

const each = ({ records }: Asked, line: (preference: number, exchange: string, place: number) => string): string =>
  records.map(([preference, exchange], place) => line(preference, exchange, place)).join('\n');

const answerLines = (asked: Asked) =>
  each(asked, (preference, exchange) => `${asked.domain}.\t300\tIN\tMX\t${preference} ${exchange}.`);

const digBlock: Print = (asked) =>
  `; <<>> DiG 9.18.30 <<>> ${asked.domain} MX
;; global options: +cmd
;; Got answer:
;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 7
;; flags: qr rd ra; QUERY: 1, ANSWER: ${asked.records.length}, AUTHORITY: 0, ADDITIONAL: 1

;; OPT PSEUDOSECTION:
; EDNS: version: 0, flags:; udp: 1232
;; QUESTION SECTION:
;${asked.domain}.\t\tIN\tMX

;; ANSWER SECTION:
${answerLines(asked)}

;; Query time: 3 msec
;; SERVER: 192.0.2.53#53(192.0.2.53) (UDP)
;; WHEN: Fri Nov 27 23:03:39 JST 2026
;; MSG SIZE  rcvd: 100
`;

const nslookup =
  (server: string, answer: string): Print =>
  (asked) =>
    `C:\\>nslookup -type=mx ${asked.domain}
${server}:  UnKnown
Address:  192.168.1.1

${answer}
${each(asked, (preference, exchange) => `${asked.domain}\tMX preference = ${preference}, mail exchanger = ${exchange}`)}
`;

const zoneOfBind: Print = (asked) =>
  `$ORIGIN .
$TTL 3600\t; 1 hour
${asked.domain}\t\tIN SOA\tns1.${asked.domain}. h.${asked.domain}. (
\t\t\t\t1          ; serial
\t\t\t\t3600       ; refresh (1 hour)
\t\t\t\t600        ; retry (10 minutes)
\t\t\t\t86400      ; expire (1 day)
\t\t\t\t300        ; minimum (5 minutes)
\t\t\t\t)
\t\t\tNS\tns1.${asked.domain}.
${each(asked, (preference, exchange) => `\t\t\tMX\t${preference} ${exchange}.`)}
$ORIGIN ${asked.domain}.
ns1\t\t\tA\t192.0.2.53`;

const powershell = `HostName                  RecordType Type       Timestamp            TimeToLive      RecordData
--------                  ---------- ----       ---------            ----------      ----------`;

/** What each tool prints for one domain; for several, one below the other. */
const blocks: Readonly<Record<string, Print>> = {
  dig: digBlock,
  'dig +noall +answer': answerLines,
  'dig +short': (asked) =>
    `$ dig +short mx ${asked.domain}\n${each(asked, (preference, exchange) => `${preference} ${exchange}.`)}`,
  'dig +short below echoed names': (asked) =>
    `== ${asked.domain} ==\n${each(asked, (preference, exchange) => `${preference} ${exchange}.`)}`,
  'dig +yaml': (asked) => `- type: MESSAGE
  message:
    type: RECURSIVE_RESPONSE
    response_address: "192.0.2.53"
    response_message_data:
      opcode: QUERY
      status: NOERROR
      flags: qr rd ra
      QUESTION: 1
      ANSWER: ${asked.records.length}
      AUTHORITY: 0
      ADDITIONAL: 0
      QUESTION_SECTION:
        - '${asked.domain}. IN MX'
      ANSWER_SECTION:
${each(asked, (preference, exchange) => `        - '${asked.domain}. 300 IN MX ${preference} ${exchange}.'`)}`,
  'dig axfr': (asked) => `; <<>> DiG 9.18.30 <<>> @192.0.2.53 axfr ${asked.domain}
;; global options: +cmd
${asked.domain}.\t300\tIN\tSOA\tns1.${asked.domain}. h.${asked.domain}. 1 2 3 4 5
${answerLines(asked)}
www.${asked.domain}.\t300\tIN\tA\t192.0.2.1
${asked.domain}.\t300\tIN\tSOA\tns1.${asked.domain}. h.${asked.domain}. 1 2 3 4 5
;; Query time: 1 msec
;; XFR size: 6 records (messages 1, bytes 200)
`,
  kdig: (asked) => `;; ->>HEADER<<- opcode: QUERY; status: NOERROR; id: 40213
;; Flags: qr rd ra; QUERY: 1; ANSWER: ${asked.records.length}; AUTHORITY: 0; ADDITIONAL: 0

;; QUESTION SECTION:
;; ${asked.domain}.            \t\tIN\tMX

;; ANSWER SECTION:
${answerLines(asked)}

;; Received 77 B
;; Time 2026-11-27 23:03:39 JST
;; From 192.0.2.53@53(UDP) in 5.1 ms
`,
  drill: (asked) => `;; ->>HEADER<<- opcode: QUERY, rcode: NOERROR, id: 1234
;; flags: qr rd ra ; QUERY: 1, ANSWER: ${asked.records.length}, AUTHORITY: 0, ADDITIONAL: 0${' '}
;; QUESTION SECTION:
;; ${asked.domain}.\tIN\tMX

;; ANSWER SECTION:
${answerLines(asked)}

;; AUTHORITY SECTION:

;; ADDITIONAL SECTION:

;; Query time: 10 msec
;; SERVER: 192.0.2.53
;; WHEN: Fri Nov 27 23:03:39 2026
;; MSG SIZE  rcvd: 75
`,
  delv: (asked) => `; unsigned answer\n${answerLines(asked)}`,
  dnspython: (asked) => `id 18380
opcode QUERY
rcode NOERROR
flags QR RD RA
;QUESTION
${asked.domain}. IN MX
;ANSWER
${each(asked, (preference, exchange) => `${asked.domain}. 600 IN MX ${preference} ${exchange}.`)}
;AUTHORITY
;ADDITIONAL`,
  host: (asked) =>
    each(asked, (preference, exchange) => `${asked.domain} mail is handled by ${preference} ${exchange}.`),
  'host with a server': (asked) => `$ host -t mx ${asked.domain} 192.0.2.53
Using domain server:
Name: 192.0.2.53
Address: 192.0.2.53#53
Aliases:${' '}

${each(asked, (preference, exchange) => `${asked.domain} mail is handled by ${preference} ${exchange}.`)}`,
  'nslookup of Windows': nslookup('Server', 'Non-authoritative answer:'),
  'nslookup of Windows in Japanese': nslookup('サーバー', '権限のない回答:'),
  'nslookup of Unix': (asked) => `Server:\t\t192.0.2.53
Address:\t192.0.2.53#53

Non-authoritative answer:
${each(asked, (preference, exchange) => `${asked.domain}\tmail exchanger = ${preference} ${exchange}.`)}

Authoritative answers can be found from:
`,
  'Resolve-DnsName': (asked) => `PS C:\\> Resolve-DnsName ${asked.domain} -Type MX

Name            Type TTL Section NameExchange       Preference
----            ---- --- ------- ------------       ----------
${each(asked, (preference, exchange) => `${asked.domain} MX   300 Answer  ${exchange} ${preference}`)}

`,
  'Resolve-DnsName as a list': (asked) =>
    each(
      asked,
      (preference, exchange) => `Name         : ${asked.domain}
Type         : MX
TTL          : 300
NameExchange : ${exchange}
Preference   : ${preference}
`,
    ),
  'Get-DnsServerResourceRecord': (asked) => `PS C:\\> Get-DnsServerResourceRecord -ZoneName ${asked.domain} -RRType Mx

${powershell}
${each(asked, (preference, exchange) => `@                         MX         15         0                    01:00:00        [${preference}][${exchange}.]`)}

`,
  'zone files of BIND': zoneOfBind,
  'zone files by hand': (asked) => `$ORIGIN ${asked.domain}.
$TTL 3600
@ IN SOA ns1 hostmaster 1 3600 600 86400 300
@ IN NS ns1
${each(asked, (preference, exchange) => `@ IN MX ${preference} ${exchange}.`)}
ns1 IN A 192.0.2.53`,
  'DNS over HTTPS': (asked) =>
    JSON.stringify({
      Status: 0,
      Question: [{ name: `${asked.domain}.`, type: 15 }],
      Answer: asked.records.map(([preference, exchange]) => ({
        name: `${asked.domain}.`,
        type: 15,
        TTL: 300,
        data: `${preference} ${exchange}.`,
      })),
    }),
};

type Rows = (row: (asked: Asked, preference: number, exchange: string) => string) => (list: readonly Asked[]) => string;

const rows: Rows = (row) => (list) =>
  list.flatMap((asked) => asked.records.map(([preference, exchange]) => row(asked, preference, exchange))).join('\n');

const headed = (head: string, row: Parameters<Rows>[0]) => (list: readonly Asked[]) => `${head}\n${rows(row)(list)}`;

const json =
  (record: (asked: Asked) => readonly unknown[], around: (records: readonly unknown[]) => unknown = (all) => all) =>
  (list: readonly Asked[]) =>
    JSON.stringify(around(list.flatMap(record)), undefined, 1);

/** What each tool prints for a list of domains, without anything that has to be asked. */
export const cleanOutputs: Readonly<Record<string, (list: readonly Asked[]) => string>> = {
  ...Object.fromEntries(
    Object.entries(blocks).map(([tool, print]) => [
      tool,
      (list: readonly Asked[]) => `${list.map(print).join('\n')}\n`,
    ]),
  ),
  'a panel with states': headed(
    'ホスト名\tTYPE\tTTL\tVALUE\t優先\t状態',
    ({ domain }, preference, exchange) => `${domain}\tMX\t3600\t${exchange}\t${preference}\t有効`,
  ),
  'a sheet': headed(
    'No\tドメイン名\t優先度\tメールサーバー',
    ({ domain }, preference, exchange) => `1\t${domain}\t${preference}\t${exchange}`,
  ),
  'a CSV': headed(
    'domain,type,preference,exchange,ttl',
    ({ domain }, preference, exchange) => `${domain},MX,${preference},${exchange},3600`,
  ),
  'a Markdown table': headed(
    '| Domain | Type | Priority | Value |\n|---|---|---|---|',
    ({ domain }, preference, exchange) => `| ${domain} | MX | ${preference} | ${exchange} |`,
  ),
  'the guide’s notation': rows(({ domain }, preference, exchange) => `${domain}. MX ${preference} ${exchange}.`),
  'gcloud table': (list) =>
    `NAME  TYPE  TTL  DATA\n${list
      .map(({ domain, records }) => `${domain}.  MX  300  ${records.map((record) => `${record.join(' ')}.`).join(',')}`)
      .join('\n')}`,
  'gcloud csv': (list) =>
    `name,type,ttl,rrdatas\n${list
      .map(({ domain, records }) => `${domain}.,MX,300,"${records.map((record) => `${record.join(' ')}.`).join(',')}"`)
      .join('\n')}`,
  'gcloud json': json(({ domain, records }) => [
    { name: `${domain}.`, type: 'MX', ttl: 300, rrdatas: records.map((record) => `${record.join(' ')}.`) },
  ]),
  'aws route53': json(
    ({ domain, records }) => [
      {
        Name: `${domain}.`,
        Type: 'MX',
        TTL: 300,
        ResourceRecords: records.map((record) => ({ Value: `${record.join(' ')}.` })),
      },
    ],
    (all) => ({ ResourceRecordSets: all }),
  ),
  'az network dns': json(({ domain, records }) => [
    {
      fqdn: `${domain}.`,
      name: '@',
      TTL: 3600,
      MXRecords: records.map(([preference, exchange]) => ({ exchange, preference })),
      type: 'Microsoft.Network/dnszones/MX',
    },
  ]),
  'Cloudflare API': json(
    ({ domain, records }) =>
      records.map(([priority, content]) => ({
        zone_name: domain,
        name: domain,
        type: 'MX',
        content,
        priority,
        ttl: 1,
      })),
    (all) => ({ result: all, success: true }),
  ),
};
