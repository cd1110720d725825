import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import type { Account, Identity } from './accounts.ts';
import { LauncherError } from './errors.ts';

/**
 * How PostgreSQL, which refuses to run as root, is run: as the user we are (`DIRECT`), as root inside a
 * user namespace that shows root under an ordinary name (`USER_NAMESPACE`; nothing changes owner),
 * or as an ordinary account of the machine (`ACCOUNT`; the data is given to it).
 */
export type LauncherKind = 'DIRECT' | 'USER_NAMESPACE' | 'ACCOUNT';

/** One way to run a program. */
export type Launcher = {
  readonly kind: LauncherKind;
  /** For messages: completes "tried ...". */
  readonly description: string;
  /** Command and arguments that go before the program. */
  readonly prefix: readonly string[];
  /** Whom the program is spawned as; undefined: as ourselves. */
  readonly account: Account | undefined;
  /** Whose rights the program has on files; undefined: ours, whatever they are. */
  readonly rights: Identity | undefined;
};

/** What the choice depends on. */
export type LauncherFacts = {
  /** Our effective user id; undefined on Windows. */
  readonly uid: number | undefined;
  readonly accounts: readonly Account[];
  /** Owner of the database folder. */
  readonly folderOwner: Identity | undefined;
  /** Owner of the cluster in it; undefined before the first start. */
  readonly clusterOwner: Identity | undefined;
  /** Allows only this kind; for tests. */
  readonly only?: LauncherKind | undefined;
};

/** Says why a way is closed, in one sentence, or undefined when it is open. */
export type LauncherProbe = (launcher: Launcher) => Promise<string | undefined>;

/** The first way that is open. Throws {@link LauncherError}, with every reason, when none is. */
export async function chooseLauncher(
  facts: LauncherFacts,
  probe: LauncherProbe,
): Promise<Launcher> {
  const refusals: string[] = [];
  for (const launcher of listLaunchers(facts)) {
    const refusal = await probe(launcher);
    if (refusal === undefined) return launcher;
    refusals.push(`${launcher.description}: ${refusal}`);
  }
  if (refusals.length === 0) refusals.push('no ordinary account was found in /etc/passwd');
  throw new LauncherError(refusals);
}

/** The ways worth trying, best first. */
export function listLaunchers(facts: LauncherFacts): readonly Launcher[] {
  const all = facts.uid === 0 ? listForRoot(facts) : [direct];
  return all.filter((launcher) => facts.only === undefined || launcher.kind === facts.only);
}

/** As the user we are. Enough for a question like `--version`, also as root. */
export const direct: Launcher = {
  kind: 'DIRECT',
  description: 'as the user who started this program',
  prefix: [],
  account: undefined,
  rights: undefined,
};

function listForRoot({ accounts, folderOwner, clusterOwner }: LauncherFacts): readonly Launcher[] {
  const named = ['postgres', 'nobody'].flatMap((name) => accounts.filter((a) => a.name === name));
  // PostgreSQL wants to be run by the owner of its data, so data that has an ordinary owner settles it.
  if (clusterOwner !== undefined && clusterOwner.uid !== 0) {
    return [asAccount(nameAccount(accounts, clusterOwner))];
  }
  const owner = accounts.filter((account) => account.uid === folderOwner?.uid);
  const candidates = [...owner, ...named.filter((account) => account.uid !== folderOwner?.uid)];
  // initdb asks for the name of the user it seems to be, hence an account that exists.
  const [shown] = [...named, ...accounts];
  return [...(shown ? [inNamespace(shown)] : []), ...candidates.map(asAccount)];
}

function inNamespace(shown: Account): Launcher {
  return {
    kind: 'USER_NAMESPACE',
    description: 'in a user namespace (unshare)',
    prefix: ['unshare', '--user', `--map-user=${shown.uid}`, `--map-group=${shown.gid}`, '--'],
    account: undefined,
    rights: { uid: 0, gid: 0 },
  };
}

function asAccount(account: Account): Launcher {
  return {
    kind: 'ACCOUNT',
    description: `as the account "${account.name}"`,
    prefix: [],
    account,
    rights: account,
  };
}

function nameAccount(accounts: readonly Account[], owner: Identity): Account {
  const known = accounts.find((account) => account.uid === owner.uid);
  return known ?? { ...owner, name: `user id ${owner.uid}` };
}

// PostgreSQL gets nothing of our environment: PGDATA, PGOPTIONS or a locale there would change what it
// does. The path is where `unshare` may be.
const ENVIRONMENT = {
  LC_ALL: 'C',
  PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin:/run/current-system/sw/bin',
};

/** Spawns a program this way. `environment` is added to the fixed one PostgreSQL gets. */
export function launch(
  launcher: Launcher,
  [program, ...args]: readonly [string, ...string[]],
  options: SpawnOptions,
  environment: Readonly<Record<string, string>> = {},
): ChildProcess {
  const [file = program, ...prefixed] = [...launcher.prefix, program, ...args];
  const { uid, gid } = launcher.account ?? {};
  return spawn(file, prefixed, {
    ...options,
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
    env: { ...ENVIRONMENT, ...environment },
    windowsHide: true,
  });
}
