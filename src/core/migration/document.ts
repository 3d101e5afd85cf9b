import type { migrationSchema } from './read.ts';
import type * as z from 'zod/mini';

/** The version of the document; a reader of another version leaves it alone. */
export const MIGRATION_VERSION = 1;

/** Where the browser keeps it. */
export const MIGRATION_KEY = 'cpf-migration';

/** Roles that a reader gives to an exchange. */
export const roles = ['cpf', 'interscan', 'tmems', 'other'] as const;
export type Role = (typeof roles)[number];

export type Migration = z.output<typeof migrationSchema>;

/** A migration in which nothing has been entered: what the schema makes of an empty document, without the schema's weight. */
export const emptyMigration: Migration = {
  version: MIGRATION_VERSION,
  domains: [],
  mx: {
    text: '',
    origin: '',
    listedDomains: '',
    stage: 'stop-cpf',
    publishedTtl: '',
    newTtl: '',
    answer: '',
  },
  settings: { text: '', taken: '', senderScope: 'domain', leftOut: [] },
  servers: { roles: {}, tmems: '', interscan: '' },
  decisions: {},
  progress: {},
  dates: {},
};
