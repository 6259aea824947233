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

interface Topic {
  attempt: number;
  events: PlacedEvent[];
  readonly readers: Set<EventChannel<PlacedEvent>>;
}

/** The reply stream of a platform that is one process. */
export class MemoryReplyStream implements ReplyStream {
  private readonly topics = new Map<string, Topic>();
  private readonly expiries = new Set<NodeJS.Timeout>();

  open(replyId: string, attempt: number): ReplyWriter {
    const topic = this.topic(replyId);
    if (attempt > topic.attempt) {
      topic.attempt = attempt;
      topic.events = [];
    }
    return new CoalescingWriter(
      (event) => {
        this.deliver(replyId, attempt, event);
      },
      () => Promise.resolve(),
    );
  }

  read(replyId: string, after: Cursor | null): AsyncIterableIterator<PlacedEvent> {
    const topic = this.topic(replyId);
    const channel = new EventChannel<PlacedEvent>(() => {
      topic.readers.delete(channel);
      if (topic.readers.size === 0 && topic.attempt === 0) this.topics.delete(replyId);
    });
    topic.readers.add(channel);
    for (const placed of topic.events) {
      if (isAfter(placed.cursor, after)) this.send(channel, placed);
    }
    return channel;
  }

  close(): Promise<void> {
    for (const timer of this.expiries) clearTimeout(timer);
    for (const topic of this.topics.values()) {
      for (const reader of [...topic.readers]) reader.end();
    }
    this.topics.clear();
    return Promise.resolve();
  }

  /** Readers that are connected now. For the health page and the tests. */
  get readers(): number {
    let count = 0;
    for (const topic of this.topics.values()) count += topic.readers.size;
    return count;
  }

  private topic(replyId: string): Topic {
    const known = this.topics.get(replyId);
    if (known !== undefined) return known;
    const topic: Topic = { attempt: 0, events: [], readers: new Set() };
    this.topics.set(replyId, topic);
    return topic;
  }

  private deliver(replyId: string, attempt: number, event: StreamedEvent): void {
    const topic = this.topics.get(replyId);
    if (topic?.attempt !== attempt) return;
    const placed = { cursor: { attempt, sequence: topic.events.length + 1 }, event };
    topic.events.push(placed);
    for (const reader of [...topic.readers]) this.send(reader, placed);
    if (event.type === 'finished') this.expire(replyId, topic);
  }

  private send(reader: EventChannel<PlacedEvent>, placed: PlacedEvent): void {
    reader.push(placed);
    if (placed.event.type === 'finished') reader.end();
  }

  private expire(replyId: string, topic: Topic): void {
    const timer = setTimeout(() => {
      this.expiries.delete(timer);
      if (this.topics.get(replyId) === topic) this.topics.delete(replyId);
    }, KEEP_FINISHED_MS);
    timer.unref();
    this.expiries.add(timer);
  }
}
