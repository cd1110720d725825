/** Where everything of one private database lives; every path is absolute and free of symbolic links. */
export interface DataFolder {
  readonly root: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  /** The superuser's password, mode 0600. */
  readonly password: string;
  /** The log of the running or last server. */
  readonly log: string;
  /** Written by PostgreSQL while it runs. */
  readonly pidFile: string;
}
