import type { Ground } from '../../facts/hazards.ts';
import type { SourceId } from '../../facts/sources.ts';
import { sources } from '../../facts/sources.ts';

/** The name of a source in a narrow column: the number of a support article, else its title. */
export function shortSource(id: SourceId): string {
  if (id === 'ours') return '当サイトの計算';
  return articleNumber(id) ?? sources[id].title;
}

/** The number by which the vendor's support desk knows an article: `KA-0014205`. */
export function articleNumber(id: SourceId): string | undefined {
  return /^(ka-)?\d+$/.test(id) ? id.toUpperCase() : undefined;
}

/** What a warning rests on, in words. Facts of the ledger all come from the vendor's document. */
export function groundName(ground: Ground): string {
  if (ground === 'ours') return sources.ours.title;
  if ('rfc' in ground) return `RFC ${String(ground.rfc)} §${ground.section}`;
  if ('fact' in ground) return `移行案内(${shortSource('ka-0014205')})`;
  const number = articleNumber(ground.page);
  return number ?? `「${sources[ground.page].title}」`;
}
