import type { Migration } from '../migration/document.ts';

/** What the plan of the MX change knows already. */
export interface PlannerKnowledge {
  /** Seconds; the longest published one, since the dates are those of the last domain. */
  readonly oldTtl?: number;
  readonly domains: readonly string[];
}

export const noKnowledge: PlannerKnowledge = { domains: [] };

/** Reads it from the migration. The reader of MX texts is loaded only where there is a text. */
export async function plannerKnowledge({ domains, mx }: Migration): Promise<PlannerKnowledge> {
  const named = domains.map(({ domain }) => domain);
  if (mx.text === '' && mx.listedDomains === '' && mx.publishedTtl === '') return { domains: named };
  const [{ readMx }, { knownDomains }, { readSeconds }] = await Promise.all([
    import('../mx/read.ts'),
    import('../mx/session/known-domains.ts'),
    import('../mx/session/entered-ttl.ts'),
  ]);
  const reading = readMx(mx.text, mx.origin === '' ? {} : { origin: mx.origin });
  const published = reading.records.flatMap(({ ttl, ttlFrom }) =>
    ttl === undefined || ttlFrom === 'cache' ? [] : [ttl],
  );
  const ttl = readSeconds(mx.publishedTtl) ?? published.reduce((most, one) => Math.max(most, one), -1);
  const all = [...new Set([...named, ...knownDomains(reading, mx.listedDomains)])];
  return { ...(ttl < 0 ? {} : { oldTtl: ttl }), domains: all };
}
