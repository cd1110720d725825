import { readdirSync, readFileSync } from 'node:fs';

// What the operating system knows of processes. Linux tells it in files; nobody else is asked.

/** Clock ticks a second in which Linux counts, on every machine that Node runs on. */
const TICKS = 100;

interface Stat {
  readonly parent: number;
  /** Its own ticks and those of its children that ended, in user and in system mode. */
  readonly ticks: number;
}

function readStat(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name before the last bracket may hold anything. Then: state, parent, …, four times of CPU.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { parent: Number(fields[1]), ticks };
  } catch {
    // It ended in the meantime: its parent has its times.
    return null;
  }
}

function* listTree(root: number): Generator<Stat> {
  const all = new Map<number, Stat>();
  for (const entry of readdirSync('/proc')) {
    const stat = /^\d+$/.test(entry) ? readStat(Number(entry)) : null;
    if (stat !== null) all.set(Number(entry), stat);
  }
  const isBelow = (pid: number): boolean => {
    for (let at = pid; at > 1; at = all.get(at)?.parent ?? 0) if (at === root) return true;
    return false;
  };
  for (const [pid, stat] of all) if (isBelow(pid)) yield stat;
}

/** Seconds of CPU, user and system, that a process and all below it have used so far. */
export function readCpu(root: number): number {
  let ticks = 0;
  for (const stat of listTree(root)) ticks += stat.ticks;
  return ticks / TICKS;
}

/** Bytes of a process that are in memory now. */
export function readMemory(pid: number): number {
  const [, kilobytes] =
    /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1_024;
}

/**
 * The process that started this one.
 * @throws Error when there is no such process, or none at all that can be seen, as beside Linux.
 */
export function readParent(pid: number): number {
  const stat = readStat(pid);
  if (stat === null) {
    throw new Error('CPU is read from /proc, which is not here: run the benchmark on Linux.');
  }
  return stat.parent;
}
