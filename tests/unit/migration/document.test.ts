import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyMigration } from '../../../src/core/migration/empty.ts';
import { migrationSchema, type Migration } from '../../../src/core/migration/document.ts';
import { readMigration } from '../../../src/core/migration/read.ts';
import { acceptKey } from '../../../src/core/mx/session/accept-key.ts';

const stored = (name: string): string => readFileSync(new URL(`stored/${name}.json`, import.meta.url), 'utf8');

function reading(text: string): Migration {
  const read = readMigration(text);
  if (!read) throw new Error('not read');
  return read;
}

describe('the migration document', () => {
  it('is empty as the schema makes an empty document', () => {
    expect(migrationSchema.parse({ version: 2 })).toEqual(emptyMigration);
  });

  it('comes back from storage as it was entered', () => {
    const entered = { ...emptyMigration, mx: { ...emptyMigration.mx, text: 'example.test. MX 10 a.example.test.' } };
    expect(readMigration(JSON.stringify(entered))).toEqual(entered);
  });

  it.each([
    ...['', 'null', '[]', '"text"', '{}', '{"version":3}', '{"version":"1"}', '{"version":2'],
    ...['{"version":2,"mx":{"stage":"all-at-once"}}', '{"version":2,"mx":{"text":1}}', '{"version":1,"mx":{"text":1}}'],
    ...['{"version":1,"settings":[]}', '{"version":1,"decisions":{"mx/zone-names":7}}', '{"version":1,"progress":"x"}'],
  ])('refuses %j, which is then offered back as text', (text) => {
    expect(readMigration(text)).toBeUndefined();
  });
});

describe('a warning that was accepted', () => {
  const accepted = (...keys: readonly string[]): readonly string[] =>
    reading(JSON.stringify({ version: 2, mx: { accepted: keys } })).mx.accepted;

  it('before the keys were what they are stays accepted, for its domain and its hosts alone', () => {
    const issue = { id: 'taken-for-interscan', params: { domain: 'a.test', exchange: 'mail.example.org' } };
    const old = JSON.stringify([issue.id, 'a.test', issue.params]);
    expect(accepted(old)).toEqual([acceptKey(issue, 'a.test')]);
    expect(accepted(old)).not.toEqual([acceptKey(issue, 'b.test')]);
    const other = { ...issue, params: { ...issue.params, exchange: 'mx.example.org' } };
    expect(accepted(old)).not.toEqual([acceptKey(other, 'a.test')]);
  });

  it.each([
    'few-hosts a.test',
    'a.test ["few-hosts",[]]',
    '["few-hosts"]',
    '["few-hosts","a.test",[]]',
    '[',
    '["x","y",{},1]',
  ])('by a key of another form is kept as it is: %s', (key) => {
    expect(accepted(key)).toEqual([key]);
  });
});

describe('a document of version 1', () => {
  it('keeps every decision, tick and date, each in a field of its own', () => {
    expect(reading(stored('version-1-all-parts'))).toEqual({
      version: 2,
      plan: emptyMigration.plan,
      domains: [
        {
          domain: 'example.test',
          settings: {
            ...{ subdomains: '', destinations: 'mail.example.test', approved_senders: 'a@b.example' },
            ...{ blocked_senders: '', valid_recipients: 'on', reputation: 'standard', antivirus: 'on' },
            ...{ spam: 'off', probable_spam: '' },
          },
        },
        { domain: 'blank.test' },
      ],
      cpfDomainsDeleted: true,
      mx: {
        ...emptyMigration.mx,
        text: 'example.test. 300 IN MX 10 in.example.test.',
        exampleLeft: true,
        origin: 'example.test',
        listedDomains: 'example.test',
        stage: 'switch-to-tmems',
        publishedTtl: '3600',
        ttlAsPasted: true,
        fileTtl: '600',
        listIs: 'cpf',
        zoneNames: 'example.test',
        keepDirectRecords: true,
        preconditions: { 'stop-cpf': ['internal-dns'], 'switch-to-tmems': ['names-mx'] },
        windowId: 'tonight-1',
      },
      servers: {
        ...emptyMigration.servers,
        roles: { 'in.example.test': 'interscan' },
        tmems: 'in.tmems.example',
        interscan: 'in2.example.test',
      },
      settings: {
        ...{ text: 'rest', taken: 'rest', exampleLeft: true, senderScope: 'organization', leftOut: ['old.test'] },
        answers: { qil: '2', 'ip-entry-becomes-global:blocked:203.0.113.0/24': 'leave-out' },
        ticked: { 'domains/example.test abc12': true },
      },
      retention: { exampleLeft: true, mxChangedOn: '2024/3/8', oldTtl: '1h', mailStoppedOn: '' },
      windows: [
        {
          ...{ id: 'tonight-1', name: '', stage: 'switch-to-tmems', domains: ['example.test'] },
          ...{ answer: 'pasted answer', answerOwners: [] },
        },
      ],
    });
  });

  it('takes empty values for what it lacks', () => {
    expect(reading(stored('version-1-text-only'))).toEqual({
      ...emptyMigration,
      mx: { ...emptyMigration.mx, text: 'x' },
    });
  });

  it('keeps the keys that nobody knows', () => {
    expect(reading(stored('version-1-with-unknown-keys'))).toMatchObject({
      decisions: { 'plan/of-a-later-build': 'yes' },
      progress: { 'plan/of-a-later-build': true },
      retention: { ofALaterBuild: '2024-01-01' },
    });
  });
});

