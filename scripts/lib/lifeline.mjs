/**
 * Loaded into the server before anything else (`node --import`). The launcher holds the other end
 * of a pipe: when it is gone, however it went, the pipe ends and the server stops as it would for
 * SIGTERM. A terminal that is closed (SIGHUP) means the same.
 */
import { Socket } from 'node:net';

const descriptor = Number(process.env.MAROQUIN_LIFELINE);
delete process.env.MAROQUIN_LIFELINE;

if (Number.isSafeInteger(descriptor) && descriptor > 2) {
  const stop = () => process.kill(process.pid, 'SIGTERM');
  process.on('SIGHUP', stop);
  new Socket({ fd: descriptor, readable: true, writable: false })
    .on('error', () => undefined)
    .once('close', stop)
    .resume()
    .unref();
}
