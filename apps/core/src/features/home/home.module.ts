import { Module } from '@nestjs/common';

import { ConversationModule } from '../conversation/index.js';
import { CorpusModule } from '../corpus/index.js';
import { HomeResolver } from './home.resolver.js';
import { HomeService } from './home.service.js';

/** The page of the job and the catalogue of assistants. */
@Module({ imports: [ConversationModule, CorpusModule], providers: [HomeService, HomeResolver] })
export class HomeModule {}
