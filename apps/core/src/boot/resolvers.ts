import { ConversationResolver, HistoryResolver } from '../features/conversation/index.js';
import { CorpusResolver } from '../features/corpus/index.js';
import { HomeResolver } from '../features/home/index.js';
import { ViewerResolver } from '../features/identity/index.js';
import { TeamResolver } from '../features/team/index.js';

/** Every resolver: the schema is written from them, without a database. */
export const resolvers = [
  ConversationResolver,
  CorpusResolver,
  HistoryResolver,
  HomeResolver,
  TeamResolver,
  ViewerResolver,
];
