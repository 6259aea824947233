import {
  Conversation,
  Feedback,
  KeptCitation,
  LedgerEntry,
  Message,
  Reply,
} from '../features/conversation/index.js';
import { Corpus, CorpusItem } from '../features/corpus/index.js';
import {
  Agent,
  AgentJob,
  ApiToken,
  MappingRule,
  Session,
  SignInAttempt,
} from '../features/identity/index.js';

/** Every entity of every feature. The drift test compares them with the migrations. */
export const entities = [
  Agent,
  AgentJob,
  ApiToken,
  Conversation,
  Corpus,
  CorpusItem,
  Feedback,
  KeptCitation,
  LedgerEntry,
  MappingRule,
  Message,
  Reply,
  Session,
  SignInAttempt,
];
