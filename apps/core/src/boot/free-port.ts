import { once } from 'node:events';
import { createServer } from 'node:net';

import { PlatformError } from '../platform/errors/platform-error.js';

/**
 * The port to listen on: the asked one when it is free, any free one for 0.
 *
 * @throws {PlatformError} `PORT_TAKEN`, before anything else was started
 */
export async function freePort(port: number, host: string): Promise<number> {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
  } catch (cause) {
    throw new PlatformError(
      'configuration',
      'PORT_TAKEN',
      `Le port ${String(port)} est déjà utilisé par un autre programme. Choisissez-en un autre : PORT=${String(port + 1)} npm start`,
      { cause },
    );
  }
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return address !== null && typeof address === 'object' ? address.port : port;
}
