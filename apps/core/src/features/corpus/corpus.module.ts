import { Module } from '@nestjs/common';

import { CorpusResolver } from './corpus.resolver.js';
import { CorpusService } from './corpus.service.js';

/** Corpora: freshness, access, reading. */
@Module({ providers: [CorpusService, CorpusResolver], exports: [CorpusService] })
export class CorpusModule {}
