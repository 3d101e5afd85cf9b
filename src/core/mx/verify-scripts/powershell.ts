import { commentLines, markedLines, type Comments } from '../write/comments.ts';
import { literal, literals, script } from '../write/powershell-text.ts';
import type { Questions } from './questions.ts';

/**
 * Gives the script for PowerShell. Resolve-DnsName names no server in its answer, so the script prints what it got in dig's
 * notation. Whether the answer is authoritative, so that its TTL is the published one, the script asks the server itself.
 */
export function powershellScript(questions: readonly Questions[], comments: Comments): string {
  return script([
    '#Requires -Version 5.1',
    ...markedLines('#', comments, 'verify-head'),
    '[CmdletBinding()]',
    'param([string] $Resolver)',
    STRICT,
    said(comments, 'NoServer', 'verify-no-name-server'),
    `$Questions = @(`,
    ...questions.map(({ zone, domains }) => `    @{ Zone = ${literal(zone)}; Domains = ${literals(domains)} }`),
    ')',
    FUNCTIONS,
    ASK_QUESTIONS,
  ]);
}

/** Gives the script that asks for the domains of a file, `domains.txt` unless another is named. */
export function powershellCollector(comments: Comments): string {
  return script([
    '#Requires -Version 5.1',
    ...markedLines('#', comments, 'collect-head-powershell'),
    '[CmdletBinding()]',
    `param([string] $Path = 'domains.txt', [string] $Resolver)`,
    STRICT,
    said(comments, 'NoServer', 'verify-no-name-server'),
    said(comments, 'NoFile', 'collect-no-file'),
    said(comments, 'NoName', 'collect-no-name'),
    FUNCTIONS,
    ASK_NAMES,
  ]);
}

const said = (comments: Comments, variable: string, id: keyof Comments): string =>
  `$${variable} = ${literal(commentLines(comments, id).join(' '))}`;

const STRICT = String.raw`Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
`;

