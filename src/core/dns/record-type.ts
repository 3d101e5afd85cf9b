/** Types that zone text may name (IANA's list, obsolete ones included); `TYPE15` is a way to write MX (RFC 3597 §5). */
const recordTypes = new Set(
  (
    'A NS MD MF CNAME SOA MB MG MR NULL WKS PTR HINFO MINFO MX TXT RP AFSDB X25 ISDN RT NSAP NSAP-PTR SIG KEY PX GPOS ' +
    'AAAA LOC NXT EID NIMLOC SRV ATMA NAPTR KX CERT A6 DNAME SINK APL DS SSHFP IPSECKEY RRSIG NSEC DNSKEY DHCID NSEC3 ' +
    'NSEC3PARAM TLSA SMIMEA HIP NINFO RKEY TALINK CDS CDNSKEY OPENPGPKEY CSYNC ZONEMD SVCB HTTPS DSYNC SPF UINFO UID ' +
    'GID UNSPEC NID L32 L64 LP EUI48 EUI64 NXNAME URI CAA AVC DOA AMTRELAY RESINFO WALLET CLA IPN TA DLV'
  ).split(' '),
);

const numberedTypes: Readonly<Record<string, string>> = {
  2: 'NS',
  5: 'CNAME',
  6: 'SOA',
  15: 'MX',
  16: 'TXT',
  52: 'TLSA',
};

/**
 * The name of a record type in capitals, or `undefined` where the text names none.
 *
 * @example recordType('type15') // => 'MX'
 */
export function recordType(text: string): string | undefined {
  if (recordTypes.has(text)) return text;
  const name = text.toUpperCase();
  if (recordTypes.has(name)) return name;
  const number = /^TYPE(\d{1,5})$/.exec(name)?.[1];
  return number === undefined ? undefined : (numberedTypes[Number(number)] ?? name);
}

/** The class that zone text names, `IN` for each way to write it; `undefined` where the text names none. */
export function recordClass(text: string): string | undefined {
  if (text === 'IN') return text;
  const name = text.toUpperCase();
  if (name === 'IN' || name === 'CLASS1') return 'IN';
  return /^(?:CH|CHAOS|HS|HESIOD|NONE|CLASS\d{1,5})$/.test(name) ? name : undefined;
}
