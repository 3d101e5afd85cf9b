import { commentLines, headLines, markedLines, type CommentId, type Comments } from './comments.ts';
import type { DomainToWrite, Format, ToWrite } from './format.ts';
import { zoneInName } from './file-names.ts';
import { literal, literals, script } from './powershell-text.ts';
import { recordData } from '../../dns/zone-line.ts';
import { relativeOwner } from './zones.ts';

/**
 * A script for the DNS server of Windows. For each domain it compares the present set with the one that was planned
 * for, adds what is new, and only then removes what goes. A domain that differs or fails never keeps the next one from
 * its turn, and the exit code tells. `-Check` compares only: `-WhatIf` does not reach the module's own functions.
 */
export const powershell: Format = { ttl: 'needed', namesZone: true, write };

function write({ name, domains, leftOut, comments }: ToWrite) {
  const lines = [
    '#Requires -Version 5.1',
    '#Requires -Modules DnsServer',
    ...headLines('#', comments, { domains: domains.length, leftOut }),
    ...markedLines('#', comments, 'powershell-use'),
    PARAMETERS,
    `$Messages = @{\n${messages(comments).join('\n')}\n}`,
    `$Domains = @(\n${domains.map(entry).join('\n')}\n)`,
    FUNCTIONS,
    LOOP,
  ];
  return [
    {
      name: `${name}-${zoneInName(domains.map(({ zone }) => zone))}.ps1`,
      mediaType: 'text/plain',
      text: script(lines),
    },
  ];
}

function entry({ domain, zone, before, after, ttl }: DomainToWrite): string {
  const place = [
    `Domain = ${literal(domain)}`,
    `Zone = ${literal(zone)}`,
    `Name = ${literal(relativeOwner(domain, zone))}`,
  ];
  return `    @{
        ${place.join('; ')}; Ttl = ${ttl}
        Before = ${literals(before.map(recordData))}
        After = ${literals(after.map(recordData))}
    }`;
}

/** What the script says beside the result's own name. */
function messages(comments: Comments): readonly string[] {
  const ids = {
    ready: 'powershell-ready',
    changed: 'powershell-changed',
    refused: 'powershell-refused',
    failed: 'powershell-failed',
  } as const satisfies Record<string, CommentId>;
  return Object.entries(ids).map(([result, id]) => `    ${result} = ${literal(commentLines(comments, id).join(' '))}`);
}

const PARAMETERS = String.raw`[CmdletBinding()]
param(
    [string] $ComputerName = 'localhost',
    [switch] $Check
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
`;

const FUNCTIONS = String.raw`
function Get-Mx([hashtable] $Entry) {
    Get-DnsServerResourceRecord -ComputerName $ComputerName -ZoneName $Entry.Zone -Name $Entry.Name -Node -RRType Mx -ErrorAction Stop
}

function Get-MxData([object] $Record) {
    '{0} {1}.' -f $Record.RecordData.Preference, $Record.RecordData.MailExchange.ToLowerInvariant().TrimEnd('.')
}

function Get-MxSet([hashtable] $Entry) {
    Get-Mx $Entry | ForEach-Object { Get-MxData $_ }
}

function Test-SameSet([string[]] $Left, [string[]] $Right) {
    [System.Collections.Generic.HashSet[string]]::new($Left).SetEquals($Right)
}

function Set-Mx([hashtable] $Entry) {
    $server = @{ ComputerName = $ComputerName; ZoneName = $Entry.Zone; ErrorAction = 'Stop'; Confirm = $false }
    $ttl = [TimeSpan]::FromSeconds($Entry.Ttl)
    $present = @(Get-MxSet $Entry)
    foreach ($data in $Entry.After) {
        if ($present -ccontains $data) { continue }
        $preference, $exchange = $data.Split(' ')
        Add-DnsServerResourceRecordMX @server -Name $Entry.Name -Preference $preference -MailExchange $exchange -TimeToLive $ttl
    }
    foreach ($old in @(Get-Mx $Entry)) {
        if ($Entry.After -cnotcontains (Get-MxData $old) -or $old.TimeToLive -eq $ttl) { continue }
        $new = [ciminstance]::new($old)
        $new.TimeToLive = $ttl
        Set-DnsServerResourceRecord @server -OldInputObject $old -NewInputObject $new
    }
    foreach ($old in @(Get-Mx $Entry)) {
        if ($Entry.After -ccontains (Get-MxData $old)) { continue }
        Remove-DnsServerResourceRecord @server -InputObject $old -Force
    }
}
`;

const LOOP = String.raw`$results = foreach ($entry in $Domains) {
    $result = 'failed'
    $failure = ''
    $found = @()
    try {
        $found = @(Get-MxSet $entry)
        if (-not (Test-SameSet $found $entry.Before)) {
            $result = 'refused'
        } elseif ($Check) {
            $result = 'ready'
        } else {
            Set-Mx $entry
            $found = @(Get-MxSet $entry)
            if (Test-SameSet $found $entry.After) { $result = 'changed' }
        }
    } catch {
        $failure = $_.Exception.Message
        try { $found = @(Get-MxSet $entry) } catch { $found = @() }
    }
    [pscustomobject]@{
        Domain  = $entry.Domain
        Result  = $result
        Message = $Messages[$result].Replace('{domain}', $entry.Domain)
        Found   = $found -join ', '
        Error   = $failure
    }
}
$results | Format-List
if (@($results | Where-Object { 'refused', 'failed' -ccontains $_.Result }).Count -gt 0) { exit 1 }
exit 0`;
