#Requires -Version 5.1
#Requires -Modules DnsServer
[CmdletBinding()]
param(
    [string] $ComputerName = 'localhost',
    [switch] $Check
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$Messages = @{
    ready = ''
    changed = ''
    refused = ''
    failed = ''
}
$Domains = @(
    @{
        Domain = 'example.test'; Zone = 'example.test'; Name = '@'; Ttl = 300
        Before = @('10 cpf.example.net.', '30 mail1.example.test.')
        After = @('10 mail1.example.test.')
    }
    @{
        Domain = '*.example.test'; Zone = 'example.test'; Name = '*'; Ttl = 300
        Before = @('10 cpf.example.net.')
        After = @('10 mail1.example.test.')
    }
)

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

$results = foreach ($entry in $Domains) {
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
exit 0
