/** Where the browser keeps the reader's migration. */
export const MIGRATION_KEY = 'cpf-migration';
/** Where it keeps the copy of a stored text that this version could not read. */
export const RESCUED_KEY = 'cpf-migration-rescued';
