import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { CorpusDefinition } from '@maroquin/assistant-kit';

import { AssistantsService, corpusId } from '../../../assistants/index.js';
import { QUEUE, type QueuePort } from '../../../platform/queue/queue-port.js';
import { Corpus } from '../corpus.entity.js';
import { corporaRead, isPublicSource } from './public-source.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How old the last look at a source may be; `null`: only when a person asks. */
const OLDEST: Readonly<Record<CorpusDefinition['refresh'], number | null>> = {
  daily: DAY,
  weekly: 7 * DAY,
  monthly: 30 * DAY,
  yearly: 365 * DAY,
  manual: null,
};

/** Sources that are read by themselves. */
const READ_AGAIN: ReadonlySet<CorpusDefinition['source']['kind']> = new Set([
  'legi',
  'service-public',
  'opendatasoft',
  'data-gouv',
  'folder',
  'bucket',
  'web',
]);

/** Whether the source of a corpus can be read again without a person to bring its files. */
export function isReadByItself({ source }: CorpusDefinition): boolean {
  return READ_AGAIN.has(source.kind);
}

/** Rings for each corpus whose source was looked at too long ago. */
@Injectable()
export class CorpusUpdateSchedule {
  private readonly logger = new Logger('CorpusUpdateSchedule');
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(QUEUE) private readonly queue: QueuePort,
    private readonly assistants: AssistantsService,
  ) {}

  start(): void {
    void this.ringAndWait();
  }

  stop(): void {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
  }

  /** The corpora to look at now. A public source is not until it was read once, which a person asks. */
  async due(now: Date): Promise<readonly string[]> {
    const rows = await this.database.getRepository(Corpus).find();
    const rowOf = new Map(rows.map((row) => [row.id, row]));
    const read = await corporaRead(this.database, [...rowOf.keys()]);
    return this.assistants.all.flatMap((assistant) =>
      Object.entries(assistant.definition.corpora).flatMap(([name, definition]) => {
        const id = corpusId(assistant.id, name);
        const row = rowOf.get(id);
        const oldest = OLDEST[definition.refresh];
        if (!isReadByItself(definition) || oldest === null || row?.paused === true) return [];
        if (isPublicSource(definition) && !read.has(id)) return [];
        const last = row?.checkedAt?.getTime() ?? 0;
        return now.getTime() - last >= oldest ? [id] : [];
      }),
    );
  }

  private async ringAndWait(): Promise<void> {
    try {
      for (const corpus of await this.due(new Date()))
        await this.queue.ring('corpusUpdate', corpus, { corpus, asked: false });
    } catch (error) {
      this.logger.warn(`no schedule: ${error instanceof Error ? error.name : 'error'}`);
    }
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      void this.ringAndWait();
    }, HOUR);
  }
}
