import { isAtOrBelow, labelsOf, selfAndAncestors } from '../../../dns/name.ts';
import type { AnswerDraft, Question } from '../reading/question.ts';
import type { Reading } from '../reading/reading.ts';

/** The zone of each domain, as an SOA shows it, else an `$ORIGIN` of two labels and more. */
export function zonesOf(reading: Reading, drafts: readonly AnswerDraft[]): Record<string, string> {
  const zones = new Map<string, string>();
  for (const { domain, question } of drafts) {
    const zone = shownZone(reading, domain, question);
    if (zone !== undefined && !zones.has(domain)) zones.set(domain, zone);
  }
  return Object.fromEntries(zones);
}

function shownZone(reading: Reading, domain: string, { zoneText, authorityZone }: Question): string | undefined {
  const apex = apexOf(domain, zoneText.apexes);
  if (apex !== undefined) return apex;
  const asked = reading.found.zoneAsked.get(domain);
  if (asked !== undefined) return asked;
  if (reading.found.soaOwners.has(domain)) return domain;
  if (authorityZone !== undefined && isAtOrBelow(domain, authorityZone)) return authorityZone;
  const origin = reading.found.origins.get(domain);
  return origin !== undefined && labelsOf(origin).length > 1 ? origin : undefined;
}

/** The nearest of `apexes` that the domain is or lies below. */
export function apexOf(domain: string, apexes: ReadonlySet<string>): string | undefined {
  return apexes.size === 0 ? undefined : selfAndAncestors(domain).find((name) => apexes.has(name));
}
