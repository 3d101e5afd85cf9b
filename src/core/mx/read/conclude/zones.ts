import { isAtOrBelow, labelsOf } from '../../../dns/name.ts';
import type { Question } from '../reading/question.ts';
import type { Reading } from '../reading/reading.ts';
import type { Answers } from './answers.ts';
import { apexOf } from './apex.ts';

/** The zone of each domain, as an SOA shows it, else an `$ORIGIN` of two labels and more. */
export function zonesOf(reading: Reading, { drafts, repeated }: Answers): Record<string, string> {
  const zones: Record<string, string> = {};
  for (const { domain, question } of drafts) {
    if (repeated.has(domain) && Object.hasOwn(zones, domain)) continue;
    const zone = shownZone(reading, domain, question);
    if (zone !== undefined) zones[domain] = zone;
  }
  return zones;
}

function shownZone(reading: Reading, domain: string, { zoneText, authorityZone }: Question): string | undefined {
  const apex = apexOf(domain, zoneText.apexes);
  if (apex !== undefined) return apex;
  const asked = reading.found.zoneAsked.get(domain);
  if (asked !== undefined) return asked;
  if (reading.found.soaOwners.has(domain)) return domain;
  if (authorityZone !== undefined && isAtOrBelow(domain, authorityZone)) return authorityZone;
  const origin = reading.found.originOf(domain);
  return origin !== undefined && labelsOf(origin).length > 1 ? origin : undefined;
}
