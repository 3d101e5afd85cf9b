import type { Role } from '../role.ts';
import type { MxRecord } from '../../dns/mx-record.ts';
import type { MxReading } from '../read-shape.ts';
import type { Stage } from '../plan/types.ts';
import { exampleDomain, examples, type ExampleRecord } from '../../../facts/example-records.ts';

/** What stands in the planner until the reader pastes: the source's worked example for the stage (M3, T6). */
export interface Example {
  readonly text: string;
  readonly roles: Readonly<Record<string, Role>>;
  readonly tmems: string;
  readonly newTtl: string;
}

const TTL = 3600;
const LOWER_TTL = '300';
const recordsOf = {
  'lower-ttl': examples['stop-cpf'].before,
  'stop-cpf': examples['stop-cpf'].before,
  'test-tmems': examples['test-tmems'].before,
  'switch-to-tmems': examples['switch-to-tmems'].before,
} as const satisfies Record<Stage, readonly ExampleRecord[]>;

const everyRecord: readonly ExampleRecord[] = [...examples['test-tmems'].before, ...examples['test-tmems'].after];

const roles = Object.fromEntries(
  everyRecord.filter(({ actor }) => actor !== 'tmems').map(({ exchange, actor }) => [exchange, actor]),
);
const tmems = everyRecord.find(({ actor }) => actor === 'tmems')?.exchange ?? '';

/** What reading the example gives (a test holds the two together): it spares a first visit the readers of all formats. */
export function exampleReading(stage: Stage): MxReading {
  const records = recordsOf[stage].map(({ preference, exchange }, index): MxRecord => {
    return { domain: exampleDomain, preference, exchange, ttl: TTL, ttlFrom: 'published', at: { line: index + 2 } };
  });
  return {
    format: 'zone',
    records,
    answers: [{ domain: exampleDomain, state: 'records', records, at: { line: 2 } }],
    incomplete: [],
    zones: { [exampleDomain]: exampleDomain },
    lines: ['read', ...records.map(() => 'read' as const)],
    passages: [{ line: 1, lastLine: records.length + 1, records: records.length, owner: null, ownerFrom: 'lines' }],
    states: [],
    issues: [],
  };
}

/** Gives the example of a stage, as zone text. */
export function exampleOf(stage: Stage): Example {
  const lines = recordsOf[stage].map(({ preference, exchange }) =>
    [`${exampleDomain}.`, TTL, 'IN', 'MX', preference, `${exchange}.`].join(' '),
  );
  return { text: [`$ORIGIN ${exampleDomain}.`, ...lines].join('\n'), roles, tmems, newTtl: LOWER_TTL };
}
