import type { Build } from './built-pages.ts';
import { figures } from '../src/facts/figures.ts';
import { holdings } from '../src/facts/holdings.ts';
import * as labels from '../src/facts/labels.ts';
import * as settings from '../src/facts/settings.ts';
import { sites } from '../src/facts/sites.ts';
import { readOnOf, sources, type SourceId } from '../src/facts/sources.ts';

const DAYS = 180;

/** Lists, at each build, the facts whose `verifiedOn` is more than 180 days old: somebody should compare them again. */
export function listStaleFacts({ logger }: Pick<Build, 'logger'>): void {
  const now = Date.now();
  const stale = rowsOf({
    figures,
    holdings,
    labels,
    settings,
    sites,
    sources: Object.fromEntries((Object.keys(sources) as SourceId[]).map((id) => [id, { verifiedOn: readOnOf(id) }])),
  }).filter(({ verifiedOn }) => now - Date.parse(verifiedOn) > DAYS * 86_400_000);
  for (const { path, verifiedOn } of stale) logger.warn(`${path}: last compared with its source on ${verifiedOn}`);
}

/** Every row with a `verifiedOn` anywhere below `table`, with its path. */
function rowsOf(table: object, path = 'facts'): { path: string; verifiedOn: string }[] {
  const own =
    'verifiedOn' in table && typeof table.verifiedOn === 'string' ? [{ path, verifiedOn: table.verifiedOn }] : [];
  const below = Object.entries(table).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? rowsOf(value, `${path}.${key}`) : [],
  );
  return [...own, ...below];
}
