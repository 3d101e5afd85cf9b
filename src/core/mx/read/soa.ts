import { isAbsolute } from '../../dns/name.ts';
import type { Paste } from './paste.ts';
import type { Question } from './question.ts';
import { readIssue } from './rules.ts';
import type { ZoneLine } from './zone-line.ts';

/** Notes what an SOA shows: where the zone begins, and that this is a zone. */
export function takeSoa(paste: Paste, index: number, line: ZoneLine, owner: string, question: Question): void {
  // In the authority section it tells why this question has no answer, and nothing of other domains.
  if (question.dig.section === 'authority') {
    question.authorityZone = owner;
    return;
  }
  paste.soaOwners.add(owner);
  question.zoneText.apexes.add(owner);
  const { zone } = paste;
  const data = line.data.map(({ text }) => text.toLowerCase()).join(' ');
  const before = zone.soas.get(owner);
  const isAnother = before === undefined && zone.soas.size > 0;
  zone.soas.set(owner, data);
  const isWritten = question.zoneText.sure || line.owner === undefined;
  // Only an SOA with the same absolute owner repeats the zone: `@` may be that of any.
  const isOtherZone = before !== data || (line.owner !== undefined && !isAbsolute(line.owner.text));
  if (before !== undefined && isOtherZone && isWritten) refuseSecondZone(paste, index, owner);
  else if (isAnother) beginSecondZone(paste);
  // The zone's name is the first origin of its file, and the SOA stands at that name.
  else zone.origin ??= owner;
  zone.originGiven = false;
  zone.originSinceSoa = false;
}

/** Another zone in the same text: what the first has shown ends with it ("Whose record it is" 3). */
function beginSecondZone({ zone }: Paste): void {
  if (zone.originSinceSoa) return;
  // Relative names may be those of either zone.
  zone.origin = undefined;
  zone.originShown = false;
  zone.defaultTtl = undefined;
  zone.lastTtl = undefined;
}

/** Two zones, or two versions of one, run into each other: nobody can tell which names complete which. */
function refuseSecondZone(paste: Paste, index: number, owner: string): void {
  paste.zone.origin = undefined;
  paste.nothingIsWhole = true;
  paste.refuse('zone', index, owner, readIssue('second-zone', { zone: owner }, { line: index + 1, domain: owner }));
}
