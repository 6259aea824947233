import { Module } from '@nestjs/common';

import { CorpusModule, CorpusUpdateModule } from '../corpus/index.js';
import { HeardService } from './heard.service.js';
import { ManagedCorporaService } from './managed-corpora.service.js';
import { TeamAccess } from './team-access.js';
import { TeamResolver } from './team.resolver.js';

/** The space of the product teams and of the administrators. */
@Module({
  imports: [CorpusModule, CorpusUpdateModule],
  providers: [TeamAccess, ManagedCorporaService, HeardService, TeamResolver],
})
export class TeamModule {}
