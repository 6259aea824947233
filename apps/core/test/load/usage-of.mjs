import { readFileSync } from 'node:fs';

/** Clock ticks a second of `/proc`: fixed at 100 on every Linux that Node supports. */
const TICKS = 100;

/**
 * What a process has used, from `/proc`: a figure of the kernel, not of the process about itself.
 *
 * @param {number} pid
 * @returns {{ cpuMs: number, rssMb: number }}
 */
export function usageOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const rss = /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return {
    cpuMs: ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS,
    rssMb: Number(rss) / 1024,
  };
}

/** States of `/proc/net/tcp` in which nobody holds the connection any more, and of who listens. */
const NOT_OPEN = new Set(['06', '07', '0A']);

/**
 * Connections that a server holds open.
 *
 * @param {number} port
 */
export function connectionsTo(port) {
  const local = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/u))
    .filter(([, from = '', , state]) => from.endsWith(local) && !NOT_OPEN.has(state)).length;
}

/** Processes that wanted a core in the last minute, on all the cores. */
export function machineLoad() {
  return Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0]);
}
