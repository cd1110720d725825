import { type Answer, Connection, encodeRequest } from './connection.ts';

/** What is asked, how hard and for how long. */
export interface Load {
  readonly port: number;
  readonly path: string;
  /** Bodies of requests, JSON: asked one after another, then from the first again. */
  readonly bodies: readonly string[];
  /** Connections that ask at once, each the next question as soon as it has its answer. */
  readonly connections: number;
  readonly seconds: number;
}

/** What came of it. */
export interface Driven {
  /** Answers with errors or without data, and questions that were given up. */
  readonly failures: number;
  /** The beginning of the first answer that failed; null when none did. */
  readonly failure: string | null;
  /** From the first question to the last answer. */
  readonly seconds: number;
  /** Milliseconds that each sound answer took. */
  readonly times: readonly number[];
  /** Bytes of the bodies of all sound answers. */
  readonly bytes: number;
}

/** Milliseconds of silence after which a question is given up. */
const PATIENCE = 60_000;

/** Asks a server, for some seconds and then until the last answer is there. */
export async function drive(load: Load): Promise<Driven> {
  const requests = load.bodies.map((body) => encodeRequest(load.port, load.path, body));
  const times: number[] = [];
  let [asked, failures, bytes] = [0, 0, 0];
  let failure: string | null = null;

  const connections = await Promise.all(
    Array.from({ length: load.connections }, () => Connection.open(load.port, PATIENCE)),
  );
  const begun = performance.now();
  const end = begun + load.seconds * 1_000;
  const askUntilEnd = async (connection: Connection) => {
    while (performance.now() < end) {
      const request = requests[asked % requests.length];
      if (request === undefined) throw new Error('There is nothing to ask.');
      asked += 1;
      const sent = performance.now();
      const answer = await connection.ask(request);
      if (answer !== null && isSound(answer)) {
        times.push(performance.now() - sent);
        bytes += answer.body.length;
        continue;
      }
      failures += 1;
      failure ??= answer?.body.toString('utf8', 0, 300) ?? `no answer in ${PATIENCE / 1_000} s`;
      if (answer === null) return;
    }
  };
  try {
    await Promise.all(connections.map(askUntilEnd));
  } finally {
    for (const connection of connections) connection.close();
  }
  const seconds = (performance.now() - begun) / 1_000;
  return { failures, failure, seconds, times, bytes };
}

const BEGIN = Buffer.from('{"data":{');
const END = Buffer.from('}}');

// Servers put errors before the data or behind it: looking at both ends costs the same however long an
// answer is. Whether it says the right thing is compared before anything is timed.
function isSound({ status, body }: Answer): boolean {
  const end = body.at(-1) === 0x0a ? body.length - 1 : body.length;
  return (
    status === 200 &&
    BEGIN.equals(body.subarray(0, BEGIN.length)) &&
    END.equals(body.subarray(Math.max(0, end - END.length), end))
  );
}
