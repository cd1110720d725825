import { connect } from 'node:net';

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function readChunks(body: string): string {
  const parts: string[] = [];
  let rest = body;
  for (;;) {
    const end = rest.indexOf('\r\n');
    const size = Number.parseInt(rest.slice(0, end), 16);
    if (end < 0 || !(size > 0)) return parts.join('');
    parts.push(rest.slice(end + 2, end + 2 + size));
    rest = rest.slice(end + 4 + size);
  }
}

function parseAnswer(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [start = '', ...lines] = head.split('\r\n');
  const headers = new Map(
    lines.map((line): [string, string] => {
      const [name = '', ...value] = line.split(': ');
      return [name.toLowerCase(), value.join(': ')];
    }),
  );
  const body = rest.join('\r\n\r\n');
  return {
    status: Number(start.split(' ')[1]),
    headers,
    body: headers.get('transfer-encoding') === 'chunked' ? readChunks(body) : body,
  };
}

/**
 * Writes bytes to a server as they are, and reads its first answer until it closes the connection.
 * `fetch` would refuse to send most of what these tests send.
 */
export function sendRaw(
  origin: string,
  ...pieces: readonly (string | Buffer)[]
): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const finish = () => {
      socket.destroy();
      const text = Buffer.concat(chunks).toString('latin1');
      if (text === '') reject(new Error('The server closed the connection without an answer.'));
      else resolve(parseAnswer(text));
    };
    const socket = connect(Number(port), hostname, () => {
      for (const piece of pieces) socket.write(piece);
    });
    socket.setTimeout(5_000, finish);
    socket.on('data', (chunk) => chunks.push(chunk));
    // A server that refuses a body closes while it is still being sent.
    socket.on('error', finish);
    socket.on('end', finish);
  });
}

/** The head and body of a POST of JSON. */
export function postOf(body: string | Buffer, headers: readonly string[] = []): Buffer {
  const head = [
    'POST /graphql HTTP/1.1',
    'Host: localhost',
    'Connection: close',
    ...(headers.some((header) => /^content-type:/i.test(header))
      ? []
      : ['Content-Type: application/json']),
    ...headers,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), Buffer.from(body)]);
}

/** The head of a GET. */
export function getOf(target: string, headers: readonly string[] = ['Host: localhost']): string {
  return `${[`GET ${target} HTTP/1.1`, 'Connection: close', ...headers].join('\r\n')}\r\n\r\n`;
}
