import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

import { startOfflineModel } from '@maroquin/offline-model';

/** A model server that is away until a journey calls it back. */
export interface AbsentModel {
  /** Value of `MODEL_URL`. */
  readonly url: string;
  /** From now on it answers. */
  readonly comeBack: () => void;
  readonly close: () => Promise<void>;
}

/**
 * Starts it. Its port is held from the beginning, and each connection cut while it is away: a port that
 * is only kept in mind may be somebody else's by the time the model wants it.
 */
export async function startAbsentModel(): Promise<AbsentModel> {
  const model = await startOfflineModel();
  const port = Number(new URL(model.url).port);
  const open = new Set<Socket>();
  let away = true;
  const server = createServer((incoming) => {
    if (away) {
      incoming.destroy();
      return;
    }
    const outgoing = connect(port, '127.0.0.1');
    for (const [socket, other] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      open.add(socket);
      socket.pipe(other);
      socket.once('error', () => other.destroy());
      socket.once('close', () => open.delete(socket));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Not listening on TCP.');
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    comeBack: () => {
      away = false;
    },
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await model.close();
    },
  };
}
