import * as z from 'zod';

/** What a failure was caused by, as far as the database or the way to it says. */
interface Cause {
  /** A SQLSTATE, a code of the system such as "ECONNREFUSED", or Prisma's name; "" for none. */
  readonly code: string;
  /** What was said of it, in one line without a full stop. */
  readonly said: string;
}

/** Failures that are told alike. */
interface Kind {
  /** What the code begins with. */
  readonly codes: readonly string[];
  /** For what the driver gives no code. */
  readonly texts?: RegExp;
  /** Whether it may be over in a moment, without a change of what was asked. */
  readonly isPassing?: true;
  readonly tell: (said: string) => string;
}

/** Prisma's name for a database that was not reached. */
const NOT_REACHED = 'DatabaseNotReachable';

const NETWORK = ['ECONNREFUSED', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_', 'ENOTFOUND'];
const TLS = ['TlsConnection', 'EPROTO', 'ERR_TLS', 'ERR_SSL', 'CERT_', 'UNABLE_TO_'];
const SELF_SIGNED = ['DEPTH_ZERO_SELF_SIGNED', 'SELF_SIGNED'];

// The first that fits. Two signs are a class of SQLSTATE, five a state: appendix A of PostgreSQL's
// manual.
const KINDS: readonly Kind[] = [
  {
    isPassing: true,
    codes: [NOT_REACHED, ...NETWORK, ...TLS, ...SELF_SIGNED, '08', '28', '3D', '57P03'],
    texts:
      /^(timeout e|Connection terminated due to connection timeout|The server does not support SSL|SASL|URI malformed)/,
    tell: (said) =>
      `The database of DATABASE_URL cannot be used: ${said}. Check the address, the user and the password.`,
  },
  {
    codes: [],
    texts: /^received invalid response/,
    tell: (said) =>
      `What answers at DATABASE_URL is no PostgreSQL: ${said}. Check the host and the port.`,
  },
  {
    isPassing: true,
    codes: ['ConnectionClosed', 'ECONNRESET', '57P0'],
    texts: /^(Connection terminated|Client has encountered a connection error)/,
    tell: (said) =>
      `The database ended the connection: ${said}. See that it is a PostgreSQL and that it runs, then try again; what was not finished was not written.`,
  },
  {
    isPassing: true,
    codes: ['53300'],
    tell: (said) =>
      `The database takes no more connections: ${said}. Close some, or raise its max_connections, then try again.`,
  },
  {
    isPassing: true,
    codes: ['53100'],
    tell: (said) =>
      `The disk of the database is full: ${said}. Free some space there, then try again; what was not finished was not written.`,
  },
  {
    codes: ['42501'],
    tell: (said) =>
      `The user of DATABASE_URL may not do this: ${said}. Give it the right, or name another user in DATABASE_URL.`,
  },
  {
    codes: ['25006'],
    tell: (said) =>
      `The database can only be read: ${said}. Name one in DATABASE_URL that can be written to.`,
  },
  {
    isPassing: true,
    codes: ['57014', '55P03'],
    texts: /^Query read timeout/,
    tell: (said) =>
      `The database took too long: ${said}. Try again when it has less to do, or allow more: STATEMENT_TIMEOUT_MS, or statement_timeout of the database.`,
  },
  {
    isPassing: true,
    codes: ['40'],
    tell: (said) => `Another program was at the same rows: ${said}. Try again.`,
  },
  {
    codes: ['42P01', '42703', '3F000'],
    texts: /has no release/,
    tell: () =>
      'The database holds no release of this version. Start the server once with `npm start`: it migrates the database and loads the corpus.',
  },
  {
    codes: ['0A000', '42601', '42704', '42883'],
    tell: (said) =>
      `The database lacks what MGI Graph needs: ${said}. It must be a PostgreSQL 15 or later with the extensions unaccent and pg_trgm.`,
  },
  {
    codes: ['22', '23'],
    tell: (said) => `The database refuses what was to be written: ${said}.`,
  },
  {
    codes: ['53', '58', 'F0', 'XX'],
    tell: (said) => `The database has a fault of its own: ${said}. Its log says more.`,
  },
];

// Prisma lays words and lines of our code around what happened, and keeps the cause beside.
const Wrapped = z.object({
  name: z.string().startsWith('Prisma'),
  message: z.string(),
  code: z.string(),
  meta: z
    .object({
      driverAdapterError: z.object({
        cause: z.object({
          kind: z.string(),
          originalCode: z.string().optional(),
          originalMessage: z.string().optional(),
        }),
      }),
    })
    .optional()
    .catch(undefined),
});

function unwrap({ code, message, meta }: z.infer<typeof Wrapped>): Cause {
  const cause = meta?.driverAdapterError.cause;
  const lastLine = message.trim().split('\n').at(-1) ?? '';
  const [, inner = lastLine] = /Message: `(.*)`$/.exec(lastLine) ?? [];
  return {
    // A code of the system that Prisma passes on is about the way to the database.
    code: cause?.originalCode ?? cause?.kind ?? (/^E[A-Z]/.test(code) ? NOT_REACHED : code),
    said: cause?.originalMessage ?? inner,
  };
}

function findCause(error: unknown): Cause {
  const wrapped = Wrapped.safeParse(error);
  if (wrapped.success) return unwrap(wrapped.data);
  if (!(error instanceof Error)) return { code: '', said: String(error) };
  const code = 'code' in error ? String(error.code) : '';
  const syscall = 'syscall' in error ? error.syscall : null;
  if (syscall === 'connect' || syscall === 'getaddrinfo') {
    return { code: NOT_REACHED, said: error.message };
  }
  return { code, said: error.message || code };
}

function findKind({ code, said }: Cause): Kind | null {
  const isOf = ({ codes, texts }: Kind) =>
    codes.some((start) => code.startsWith(start)) || (code === '' && texts?.test(said) === true);
  return KINDS.find(isOf) ?? null;
}

/** One sentence or two on a failure of the database or of the way to it; null for any other. */
export function describeDatabaseFailure(error: unknown): string | null {
  const cause = findCause(error);
  return findKind(cause)?.tell(cause.said.replace(/\.$/, '')) ?? null;
}

/** Whether the database did not answer, and the same question may be answered in a moment. */
export function isDatabaseAway(error: unknown): boolean {
  return findKind(findCause(error))?.isPassing === true;
}
