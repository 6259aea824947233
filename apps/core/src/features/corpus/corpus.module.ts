import { Module } from '@nestjs/common';

import { CorpusResolver } from './corpus.resolver.js';
import { CorpusService } from './corpus.service.js';
import { CorpusUpdateJob } from './update/corpus-update.job.js';
import { CorpusUpdateSchedule } from './update/corpus-update-schedule.js';
import { CorpusUpdateService } from './update/corpus-update.service.js';

/** Corpora: freshness, access, reading. */
@Module({ providers: [CorpusService, CorpusResolver], exports: [CorpusService] })
export class CorpusModule {}

/** The next version of a corpus, and the way back to the one before. */
@Module({
  imports: [CorpusModule],
  providers: [CorpusUpdateService],
  exports: [CorpusUpdateService],
})
export class CorpusUpdateModule {}

/** Reading the sources again: for the processes that work. */
@Module({
  imports: [CorpusUpdateModule],
  providers: [CorpusUpdateJob, CorpusUpdateSchedule],
  exports: [CorpusUpdateJob, CorpusUpdateSchedule],
})
export class CorpusWorkerModule {}
