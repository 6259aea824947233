import type { ConversationQuery } from '../../../gql/graphql.js';

/** A conversation with its turns. */
export type Conversation = NonNullable<ConversationQuery['conversation']>;
