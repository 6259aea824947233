import { randomUUID } from 'node:crypto';

import type { Actor, Owned } from './support/actors.js';

/** Who asks. */
export const ROLES = [
  'signed out',
  'same job',
  'other role',
  'other ministry',
  'product team',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** Whose object is asked for. */
export const RELATIONS = ['own', 'same ministry', 'other ministry'] as const;
export type Relation = (typeof RELATIONS)[number];

/**
 * `open`: anyone, and nothing of anybody is in it. `allowed`: the object is given. `refused`: exactly
 * what an id that does not exist gives, and nothing is written. `absent`: an answer, without the
 * object. `unauthenticated`: sign in first.
 */
export type Decision = 'open' | 'allowed' | 'refused' | 'absent' | 'unauthenticated';

/** Decisions of one line, in the order of `RELATIONS`. */
export type Cells = Readonly<Record<Role, readonly [Decision, Decision, Decision]>>;

/** What is asked for: an agent's objects, and an assistant with a document. */
export interface Target extends Owned {
  readonly assistantId: string;
  readonly corpus: string;
  readonly corpusVersion: string;
  readonly recordId: string;
  /** A word of that document. */
  readonly documentCanary: string;
}

/** How to call one field, what proves that it gave the object, and who may. */
export interface FieldLine {
  readonly operation: string;
  readonly variables: (target: Target, actor: Actor) => Readonly<Record<string, unknown>>;
  /** Found in the body of an allowed answer. */
  readonly proof: (target: Target) => string;
  readonly cells: Cells;
}

const NO_ONE: Cells['signed out'] = ['unauthenticated', 'unauthenticated', 'unauthenticated'];

type Row = Cells[Role];

/** The same decisions for everybody who is signed in, whatever the role. */
function cells(signedOut: Row, signedIn: Row): Cells {
  const row = (role: Role): Row => (role === 'signed out' ? signedOut : signedIn);
  return {
    'signed out': row('signed out'),
    'same job': row('same job'),
    'other role': row('other role'),
    'other ministry': row('other ministry'),
    'product team': row('product team'),
    administrator: row('administrator'),
  };
}

const OPEN = cells(['open', 'open', 'open'], ['open', 'open', 'open']);

/** A conversation and all that hangs below it, an assistant, a document: its own and no other. */
const OWN_ONLY = cells(NO_ONE, ['allowed', 'refused', 'refused']);

/** A list: one's own are in it, those of others are not, and not counted. */
const LIST_OF_OWN = cells(NO_ONE, ['allowed', 'absent', 'absent']);

/** What a team looks after: none for an agent, those of its ministry, all for an administrator. */
function forTeams(denied: 'refused' | 'absent'): Cells {
  return {
    ...cells(NO_ONE, [denied, denied, denied]),
    'product team': ['allowed', 'allowed', denied],
    administrator: ['allowed', 'allowed', 'allowed'],
  };
}

const asked = ({ canary }: Target): string => canary;
const assistant = ({ assistantId }: Target): string => `"${assistantId}"`;

/** One line for each field of the schema. */
export const FIELDS: Readonly<Record<string, FieldLine>> = {
  'Query.service': {
    operation: '{ service { name theme sampleIdentities extractiveMode signInPath } }',
    variables: () => ({}),
    proof: () => 'Maroquin',
    cells: OPEN,
  },
  'Query.viewer': {
    operation: '{ viewer { id email givenName usualName ministry jobs { assistantId role } } }',
    variables: () => ({}),
    proof: () => '"viewer"',
    cells: OPEN,
  },
  'Query.home': {
    operation: `query ($id: ID) { home(assistantId: $id) {
      assistant { id } role { assistantId } corpora { id } others { id } recent { id title } } }`,
    variables: ({ assistantId }) => ({ id: assistantId }),
    proof: assistant,
    cells: OWN_ONLY,
  },
  'Query.assistants': {
    operation: '{ assistants { id name corpora { id } } }',
    variables: () => ({}),
    proof: assistant,
    cells: LIST_OF_OWN,
  },
  'Query.assistant': {
    operation: 'query ($id: ID!) { assistant(id: $id) { version purpose card { id } } }',
    variables: ({ assistantId }) => ({ id: assistantId }),
    proof: assistant,
    cells: OWN_ONLY,
  },
  'Query.document': {
    operation: `query ($corpus: String!, $version: String!, $record: String!) {
      document(corpus: $corpus, corpusVersion: $version, recordId: $record) { text otherVersions { text } } }`,
    variables: ({ corpus, corpusVersion, recordId }) => ({
      corpus,
      version: corpusVersion,
      record: recordId,
    }),
    proof: ({ documentCanary }) => documentCanary,
    cells: OWN_ONLY,
  },
  'Query.texts': {
    operation: 'query ($ids: [String!]!) { texts(recordIds: $ids) { recordId text } }',
    variables: ({ recordId }) => ({ ids: [recordId] }),
    proof: ({ documentCanary }) => documentCanary,
    cells: LIST_OF_OWN,
  },
  'Query.conversation': {
    operation: `query ($id: ID!) { conversation(id: $id) {
      title turns { message { text } reply { text citations { quote } toolCalls { tool } } } } }`,
    variables: ({ conversationId }) => ({ id: conversationId }),
    proof: asked,
    cells: OWN_ONLY,
  },
  'Query.conversations': {
    operation:
      'query ($search: String) { conversations(search: $search) { total items { id title } } }',
    variables: ({ canary }) => ({ search: canary }),
    proof: asked,
    cells: LIST_OF_OWN,
  },
  'Query.managedAssistants': {
    operation: '{ managedAssistants { id name ministryName } }',
    variables: () => ({}),
    proof: assistant,
    cells: forTeams('absent'),
  },
  'Query.managedCorpora': {
    operation: '{ managedCorpora { id source freshness { documents } canUpdate canRollBack } }',
    variables: () => ({}),
    proof: ({ corpus }) => `"${corpus}"`,
    cells: forTeams('absent'),
  },
  'Query.unansweredQuestions': {
    operation: `query ($id: ID!) { unansweredQuestions(assistantId: $id) {
      assistantId total items { id text day corpora } days { day count } } }`,
    variables: ({ assistantId }) => ({ id: assistantId }),
    proof: assistant,
    cells: forTeams('refused'),
  },
  'Query.feedbackReceived': {
    operation: `query ($id: ID!) { feedbackReceived(assistantId: $id) {
      assistantId total items { id verdict reason question answer day } days { day useful notUseful } } }`,
    variables: ({ assistantId }) => ({ id: assistantId }),
    proof: assistant,
    cells: forTeams('refused'),
  },
  'Mutation.updateCorpus': {
    operation: `mutation ($id: ID!) { updateCorpus(id: $id) {
      ... on CorpusUpdateAsked { corpus { id } } ... on CorpusActionRefused { code }
      ... on NotFound { message } } }`,
    variables: ({ corpus }) => ({ id: corpus }),
    proof: () => 'NO_CONNECTOR',
    cells: forTeams('refused'),
  },
  'Mutation.acceptHeldCorpusVersion': {
    operation: `mutation ($id: ID!) { acceptHeldCorpusVersion(id: $id, documents: 1) {
      ... on CorpusUpdateAsked { corpus { id } } ... on CorpusActionRefused { code }
      ... on NotFound { message } } }`,
    variables: ({ corpus }) => ({ id: corpus }),
    proof: () => 'NO_HELD_VERSION',
    cells: forTeams('refused'),
  },
  'Mutation.rollBackCorpus': {
    operation: `mutation ($id: ID!) { rollBackCorpus(id: $id) {
      __typename ... on NotFound { message } } }`,
    variables: ({ corpus }) => ({ id: corpus }),
    // One corpus has two versions, the others one: done, or refused for want of another version.
    proof: () => '"rollBackCorpus":{"__typename":"Corpus',
    cells: forTeams('refused'),
  },
  'Mutation.sendMessage': {
    operation: `mutation ($input: SendMessageInput!) { sendMessage(input: $input) {
      ... on MessageSent { conversation { id title } } ... on MessageRefused { code message } } }`,
    variables: ({ conversationId }, { job }) => ({
      input: { messageId: randomUUID(), conversationId, ...job, text: 'Et ensuite ?' },
    }),
    proof: asked,
    cells: OWN_ONLY,
  },
  'Mutation.renameConversation': {
    operation: `mutation ($id: ID!) { renameConversation(id: $id, title: "Autre titre") {
      ... on ConversationRenamed { conversation { id } } ... on NotFound { message } } }`,
    variables: ({ conversationId }) => ({ id: conversationId }),
    proof: ({ conversationId }) => conversationId,
    cells: OWN_ONLY,
  },
  'Mutation.deleteConversation': {
    operation: `mutation ($id: ID!) { deleteConversation(id: $id) {
      ... on ConversationDeleted { id } ... on NotFound { message } } }`,
    variables: ({ conversationId }) => ({ id: conversationId }),
    proof: ({ conversationId }) => conversationId,
    cells: OWN_ONLY,
  },
  'Mutation.stopReply': {
    operation: `mutation ($id: ID!) { stopReply(replyId: $id) {
      ... on ReplyStopped { reply { text } } ... on NotFound { message } } }`,
    variables: ({ runningReplyId }) => ({ id: runningReplyId }),
    proof: asked,
    cells: OWN_ONLY,
  },
  'Mutation.giveFeedback': {
    operation: `mutation ($input: GiveFeedbackInput!) { giveFeedback(input: $input) {
      ... on FeedbackKept { reply { text } } ... on NotFound { message } ... on InvalidInput { code } } }`,
    variables: ({ finishedReplyId }) => ({
      input: { replyId: finishedReplyId, verdict: 'USEFUL' },
    }),
    proof: asked,
    cells: OWN_ONLY,
  },
  'Subscription.replyEvents': {
    operation: 'subscription ($id: ID!) { replyEvents(replyId: $id) { kind text reply { text } } }',
    variables: ({ finishedReplyId }) => ({ id: finishedReplyId }),
    proof: asked,
    cells: OWN_ONLY,
  },
};

/** An id that nobody has, in place of each id of a target. */
export function unknownTarget(): Target {
  return {
    canary: 'nothing-has-this-word',
    conversationId: randomUUID(),
    messageId: randomUUID(),
    finishedReplyId: randomUUID(),
    runningReplyId: randomUUID(),
    assistantId: 'inconnu',
    corpus: 'inconnu/guides',
    corpusVersion: 'x',
    recordId: 'inconnu',
    documentCanary: 'nothing-has-this-word',
  };
}
