export { HeardService } from './heard.service.js';
export { ManagedCorporaService, type ManagedCorpus } from './managed-corpora.service.js';
export { TeamModule } from './team.module.js';
export { TeamResolver } from './team.resolver.js';
