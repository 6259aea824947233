import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { z } from 'zod';

import { CoalescingWriter } from './coalescing-writer.js';
import { EventChannel } from './event-channel.js';
import {
  isAfter,
  KEEP_FINISHED_MS,
  type Cursor,
  type PlacedEvent,
  type ReplyStream,
  type ReplyWriter,
  type StreamedEvent,
} from './reply-stream.js';

/** A reply that is never finished (its worker died) leaves memory after this, in seconds. */
const KEEP_UNFINISHED_S = 900;

/** Longest wait of one blocking read; also how late a new topic is joined at worst. */
const BLOCK_MS = 250;

/**
 * Adds an event unless a newer attempt has begun. The check and the write are one script, so a
 * worker that slept cannot slip an event in between. The first event of a newer attempt empties the
 * stream. KEYS: stream, attempt. ARGV: attempt, event, seconds to keep, window of the finished.
 */
const APPEND = `
local newest = tonumber(redis.call('GET', KEYS[2]) or '0')
local attempt = tonumber(ARGV[1])
if attempt < newest then return 0 end
if attempt > newest then
  redis.call('DEL', KEYS[1])
  redis.call('SET', KEYS[2], ARGV[1])
end
local sequence = redis.call('XLEN', KEYS[1]) + 1
redis.call('XADD', KEYS[1], ARGV[1] .. '-' .. sequence, 'e', ARGV[2])
redis.call('EXPIRE', KEYS[1], ARGV[3])
redis.call('EXPIRE', KEYS[2], ARGV[3])
return sequence
`;

const OPEN = `
local newest = tonumber(redis.call('GET', KEYS[2]) or '0')
if tonumber(ARGV[1]) > newest then
  redis.call('DEL', KEYS[1])
  redis.call('SET', KEYS[2], ARGV[1], 'EX', ARGV[2])
end
return 1
`;

const readSchema = z
  .array(
    z.tuple([z.string(), z.array(z.tuple([z.string(), z.tuple([z.literal('e'), z.string()])]))]),
  )
  .nullable();

interface Topic {
  readonly readers: Map<EventChannel<PlacedEvent>, Cursor | null>;
  /** Redis id up to which this process has read. */
  place: string;
}

/**
 * The reply stream of several processes: one Redis stream for each reply, whose ids are
 * `attempt-sequence`, so that a cursor is a place in the stream. One blocking read serves all the
 * readers of a process.
 */
export class RedisReplyStream implements ReplyStream {
  private readonly logger = new Logger('ReplyStream');
  private readonly writes: Redis;
  private readonly reads: Redis;
  private readonly topics = new Map<string, Topic>();
  private polling: Promise<void> | null = null;
  private closed = false;

  constructor(
    url: string,
    private readonly prefix = 'maroquin:reply:',
  ) {
    this.writes = new Redis(url, { maxRetriesPerRequest: 3 });
    this.reads = new Redis(url, { maxRetriesPerRequest: null });
    for (const connection of [this.writes, this.reads]) {
      connection.on('error', (error: Error) => {
        this.logger.warn(`redis: ${error.message}`);
      });
    }
  }

  open(replyId: string, attempt: number): ReplyWriter {
    const keys = this.keys(replyId);
    let last: Promise<unknown> = this.writes.eval(OPEN, 2, ...keys, attempt, KEEP_UNFINISHED_S);
    let failure: unknown = null;
    last = last.catch((error: unknown) => {
      failure = error;
    });
    const deliver = (event: StreamedEvent): void => {
      const keep = event.type === 'finished' ? KEEP_FINISHED_MS / 1000 : KEEP_UNFINISHED_S;
      // Commands of one connection keep their order: nothing is awaited between two events.
      last = this.writes
        .eval(APPEND, 2, ...keys, attempt, JSON.stringify(event), keep)
        .catch((error: unknown) => {
          failure = error;
        });
    };
    return new CoalescingWriter(deliver, async () => {
      await last;
      if (failure !== null) throw new Error('the reply stream lost events', { cause: failure });
    });
  }

  read(replyId: string, after: Cursor | null): AsyncIterableIterator<PlacedEvent> {
    const topic = this.topics.get(replyId) ?? { readers: new Map(), place: '0-0' };
    const channel = new EventChannel<PlacedEvent>(() => {
      topic.readers.delete(channel);
      if (topic.readers.size === 0) this.topics.delete(replyId);
    });
    topic.readers.set(channel, after);
    // A reader who joins later needs what the others have read: read the topic again from its start,
    // each reader drops what it has.
    topic.place = '0-0';
    this.topics.set(replyId, topic);
    this.polling ??= this.poll();
    return channel;
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const topic of [...this.topics.values()]) {
      for (const reader of [...topic.readers.keys()]) reader.end();
    }
    this.reads.disconnect();
    await this.polling;
    await this.writes.quit().catch(() => {
      this.writes.disconnect();
    });
  }

  private keys(replyId: string): [string, string] {
    return [`${this.prefix}${replyId}`, `${this.prefix}${replyId}:attempt`];
  }

  private async poll(): Promise<void> {
    while (!this.closed && this.topics.size > 0) {
      try {
        await this.readOnce();
      } catch (error) {
        this.logger.debug(`no events: ${error instanceof Error ? error.message : 'error'}`);
        await new Promise((resolve) => setTimeout(resolve, BLOCK_MS));
      }
    }
    this.polling = null;
  }

  private async readOnce(): Promise<void> {
    const ids = [...this.topics.keys()];
    const places = ids.map((id) => this.topics.get(id)?.place ?? '0-0');
    const raw: unknown = await this.reads.xread(
      'COUNT',
      500,
      'BLOCK',
      BLOCK_MS,
      'STREAMS',
      ...ids.map((id) => this.keys(id)[0]),
      ...places,
    );
    for (const [key, entries] of readSchema.parse(raw) ?? []) {
      const replyId = key.slice(this.prefix.length);
      const read = places[ids.indexOf(replyId)];
      for (const [id, [, event]] of entries) this.dispatch(replyId, id, event, read);
    }
  }

  private dispatch(replyId: string, id: string, json: string, read: string | undefined): void {
    const topic = this.topics.get(replyId);
    // Someone joined while the read was under way: the next read starts again for all.
    if (topic === undefined || (topic.place === '0-0' && read !== '0-0')) return;
    const [attempt, sequence] = id.split('-').map(Number);
    topic.place = id;
    // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- written by `open` of this very class, nobody else writes these keys
    const event: StreamedEvent = JSON.parse(json);
    const placed = { cursor: { attempt: attempt ?? 0, sequence: sequence ?? 0 }, event };
    for (const [reader, after] of [...topic.readers]) {
      if (!isAfter(placed.cursor, after)) continue;
      topic.readers.set(reader, placed.cursor);
      reader.push(placed);
      if (event.type === 'finished') reader.end();
    }
  }
}
