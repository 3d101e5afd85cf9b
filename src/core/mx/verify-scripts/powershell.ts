import { commentLines, markedLines, type Comments } from '../write/comments.ts';
import { literal, literals, script } from '../write/powershell-text.ts';
import type { Questions } from './questions.ts';

/**
 * Gives the script for PowerShell. Resolve-DnsName names no server in its answer, so the script prints what it got in
 * dig's notation. It cannot tell whether an answer is authoritative, and does not claim it.
 */
export function powershellScript(questions: readonly Questions[], comments: Comments): string {
  return script([
    '#Requires -Version 5.1',
    ...markedLines('#', comments, 'verify-head'),
    PARAMETERS,
    `$NoServer = ${literal(commentLines(comments, 'verify-no-name-server').join(' '))}`,
    `$Questions = @(`,
    ...questions.map(({ zone, domains }) => `    @{ Zone = ${literal(zone)}; Domains = ${literals(domains)} }`),
    ')',
    FUNCTIONS,
  ]);
}

const PARAMETERS = String.raw`[CmdletBinding()]
param([string] $Resolver)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
`;

const FUNCTIONS = String.raw`
# The name servers of a zone; where there are none, those of the zone above it.
function Get-NameServer([string] $Zone) {
    $from = if ($Resolver) { @{ Server = $Resolver } } else { @{} }
    $at = $Zone
    while ($at.Contains('.')) {
        $answer = @()
        try { $answer = @(Resolve-DnsName @from -Name ($at + '.') -Type NS -DnsOnly -ErrorAction Stop) } catch { $answer = @() }
        $found = @($answer | Where-Object { $_.Type -eq 'NS' -and $_.Name.TrimEnd('.') -eq $at } | ForEach-Object { $_.NameHost.TrimEnd('.') })
        if ($found.Count -gt 0) { return $found | Sort-Object -Unique }
        $at = $at.Substring($at.IndexOf('.') + 1)
    }
}

# Asks one server for the MX records of one domain and prints the answer in dig's notation.
function Write-Answer([string] $Server, [string] $Domain) {
    $status = 'NOERROR'
    $records = @()
    try {
        $answer = @(Resolve-DnsName -Name ($Domain + '.') -Type MX -Server $Server -DnsOnly -NoRecursion -ErrorAction Stop)
        $records = @($answer | Where-Object { $_.Type -eq 'MX' -and $_.Name.TrimEnd('.') -eq $Domain })
    } catch {
        $status = switch -Wildcard ($_.FullyQualifiedErrorId) {
            'DNS_ERROR_RCODE_NAME_ERROR*' { 'NXDOMAIN'; break }
            'DNS_INFO_NO_RECORDS*' { 'NOERROR'; break }
            'DNS_ERROR_RCODE_REFUSED*' { 'REFUSED'; break }
            'DNS_ERROR_RCODE_SERVER_FAILURE*' { 'SERVFAIL'; break }
            default { '' }
        }
    }
    '; <<>> DiG <<>> @{0} {1} MX' -f $Server, $Domain
    if ($status -eq '') {
        ';; no servers could be reached'
        ''
        return
    }
    ';; ->>HEADER<<- opcode: QUERY, status: {0}, id: 0' -f $status
    ';; flags: qr; QUERY: 1, ANSWER: {0}, AUTHORITY: 0, ADDITIONAL: 0' -f $records.Count
    ''
    ';; QUESTION SECTION:'
    ';{0}. IN MX' -f $Domain
    ''
    if ($records.Count -gt 0) {
        ';; ANSWER SECTION:'
        $records | ForEach-Object { '{0}. {1} IN MX {2} {3}.' -f $Domain, $_.TTL, $_.Preference, $_.NameExchange.TrimEnd('.') }
        ''
    }
    ';; SERVER: {0}#53({0})' -f $Server
    ''
}

$failed = $false
foreach ($question in $Questions) {
    $servers = @(Get-NameServer $question.Zone)
    if ($servers.Count -eq 0) {
        $failed = $true
        Write-Warning ('{0} {1}' -f $question.Zone, $NoServer)
    }
    foreach ($domain in $question.Domains) {
        if ($servers.Count -eq 0) {
            '; <<>> DiG <<>> {0} MX' -f $domain
            ';; no servers could be reached'
            ''
        }
        foreach ($server in $servers) { Write-Answer $server $domain }
    }
}
if ($failed) { exit 1 }
exit 0`;
