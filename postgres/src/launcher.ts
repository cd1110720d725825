import type { Account, CurrentUser, Identity } from './accounts.ts';
import { PrivatePostgresError } from './errors.ts';

/** One way to run a program of PostgreSQL. */
export interface Launcher {
  /** For messages: completes "tried ...". */
  readonly description: string;
  /** Command and arguments that go before the program. */
  readonly prefix: readonly string[];
  /** Whom the program is spawned as; null: as ourselves. */
  readonly account: Account | null;
  /** Whose rights the program has on files; null: ours, whatever they are. */
  readonly rights: Identity | null;
}

/** What the choice depends on. */
export interface LauncherFacts {
  /** Null on Windows. */
  readonly user: CurrentUser | null;
  readonly accounts: readonly Account[];
  /** Owner of the database folder. */
  readonly folderOwner: Identity | null;
  /** Owner of the cluster in it; null before it is made. */
  readonly clusterOwner: Identity | null;
}

/** Says why a way is closed, or null when it is open. */
export type LauncherProbe = (launcher: Launcher) => Promise<string | null>;

/**
 * The first way that is open.
 * @throws PrivatePostgresError with every reason when none is.
 */
export async function chooseLauncher(
  facts: LauncherFacts,
  probe: LauncherProbe,
): Promise<Launcher> {
  const refusals: string[] = [];
  for (const launcher of listLaunchers(facts)) {
    const refusal = await probe(launcher);
    if (refusal === null) return launcher;
    refusals.push(`${launcher.description}: ${refusal}`);
  }
  if (refusals.length === 0) refusals.push('there is no ordinary account in /etc/passwd');
  throw new PrivatePostgresError('USER', describeUser(facts.user), {
    heading: 'Other ways were tried',
    lines: refusals,
  });
}

function describeUser(user: CurrentUser | null): string {
  if (user?.uid === 0) {
    return 'PostgreSQL refuses to run as root. Start this program as an ordinary user, or open the folder named below.';
  }
  return `The user number ${user?.uid} has no name (no entry in /etc/passwd), and PostgreSQL makes no database for such a user. Start this program as a user with a name (docker run --user node), or add an entry for this number.`;
}

/**
 * The ways worth trying, best first: as the user we are; as ourselves in a user namespace that shows us
 * under another name, where nothing changes owner; as an ordinary account, to which the data is given.
 */
export function listLaunchers(facts: LauncherFacts): readonly Launcher[] {
  const { user, accounts, clusterOwner } = facts;
  if (user?.uid === 0) return listForRoot(facts);
  // Only making a database asks for a name; a server that is started does not.
  if (user === null || user.name !== null || clusterOwner !== null) return [direct];
  return accounts.slice(0, 1).map((account) => inNamespace(account, null));
}

/** As the user we are. Enough for a question like `--version`, also as root. */
export const direct: Launcher = {
  description: 'as the user who started this program',
  prefix: [],
  account: null,
  rights: null,
};

function listForRoot({ accounts, folderOwner, clusterOwner }: LauncherFacts): readonly Launcher[] {
  const named = ['postgres', 'nobody'].flatMap((name) => accounts.filter((a) => a.name === name));
  // PostgreSQL wants to be run by the owner of its data, so data that has an ordinary owner settles it.
  if (clusterOwner !== null && clusterOwner.uid !== 0) {
    return [asAccount(nameAccount(accounts, clusterOwner))];
  }
  const owner = accounts.filter((account) => account.uid === folderOwner?.uid);
  const candidates = [...owner, ...named.filter((account) => account.uid !== folderOwner?.uid)];
  const [shown] = [...named, ...accounts];
  return [...(shown ? [inNamespace(shown, { uid: 0, gid: 0 })] : []), ...candidates.map(asAccount)];
}

function inNamespace(shown: Account, rights: Identity | null): Launcher {
  return {
    description: 'in a user namespace (unshare)',
    prefix: ['unshare', '--user', `--map-user=${shown.uid}`, `--map-group=${shown.gid}`, '--'],
    account: null,
    rights,
  };
}

function asAccount(account: Account): Launcher {
  return { description: `as the account "${account.name}"`, prefix: [], account, rights: account };
}

function nameAccount(accounts: readonly Account[], owner: Identity): Account {
  const known = accounts.find((account) => account.uid === owner.uid);
  return known ?? { ...owner, name: `user id ${owner.uid}` };
}