describe('a document as earlier builds of version 2 wrote it', () => {
  it.each([
    ['hosts, TTLs, answers that differ, domains left out', 'version-2-hosts-and-ttls'],
    ['that no host is CPF’s', 'version-2-no-host-is-cpf'],
    ['a sheet with its columns and refused rows, dates of retention', 'version-2-sheet-and-dates'],
    ['the way that was chosen', 'version-2-way-chosen'],
    ['a plan with its ticks', 'version-2-with-a-plan'],
  ])('keeps everything: %s', (_, name) => {
    const read = reading(stored(name));
    expect(read).toMatchObject(JSON.parse(stored(name)) as object);
    expect(reading(JSON.stringify(read))).toEqual(read);
    // A field that got another name would be kept by its old one, and read by nobody.
    expect(unknownFields(read)).toEqual([]);
  });
});

/** Fields that this version keeps and does not know. */
function unknownFields(read: Migration): readonly string[] {
  const { mx, servers, settings, retention, plan } = migrationSchema.shape;
  const parts = { mx, servers, settings, retention, plan };
  return Object.entries(parts).flatMap(([name, { def }]) =>
    Object.keys(read[name as keyof typeof parts])
      .filter((field) => !(field in def.innerType.shape))
      .map((field) => `${name}.${field}`),
  );
}

describe('a document from before the windows', () => {
  it('keeps its night as a window, with its stage and its answer', () => {
    const read = reading(stored('version-2-one-night'));
    expect(read.windows).toEqual([
      {
        ...{ id: 'tonight-1', name: '', stage: 'stop-cpf', domains: ['a.test', 'b.test'] },
        ...{ answer: 'a.test. 300 IN MX 10 mail.a.test.', answerOwners: [] },
      },
    ]);
    expect(read.mx).toMatchObject({ windowId: 'tonight-1', answer: '', origin: 'a.test', stage: 'stop-cpf' });
    expect(reading(JSON.stringify(read))).toEqual(read);
  });

  it('takes what a stage has published as standing before every stage', () => {
    expect(reading(stored('version-2-one-night')).mx.published).toEqual([
      { domain: 'c.test', records: [{ domain: 'c.test', preference: 10, exchange: 'mail.c.test' }] },
    ]);
  });
});

describe('a document from before the plan', () => {
  it('has no times, no names and no ticks, and keeps its windows', () => {
    const read = reading(stored('version-2-one-night'));
    expect(read.plan).toEqual(emptyMigration.plan);
    expect(read.windows).toMatchObject([{ id: 'tonight-1' }]);
    expect(read.windows[0]).not.toHaveProperty('changeAt');
  });
});

describe('a document with a plan', () => {
  it('keeps names, times, operators and ticks as they were entered', () => {
    const read = reading(stored('version-2-with-a-plan'));
    expect(read.plan).toEqual({
      ...{ title: 'MXの変更', author: '佐藤', version: '1.2' },
      ...{ contact: '03-0000-0000', ticker: '鈴木' },
      people: { decider: '田中', deputy: '高橋' },
      estate: { 'spf-mx': 'yes', dane: 'no' },
      operators: {
        'a.test': { name: '鈴木', contact: '内線 100', system: 'route53' },
        'b.test': { name: 'DNS会社', contact: '', system: '' },
      },
      ticks: [
        { window: '1', step: 'lower-ttl', at: '2026-11-27T10:02', by: '鈴木' },
        { window: '1', step: 'publish', domain: 'a.test', at: '2026-11-30T22:01', by: '' },
      ],
    });
    expect(read.windows).toMatchObject([
      { id: '1', changeAt: '2026-11-30T22:00', lastWayBackOn: '2026-12-07', answeredAt: '2026-11-30T22:06' },
      { id: '2', changeAt: '' },
    ]);
    expect(reading(JSON.stringify(read))).toEqual(read);
  });
});

describe('what this version does not know', () => {
  it('survives an edit of every part', () => {
    const text = stored('version-2-of-a-later-build');
    const read = reading(text);
    const edited: Migration = {
      ...read,
      domains: read.domains.map((one) => ({ ...one, settings: { ...emptyDomain(one), spam: 'delete' } })),
      mx: { ...read.mx, text: 'edited' },
      servers: { ...read.servers, tmems: 'edited.example' },
      settings: { ...read.settings, text: 'edited' },
      retention: { ...read.retention, oldTtl: 'edited' },
    };
    const again = reading(JSON.stringify(edited));
    expect(again).toEqual(edited);
    const given: unknown = JSON.parse(text);
    expect(again).toMatchObject(changed(given as Migration));
  });
});

const emptyDomain = (one: Migration['domains'][number]) => {
  if (!one.settings) throw new Error('the stored document has settings');
  return one.settings;
};

/** What was stored, with the fields that the edit set. */
const changed = (given: Migration): object => ({
  ...given,
  domains: given.domains.map((one) => ({ ...one, settings: { ...one.settings, spam: 'delete' } })),
  mx: { ...given.mx, text: 'edited' },
});
