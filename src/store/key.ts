/** Where the browser keeps the reader's migration. */
export const MIGRATION_KEY = 'cpf-migration';
/** Where it keeps the copy of a stored text that this version could not read. */
export const RESCUED_KEY = 'cpf-migration-rescued';
/** Where it keeps what the guide's pages show of it; made anew from the migration at any time. */
export const GUIDE_VALUES_KEY = 'cpf-guide-values';
