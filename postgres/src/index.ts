export type { PrivatePostgres, PrivatePostgresOptions } from './contract.ts';
export { PrivatePostgresError } from './errors.ts';
export type { PostgresLog } from './log.ts';
export { openPrivatePostgres } from './open.ts';
