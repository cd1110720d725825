import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** An answer of HTTP. */
export interface Answer {
  readonly status: number;
  /** Its bytes, until the connection asks again. */
  readonly body: Buffer;
}

const HEAD_END = '\r\n\r\n';

/** A request as it goes over the wire. */
export function encodeRequest(port: number, path: string, body: string): Buffer {
  const bytes = Buffer.from(body);
  const head = [
    `POST ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    'content-type: application/json',
    'accept: application/json',
    `content-length: ${bytes.length}`,
  ].join('\r\n');
  return Buffer.concat([Buffer.from(head + HEAD_END), bytes]);
}

interface Waiting {
  readonly resolve: (answer: Answer | null) => void;
  readonly reject: (error: Error) => void;
}

/** Bytes that are read at once; an answer that is longer comes in parts. */
const CHUNK = 65_536;

/**
 * A connection of HTTP/1.1 that is kept, with one question under way at most. It writes finished bytes to
 * a socket and reads no more of an answer than it must: `fetch` costs ten times as much, which is more
 * than the fastest server here, and would then be what is measured.
 */
export class Connection {
  readonly #socket: Socket;
  /** What came of the answer so far, from the start. */
  #bytes = Buffer.allocUnsafe(CHUNK);
  #length = 0;
  #head: { readonly status: number; readonly start: number; readonly end: number } | null = null;
  #waiting: Waiting | null = null;

  private constructor(port: number) {
    const buffer = Buffer.allocUnsafe(CHUNK);
    this.#socket = connect({
      port,
      host: '127.0.0.1',
      noDelay: true,
      // One buffer for all reads: a new one for each would be most of what a read costs.
      onread: { buffer, callback: (count) => this.#take(buffer.subarray(0, count)) },
    });
    const fail = (error: Error) => this.#settle(({ reject }) => reject(error));
    this.#socket.on('error', fail);
    this.#socket.on('close', () => fail(new Error('The server closed a connection.')));
  }

  /**
   * Opens one to a port of 127.0.0.1.
   * @param patience milliseconds of silence after which a question is given up.
   * @throws the system's error when nobody listens.
   */
  static async open(port: number, patience: number): Promise<Connection> {
    const connection = new Connection(port);
    await once(connection.#socket, 'connect');
    connection.#socket.setTimeout(patience, () =>
      connection.#settle(({ resolve }) => resolve(null)),
    );
    return connection;
  }

  /**
   * Asks, and reads the answer.
   * @returns null when there was none in time; the connection is of no use then.
   * @throws Error when the connection is lost, or an answer has no content-length.
   */
  ask(request: Buffer): Promise<Answer | null> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  /** Ends it, whatever is under way. */
  close(): void {
    this.#waiting = null;
    this.#socket.destroy();
  }

  #settle(tell: (waiting: Waiting) => void): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting !== null) tell(waiting);
  }

  /** Takes a part of an answer; true for the socket to read on. */
  #take(chunk: Buffer): boolean {
    while (this.#length + chunk.length > this.#bytes.length) {
      this.#bytes = Buffer.concat([this.#bytes, Buffer.allocUnsafe(this.#bytes.length)]);
    }
    chunk.copy(this.#bytes, this.#length);
    this.#length += chunk.length;
    this.#head ??= this.#readHead();
    if (this.#head === null || this.#length < this.#head.end) return true;
    const { status, start, end } = this.#head;
    this.#length = 0;
    this.#head = null;
    this.#settle(({ resolve }) => resolve({ status, body: this.#bytes.subarray(start, end) }));
    return true;
  }

  #readHead() {
    const at = this.#bytes.subarray(0, this.#length).indexOf(HEAD_END);
    if (at < 0) return null;
    const text = this.#bytes.toString('latin1', 0, at);
    const [, length] = /\r\ncontent-length: *(\d+)/i.exec(text) ?? [];
    if (length === undefined) {
      this.#settle(({ reject }) => reject(new Error('An answer has no content-length.')));
      return null;
    }
    const start = at + HEAD_END.length;
    return { status: Number(text.slice(9, 12)), start, end: start + Number(length) };
  }
}
