/** Where the browser keeps the reader's migration. */
export const MIGRATION_KEY = 'cpf-migration';
