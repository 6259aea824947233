import { Module } from '@nestjs/common';

import { CorpusResolver } from './corpus.resolver.js';
import { CorpusService } from './corpus.service.js';
import { CorpusUpdateJob } from './update/corpus-update.job.js';
import { CorpusUpdateSchedule } from './update/corpus-update-schedule.js';
import { CorpusUpdateService } from './update/corpus-update.service.js';

/** Corpora: freshness, access, reading. */
@Module({ providers: [CorpusService, CorpusResolver], exports: [CorpusService] })
export class CorpusModule {}

/** Reading the sources again: for the processes that work. */
@Module({
  imports: [CorpusModule],
  providers: [CorpusUpdateService, CorpusUpdateJob, CorpusUpdateSchedule],
  exports: [CorpusUpdateJob, CorpusUpdateSchedule],
})
export class CorpusWorkerModule {}
