import type { Socket } from 'node:net';
import { promisify } from 'node:util';

import { SessionService } from '../../src/features/identity/index.js';
import { giveConversations } from '../support/actors.js';
import { until } from '../support/describe-queue.js';
import { openStream, type OpenStream } from '../support/open-stream.js';
import { sendRaw, SHELL_HEADERS } from '../support/raw-request.js';
import { snapshot } from '../support/snapshot.js';
import type { EdgeWorld } from './edge-world.js';

const MEBIBYTE = 1024 * 1024;

/** ISO-02, ISO-03, ISO-09, STR-04, AUT-07: streams belong to one reader, and end with them. */
export function describeStreams(world: () => EdgeWorld): void {
  // A case that fails must not leave its readers to the next.
  const opened: OpenStream[] = [];
  afterEach(() => {
    for (const { socket } of opened.splice(0)) socket.destroy();
  });

  const silent = async (): Promise<string> =>
    (await giveConversations(world().core, world().agent)).runningReplyId;
  const read = (replyId: string, cookie = world().agent.cookie, headers = {}): OpenStream => {
    const stream = openStream(world().core.url, { replyId, cookie, headers });
    opened.push(stream);
    return stream;
  };
  const readers = (): number => world().core.stream.readers;
  const connections = (): Promise<number> => {
    const server = world().core.app.getHttpServer();
    return promisify(server.getConnections.bind(server))();
  };

  describe('ISO-02, ISO-03, ISO-09: the reply of somebody else', () => {
    it('gives a colleague no byte of it, and its own reader everything', async () => {
      const replyId = await silent();
      const own = read(replyId);
      await until('its reader is there', () => readers() === 1);
      const strangers = [
        read(replyId, world().colleague.cookie),
        read(replyId, world().colleague.cookie, { 'last-event-id': '1.1' }),
        read(replyId, ''),
      ];
      const { conversationId } = await giveConversations(world().core, world().colleague);
      const before = await snapshot(world().database);
      const attack = (query: string) =>
        sendRaw(world().core.url, {
          method: 'POST',
          path: '/graphql',
          headers: { ...SHELL_HEADERS, cookie: world().colleague.cookie },
          body: JSON.stringify({ query }),
        });
      const stop = await attack(`mutation { stopReply(replyId: "${replyId}") { __typename } }`);
      expect(stop.body).toContain('NotFound');
      // The reply of another conversation is not reached through one's own.
      const through = await attack(
        `{ conversation(id: "${conversationId}") { turns { reply { id } } } }`,
      );
      expect(through.body).not.toContain(replyId);
      expect(await snapshot(world().database)).toEqual(before);
      const writer = world().core.stream.open(replyId, 1);
      for (const text of ['Un ', 'deux ', 'trois.']) {
        writer.append({ type: 'text', text });
        await writer.flush();
      }
      await until('its reader has it all', () => own.received().includes('trois.'));
      expect(own.received()).toMatch(/Un .*deux .*trois\./su);
      for (const stranger of strangers) {
        await until('the stranger is answered', () => stranger.received().includes('}'));
        expect(stranger.received()).toMatch(/^HTTP\/1\.1 40[14] /u);
        expect(stranger.received()).not.toMatch(/event:|deux/u);
        stranger.socket.destroy();
      }
      own.socket.destroy();
      await until('nobody reads', () => readers() === 0);
    });
  });

  describe('STR-04: readers that vanish or do not read', () => {
    it('200 that leave silent replies: none remains after 1 s', async () => {
      const replies = await Promise.all(Array.from({ length: 10 }, silent));
      const before = await connections();
      const streams = Array.from({ length: 200 }, (_, index) =>
        read(replies[index % replies.length] ?? ''),
      );
      await until('all of them read', () => readers() === 200);
      for (const { socket } of streams) socket.destroy();
      const left = performance.now();
      await until('none remains', () => readers() === 0, 1_000);
      let open = await connections();
      while (open > before && performance.now() - left < 1_000) open = await connections();
      expect(open).toBeLessThanOrEqual(before);
    });

    it('200 that leave before the first byte: none remains', async () => {
      const replyId = await silent();
      const streams = Array.from({ length: 200 }, () => read(replyId));
      await until('some of them are being let in', () => readers() > 0);
      for (const { socket } of streams) socket.destroy();
      await Promise.all(streams.map(({ ended }) => ended));
      await until('none remains', () => readers() === 0, 2_000);
      expect(readers()).toBe(0);
    });

    it('20 that do not read: dropped at a bounded buffer, the others get everything', async () => {
      const replyId = await silent();
      const held = new Set<Socket>();
      const hold = (socket: Socket): void => {
        held.add(socket);
      };
      world().core.app.getHttpServer().on('connection', hold);
      const frozen = Array.from({ length: 20 }, () => read(replyId));
      const reader = read(replyId);
      await until('all of them are there', () => readers() === 21);
      for (const { socket } of frozen) socket.pause();
      const writer = world().core.stream.open(replyId, 1);
      const text = 'x'.repeat(64 * 1024);
      let written = 0;
      let heldMost = 0;
      while (readers() > 1 && written < 64 * MEBIBYTE) {
        writer.append({ type: 'text', text });
        await writer.flush();
        written += text.length;
        await until('the reader follows', () => reader.received().length >= written);
        heldMost = Math.max(heldMost, ...[...held].map((socket) => socket.writableLength));
      }
      world().core.app.getHttpServer().off('connection', hold);
      expect(readers()).toBe(1);
      // 256 KiB, and the event that went beyond.
      expect(heldMost).toBeLessThan(400 * 1024);
      reader.socket.destroy();
      for (const { socket } of frozen) socket.destroy();
      await until('nobody reads', () => readers() === 0);
    });
  });

  describe('AUT-07: a session that ends while a stream is open', () => {
    it('ends the stream within 10 s, with a sentence, and no other stream', async () => {
      const replyId = await silent();
      const sessions = world().core.app.get(SessionService);
      const open = async (): Promise<string> =>
        `maroquin_session=${await sessions.open(world().agent.agentId ?? '', 'no token')}`;
      const [deleted, signedOut, expired, kept] = [
        await open(),
        await open(),
        await open(),
        await open(),
      ];
      const streams = [deleted, signedOut, expired].map((cookie) => read(replyId, cookie));
      const other = read(replyId, kept);
      await until('all of them read', () => readers() === 4);
      const left = performance.now();
      await sessions.close(deleted.split('=')[1] ?? '');
      const answer = await sendRaw(world().core.url, {
        method: 'POST',
        path: '/auth/sign-out',
        headers: { 'x-maroquin-request': '1', cookie: signedOut },
      });
      expect(answer.status).toBe(200);
      await world().database.query(
        `UPDATE session SET expires_at = now() WHERE token_hash = sha256($1::bytea)`,
        [Buffer.from(expired.split('=')[1] ?? '')],
      );
      await until('three of them are over', () => readers() === 1);
      expect(performance.now() - left).toBeLessThan(10_000);
      for (const { received } of streams) {
        await until('it is told why', () => received().includes('event: complete'));
        expect(received()).toContain('"code":"UNAUTHENTICATED"');
        expect(received()).toContain('Votre session a expiré.');
      }
      expect(other.received()).not.toContain('UNAUTHENTICATED');
      for (const { socket } of [...streams, other]) socket.destroy();
      await until('nobody reads', () => readers() === 0);
    });
  });
}
