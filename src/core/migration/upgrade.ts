import { stages } from '../mx/plan/types.ts';
import { presentAcceptKey } from '../mx/session/accept-key.ts';

type Part = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);
const partOf = (value: unknown): Part => (isPart(value) ? value : {});

/**
 * Brings a stored document to the present version, without judging it: the schema does that afterwards. What it does not know
 * stays as it is, at its place.
 */
export function upgrade(stored: unknown): unknown {
  if (!isPart(stored)) return stored;
  return withAcceptKeys(withWindows(stored['version'] === 1 && isVersion1(stored) ? fromVersion1(stored) : stored));
}

/** Accepted warnings were kept by other keys once, which hold all that those of today do. */
function withAcceptKeys(stored: Part): Part {
  const { mx } = stored;
  if (!isPart(mx) || !Array.isArray(mx['accepted'])) return stored;
  const accepted = mx['accepted'].map((key: unknown) => (typeof key === 'string' ? presentAcceptKey(key) : key));
  return { ...stored, mx: { ...mx, accepted } };
}

/** Before there were windows, the domains of one night stood beside the stage. */
function withWindows(stored: Part): Part {
  const { window: domains, ...mx } = partOf(stored['mx']);
  if (!isPart(stored['mx']) || !Array.isArray(domains) || 'windowId' in mx) return stored;
  const others: readonly unknown[] = Array.isArray(stored['windows']) ? stored['windows'] : [];
  const id = `tonight-${String(others.length + 1)}`;
  const { stage = stages[1], answer = '' } = mx;
  return {
    ...stored,
    mx: { ...mx, answer: '', windowId: id },
    windows: [...others, { id, name: '', stage, domains, answer }],
  };
}

/** Whether the parts that are taken apart are what they have to be: any other document is refused whole, not read in part. */
const isVersion1 = (stored: Part): boolean =>
  ['mx', 'settings', 'decisions', 'progress', 'dates'].every((name) => !(name in stored) || isPart(stored[name]));

/** Version 1 kept decisions, ticks and dates in three lists by keys such as `mx/direct-records`. */
function fromVersion1({ decisions, progress, dates, ...stored }: Part): Part {
  const answers = new Taken(decisions);
  const marks = new Taken(progress);
  const direct = answers.take('mx/direct-records');
  const mx = {
    ...partOf(stored['mx']),
    exampleLeft: marks.take('mx/example-left') === true,
    // The box was CPF's own list, and said so.
    ...(partOf(stored['mx'])['listedDomains'] ? { listIs: 'cpf' } : {}),
    ttlAsPasted: answers.take('mx/ttl') === 'as-pasted',
    zoneNames: answers.take('mx/zone-names') ?? '',
    fileTtl: answers.take('mx/file-ttl') ?? '',
    ...(direct === 'keep' || direct === 'remove' ? { keepDirectRecords: direct === 'keep' } : {}),
    preconditions: Object.fromEntries(
      stages.flatMap((stage) => {
        const ticked = marks.takeBelow(`mx/${stage}/`).filter(([, value]) => value === true);
        return ticked.length === 0 ? [] : [[stage, ticked.map(([id]) => id)]];
      }),
    ),
  };
  const retention = { ...partOf(dates), exampleLeft: marks.take('retention/example-left') === true };
  const settings = {
    ...partOf(stored['settings']),
    exampleLeft: marks.take('settings/example-left') === true,
    answers: Object.fromEntries(answers.takeBelow('settings/')),
    ticked: Object.fromEntries(marks.takeBelow('settings/')),
  };
  const cpfDomainsDeleted = marks.take('cpf-domains-deleted') === true;
  return {
    ...stored,
    version: 2,
    ...{ mx, settings, retention, cpfDomainsDeleted },
    ...answers.rest('decisions'),
    ...marks.rest('progress'),
  };
}

/** A list of which each entry is taken to its new place, and the rest kept. */
class Taken {
  readonly #entries: Map<string, unknown>;

  constructor(list: unknown) {
    this.#entries = new Map(Object.entries(partOf(list)));
  }

  take(key: string): unknown {
    const value = this.#entries.get(key);
    this.#entries.delete(key);
    return value;
  }

  /** All entries whose keys begin so, without that beginning. */
  takeBelow(prefix: string): readonly (readonly [string, unknown])[] {
    const keys = [...this.#entries.keys()].filter((key) => key.startsWith(prefix));
    return keys.map((key) => [key.slice(prefix.length), this.take(key)] as const);
  }

  rest(name: string): Part {
    return this.#entries.size === 0 ? {} : { [name]: Object.fromEntries(this.#entries) };
  }
}
