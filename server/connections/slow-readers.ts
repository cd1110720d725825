import { READER_GRACE, SLOWEST_READER } from './limits.ts';

/** A connection, as far as it tells what was taken: a socket. */
export interface Reader {
  readonly bytesWritten: number;
  readonly writableLength: number;
}

/** What a connection had taken when it was last looked at with enough taken. */
interface Mark {
  readonly taken: number;
  readonly at: number;
}

/** Bytes that have left: Node counts as written what still lies here. */
const takenOf = (socket: Reader): number => socket.bytesWritten - socket.writableLength;

/** Finds clients that do not read what they asked for. */
export class SlowReaders {
  readonly #marks = new WeakMap<Reader, Mark>();

  /**
   * Whether a connection has taken too little of what waits for it, for too long. Ask each second.
   * @param now milliseconds of a clock that only goes forward.
   */
  isTooSlow(socket: Reader, now: number): boolean {
    if (socket.writableLength === 0) {
      this.#marks.delete(socket);
      return false;
    }
    const taken = takenOf(socket);
    const mark = this.#marks.get(socket) ?? { taken, at: now };
    const enough = mark.taken + (SLOWEST_READER * READER_GRACE) / 1_000;
    this.#marks.set(socket, taken >= enough ? { taken, at: now } : mark);
    return taken < enough && now - mark.at >= READER_GRACE;
  }
}
