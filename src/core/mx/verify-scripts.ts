import type { Questions } from './verify-scripts/questions.ts';
import { shellCollector, shellScript } from './verify-scripts/shell.ts';
import { powershellCollector, powershellScript } from './verify-scripts/powershell.ts';
import type { Comments } from './write/comments.ts';
import type { WrittenFile } from './write/format.ts';
import { isWritable } from './write/writable.ts';
import { byZone, isInZone, zoneOf, type Zones } from './write/zones.ts';

export interface VerifyOptions {
  /** Domain to zone. Where it is not known, the script looks upwards from the domain for name servers. */
  readonly zones?: Zones;
  readonly comments?: Comments;
  /** The stem of the file names, before `-verify`; absent: `mx`. */
  readonly name?: string;
}

/**
 * Writes the commands that ask every name server of each domain's zone for its MX records (hazard H22), as a POSIX
 * script with dig and as one for PowerShell. What they print can be pasted into `readMx`: it names domain and server,
 * and the TTLs are those published. So the same commands verify a change and collect the present records.
 */
export function writeMxQuestions(domains: readonly string[], options: VerifyOptions = {}): readonly WrittenFile[] {
  const comments = options.comments ?? {};
  const name = `${options.name ?? 'mx'}-verify`;
  const questions = questionsOf(domains, options.zones ?? {});
  if (questions.length === 0) return [];
  return [
    { name: `${name}.sh`, mediaType: 'text/x-shellscript', text: shellScript(questions, comments) },
    { name: `${name}.ps1`, mediaType: 'text/plain', text: powershellScript(questions, comments) },
  ];
}

/**
 * Writes the commands that collect the present records: the same questions for the domains of a file of the reader's, `domains.txt`.
 * What they print names domain, zone, each server that was to be asked and what it said, or that it did not answer.
 */
export function writeMxCollectors(comments: Comments = {}): readonly WrittenFile[] {
  return [
    { name: 'collect-mx.sh', mediaType: 'text/x-shellscript', text: shellCollector(comments) },
    { name: 'collect-mx.ps1', mediaType: 'text/plain', text: powershellCollector(comments) },
  ];
}

/** A name that is no name of DNS is asked nowhere: it could not be answered, and must not reach a command line. */
function questionsOf(domains: readonly string[], zones: Zones): readonly Questions[] {
  const placed = [...new Set(domains)].filter(isWritable).map((domain) => {
    const { zone } = zoneOf(domain, zones);
    return { domain, zone: isWritable(zone) && isInZone(domain, zone) ? zone : zoneOf(domain, {}).zone };
  });
  return [...byZone(placed)].map(([zone, held]) => ({ zone, domains: held.map(({ domain }) => domain) }));
}
