export type { PostgresLog, PrivatePostgres, PrivatePostgresOptions } from './contract.ts';
export { type PostgresFault, PrivatePostgresError } from './errors.ts';
export { openPrivatePostgres } from './open.ts';
