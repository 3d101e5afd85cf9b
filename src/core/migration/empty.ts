import type { Migration } from './document.ts';

/** A migration in which nothing has been entered: what the schema makes of an empty document, without the schema's weight. */
export const emptyMigration: Migration = {
  version: 2,
  domains: [],
  cpfDomainsDeleted: false,
  mx: {
    ...{ text: '', exampleLeft: false, origin: '', owners: [], state: '' },
    ...{ listedDomains: '', stage: 'stop-cpf' },
    ...{ publishedTtl: '', publishedTtlOf: {}, ttlAsPasted: false, newTtl: '', fileTtl: '' },
    ...{ accepted: [], leftOut: [], agreed: [] },
    ...{ zoneNames: '', preconditions: {}, answer: '', answerOwners: [] },
  },
  servers: { roles: {}, tmems: '', noneIsCpf: false, interscan: '', interscanFor: {} },
  settings: {
    text: '',
    exampleLeft: false,
    senderScope: 'domain',
    answers: {},
    ticked: {},
    leftOut: [],
  },
  retention: { exampleLeft: false },
  windows: [],
  plan: {
    ...{ title: '', author: '', version: '', contact: '', ticker: '' },
    ...{ people: {}, estate: {}, operators: {}, ticks: [] },
  },
};
