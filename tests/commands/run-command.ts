import { runCommand } from '../../commands/run.ts';
import { capture, type Run, type Surroundings } from '../support/captured.ts';

/** Nothing listens there: what needs no database must not ask for it. */
export const NOWHERE = 'postgresql://nobody:hunter2@127.0.0.1:1/none';

/**
 * Runs a command as `npm run NAME -- ARGS…` does, in the process of the test.
 * @param surroundings default: a DATABASE_URL that nothing listens at.
 */
export async function run(
  name: string,
  args: readonly string[],
  surroundings: Partial<Surroundings> = {},
): Promise<Run> {
  const given = { environment: { DATABASE_URL: NOWHERE }, ...surroundings };
  return capture((io) => runCommand(name, args, io), given);
}