const FUNCTIONS = String.raw`
# What a failed question got: a name that is not there, one without such records, or no answer.
function Get-Outcome($Failure) {
    switch -Wildcard ($Failure.FullyQualifiedErrorId) {
        'DNS_ERROR_RCODE_NAME_ERROR*' { return 'NXDOMAIN' }
        'DNS_INFO_NO_RECORDS*' { return 'NOERROR' }
        'DNS_ERROR_RCODE_REFUSED*' { return 'REFUSED' }
        'DNS_ERROR_RCODE_SERVER_FAILURE*' { return 'SERVFAIL' }
        default { return '' }
    }
}

# The zone that holds a name, and its name servers. A question that failed is not taken for "none here", or the zone
# above would be asked for what it does not hold.
function Get-Zone([string] $Name) {
    $from = if ($Resolver) { @{ Server = $Resolver } } else { @{} }
    $at = $Name
    while ($at.Contains('.')) {
        $answer = @()
        try {
            $answer = @(Resolve-DnsName @from -Name ($at + '.') -Type NS -DnsOnly -ErrorAction Stop)
        } catch {
            if (@('NXDOMAIN', 'NOERROR') -notcontains (Get-Outcome $_)) { return @{ Name = $at; Servers = @(); Failed = $true } }
        }
        $found = @($answer | Where-Object { $_.Type -eq 'NS' -and $_.Name.TrimEnd('.') -eq $at } | ForEach-Object { $_.NameHost.TrimEnd('.').ToLowerInvariant() } | Sort-Object -Unique)
        if ($found.Count -gt 0) { return @{ Name = $at; Servers = $found; Failed = $false } }
        $at = $at.Substring($at.IndexOf('.') + 1)
    }
    return @{ Name = $at; Servers = @(); Failed = $false }
}

# Whether a server answers from its own zone (the bit AA, RFC 1035 4.1.1), which Resolve-DnsName does not show.
function Test-Authoritative([string] $Server, [string] $Domain) {
    $client = $null
    try {
        $bytes = New-Object 'System.Collections.Generic.List[byte]'
        $bytes.AddRange([byte[]] (67, 80, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0))
        foreach ($label in $Domain.Split('.')) {
            $bytes.Add([byte] $label.Length)
            $bytes.AddRange([System.Text.Encoding]::ASCII.GetBytes($label))
        }
        $bytes.AddRange([byte[]] (0, 0, 15, 0, 1))
        $question = $bytes.ToArray()
        $client = New-Object System.Net.Sockets.UdpClient
        $client.Client.ReceiveTimeout = 3000
        $client.Connect($Server, 53)
        [void] $client.Send($question, $question.Length)
        $asked = New-Object System.Net.IPEndPoint([System.Net.IPAddress]::Any, 0)
        $answer = $client.Receive([ref] $asked)
        return ($answer.Length -ge 12 -and $answer[0] -eq 67 -and $answer[1] -eq 80 -and ($answer[2] -band 132) -eq 132)
    } catch {
        return $false
    } finally {
        if ($null -ne $client) { $client.Close() }
    }
}

# Asks one server for the MX records of one domain and prints the answer in dig's notation.
function Write-Answer([string] $Server, [string] $Domain) {
    $from = if ($Server) { @{ Server = $Server; NoRecursion = $true } } elseif ($Resolver) { @{ Server = $Resolver } } else { @{} }
    $status = 'NOERROR'
    $answer = @()
    try {
        $answer = @(Resolve-DnsName @from -Name ($Domain + '.') -Type MX -DnsOnly -ErrorAction Stop)
    } catch {
        $status = Get-Outcome $_
    }
    $records = @($answer | Where-Object { $_.Type -eq 'MX' -and $_.Name.TrimEnd('.') -eq $Domain })
    $authority = @($answer | Where-Object { $_.Type -eq 'NS' -and $_.Section -eq 'Authority' })
    $at = if ($Server) { '@' + $Server + ' ' } else { '' }
    '; <<>> DiG <<>> {0}{1} MX' -f $at, $Domain
    if ($status -eq '') {
        ';; no servers could be reached'
        ''
        return
    }
    $flags = if ($Server -and (Test-Authoritative $Server $Domain)) { 'qr aa' } else { 'qr' }
    ';; ->>HEADER<<- opcode: QUERY, status: {0}, id: 0' -f $status
    ';; flags: {0}; QUERY: 1, ANSWER: {1}, AUTHORITY: {2}, ADDITIONAL: 0' -f $flags, $records.Count, $authority.Count
    ''
    ';; QUESTION SECTION:'
    ';{0}. IN MX' -f $Domain
    ''
    if ($records.Count -gt 0) {
        ';; ANSWER SECTION:'
        $records | ForEach-Object { '{0}. {1} IN MX {2} {3}.' -f $Domain, $_.TTL, $_.Preference, $_.NameExchange.TrimEnd('.') }
        ''
    }
    if ($authority.Count -gt 0) {
        ';; AUTHORITY SECTION:'
        $authority | ForEach-Object { '{0}. {1} IN NS {2}.' -f $_.Name.TrimEnd('.'), $_.TTL, $_.NameHost.TrimEnd('.') }
        ''
    }
    if ($Server) {
        ';; SERVER: {0}#53({0})' -f $Server
        ''
    }
}

# Asks each name server of a zone for some of its domains; tells on the way where there is none.
function Write-Answers([string] $Zone, [string[]] $Domains) {
    $found = Get-Zone $Zone
    foreach ($domain in $Domains) {
        if ($found.Servers.Count -gt 0) {
            ';; TO ASK: {0} ZONE: {1} SERVERS: {2}' -f $domain, $found.Name, ($found.Servers -join ' ')
            ''
            foreach ($server in $found.Servers) { Write-Answer $server $domain }
            continue
        }
        $script:failed = $true
        Write-Warning ('{0}: {1}' -f $domain, $NoServer)
        if ($found.Failed) {
            '; <<>> DiG <<>> {0} MX' -f $domain
            ';; no servers could be reached'
            ''
        } else {
            Write-Answer '' $domain
        }
    }
}

$script:failed = $false
`.trimEnd();

const ASK_QUESTIONS = String.raw`
foreach ($question in $Questions) { Write-Answers $question.Zone $question.Domains }
if ($script:failed) { exit 1 }
exit 0`.trimStart();

const ASK_NAMES = String.raw`
# The words of a file in lower case, each once; what stands behind # is a remark.
if (-not (Test-Path -LiteralPath $Path -PathType Leaf)) {
    Write-Warning ('{0}: {1}' -f $Path, $NoFile)
    exit 2
}
$lines = [System.IO.File]::ReadAllLines((Resolve-Path -LiteralPath $Path).ProviderPath)
$names = @($lines | ForEach-Object { ($_ -replace '#.*$', '') -split '[\s,;]+' } | Where-Object { $_ } | ForEach-Object { $_.TrimEnd('.').ToLowerInvariant() } | Select-Object -Unique)
$idn = New-Object System.Globalization.IdnMapping
foreach ($given in $names) {
    $name = $given
    if ($given -match '[^\x00-\x7f]') {
        try { $name = $idn.GetAscii($given) } catch { $name = '' }
    }
    if ($name -notmatch '^(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*$') {
        $script:failed = $true
        Write-Warning ('{0}: {1}' -f $given, $NoName)
        continue
    }
    Write-Verbose $name
    Write-Answers ($name -replace '^\*\.', '') @($name)
}
if ($script:failed) { exit 1 }
exit 0`.trimStart();
