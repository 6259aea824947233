import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second of `/proc`: fixed at 100 on every Linux that Node supports. */
const TICKS = 100;

/**
 * What a process has used, from `/proc`: a figure of the kernel, not of the process about itself.
 *
 * @param {number} pid
 * @returns {{ cpuMs: number, rssMb: number, sockets: number }}
 */
export function usageOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const rss = /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return {
    cpuMs: ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS,
    rssMb: Number(rss) / 1024,
    sockets: readdirSync(`/proc/${pid}/fd`).length,
  };
}

/** Processes that wanted a core in the last minute, on all the cores. */
export function machineLoad() {
  return Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0]);
}
