/* eslint-disable */
import * as types from './graphql.js';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
  'fragment CorpusFreshnessParts on CorpusFreshness {\n  id\n  title\n  documents\n  asOf\n  states {\n    asOf\n    documents\n  }\n  licence\n  importedAt\n  lastError\n}\n\nfragment AssistantCardParts on AssistantCard {\n  id\n  name\n  summary\n  ministry\n  ministryName\n  ownerTeam\n  ownerContact\n  roles\n  recommended\n  corpora {\n    ...CorpusFreshnessParts\n  }\n}\n\nquery Assistants {\n  assistants {\n    ...AssistantCardParts\n  }\n}\n\nquery AssistantPassport($id: ID!) {\n  assistant(id: $id) {\n    version\n    purpose\n    limits\n    legalBasis\n    dataLevel\n    aiActClass\n    tools {\n      name\n      label\n    }\n    card {\n      ...AssistantCardParts\n    }\n  }\n}': typeof types.CorpusFreshnessPartsFragmentDoc;
  'mutation SendMessage($input: SendMessageInput!) {\n  sendMessage(input: $input) {\n    __typename\n    ... on MessageSent {\n      conversation {\n        ...ConversationSummaryParts\n      }\n      turn {\n        ...TurnParts\n      }\n    }\n    ... on MessageRefused {\n      code\n      message\n    }\n  }\n}': typeof types.SendMessageDocument;
  'fragment TurnParts on Turn {\n  message {\n    id\n    text\n    atDate\n    createdAt\n  }\n  reply {\n    ...ReplyParts\n  }\n}\n\nquery Conversation($id: ID!) {\n  conversation(id: $id) {\n    id\n    title\n    assistantId\n    assistantName\n    role\n    createdAt\n    updatedAt\n    turns {\n      ...TurnParts\n    }\n  }\n}\n\nmutation StopReply($replyId: ID!) {\n  stopReply(replyId: $replyId) {\n    __typename\n    ... on ReplyStopped {\n      reply {\n        ...ReplyParts\n      }\n    }\n    ... on NotFound {\n      message\n    }\n  }\n}\n\nsubscription ReplyEvents($replyId: ID!, $after: String) {\n  replyEvents(replyId: $replyId, after: $after) {\n    cursor\n    kind\n    text\n    stage\n    corpora\n    passages\n    verified\n    claims\n    toolCall {\n      ...ToolCallParts\n    }\n    reply {\n      ...ReplyParts\n    }\n  }\n}': typeof types.TurnPartsFragmentDoc;
  'fragment ConversationSummaryParts on ConversationSummary {\n  id\n  title\n  assistantId\n  assistantName\n  updatedAt\n}\n\nquery Conversations($first: Int!, $after: String, $search: String) {\n  conversations(first: $first, after: $after, search: $search) {\n    items {\n      ...ConversationSummaryParts\n    }\n    endCursor\n    total\n  }\n}\n\nmutation RenameConversation($id: ID!, $title: String!) {\n  renameConversation(id: $id, title: $title) {\n    __typename\n    ... on ConversationRenamed {\n      conversation {\n        ...ConversationSummaryParts\n      }\n    }\n    ... on NotFound {\n      message\n    }\n    ... on InvalidInput {\n      code\n      message\n    }\n  }\n}\n\nmutation DeleteConversation($id: ID!) {\n  deleteConversation(id: $id) {\n    __typename\n    ... on ConversationDeleted {\n      id\n    }\n    ... on NotFound {\n      message\n    }\n  }\n}': typeof types.ConversationSummaryPartsFragmentDoc;
  'query Home($assistantId: ID) {\n  home(assistantId: $assistantId) {\n    assistant {\n      ...AssistantCardParts\n    }\n    role {\n      assistantId\n      role\n      label\n    }\n    reason\n    starters\n    others {\n      ...AssistantCardParts\n    }\n    corpora {\n      ...CorpusFreshnessParts\n    }\n    recent {\n      ...ConversationSummaryParts\n    }\n  }\n}': typeof types.HomeDocument;
  'fragment ToolCallParts on ToolCall {\n  callId\n  tool\n  label\n  ok\n  inputs {\n    label\n    value\n  }\n  message\n  card {\n    question\n    answer\n    certainty\n    steps {\n      text\n      article\n    }\n    articles {\n      label\n      recordId\n      stateDate\n    }\n    warnings\n  }\n}\n\nfragment PassageParts on Passage {\n  corpus\n  corpusTitle\n  corpusVersion\n  recordId\n  title\n  path\n  text\n  url\n  status\n  dateStart\n  dateEnd\n  asOf\n  licence\n  source\n  code\n  num\n  undatedVersions\n}\n\nfragment ReplyParts on Reply {\n  id\n  status\n  text\n  toolCalls {\n    ...ToolCallParts\n  }\n  citations {\n    number\n    verified\n    quote\n    marks {\n      start\n      end\n      verified\n      reason\n      quotes {\n        text\n        start\n      }\n    }\n    passage {\n      ...PassageParts\n    }\n  }\n  claims\n  lawDate\n  unverified {\n    start\n    end\n    reason\n  }\n  failure {\n    code\n    message\n    retryable\n  }\n  model\n  extractive\n  impact {\n    promptTokens\n    completionTokens\n    kWh\n    kgCO2eq\n  }\n  feedback {\n    verdict\n    reason\n  }\n  createdAt\n  finishedAt\n}\n\nmutation GiveFeedback($input: GiveFeedbackInput!) {\n  giveFeedback(input: $input) {\n    __typename\n    ... on FeedbackKept {\n      reply {\n        id\n        feedback {\n          verdict\n          reason\n        }\n      }\n    }\n    ... on NotFound {\n      message\n    }\n    ... on InvalidInput {\n      code\n      message\n    }\n  }\n}': typeof types.ToolCallPartsFragmentDoc;
  'query Texts($recordIds: [String!]!) {\n  texts(recordIds: $recordIds) {\n    ...PassageParts\n  }\n}': typeof types.TextsDocument;
  'query Session {\n  service {\n    name\n    theme\n    sampleIdentities\n    extractiveMode\n    signInPath\n  }\n  viewer {\n    id\n    givenName\n    usualName\n    email\n    ministryName\n    organizationalUnit\n    jobs {\n      assistantId\n      role\n      label\n    }\n  }\n}': typeof types.SessionDocument;
  'query SourceDocument($corpus: String!, $corpusVersion: String!, $recordId: String!) {\n  document(corpus: $corpus, corpusVersion: $corpusVersion, recordId: $recordId) {\n    recordId\n    corpus\n    corpusTitle\n    title\n    path\n    text\n    url\n    status\n    dateStart\n    dateEnd\n    asOf\n    licence\n    source\n    code\n    num\n    otherVersions {\n      recordId\n      title\n      text\n      asOf\n    }\n  }\n}': typeof types.SourceDocumentDocument;
};
const documents: Documents = {
  'fragment CorpusFreshnessParts on CorpusFreshness {\n  id\n  title\n  documents\n  asOf\n  states {\n    asOf\n    documents\n  }\n  licence\n  importedAt\n  lastError\n}\n\nfragment AssistantCardParts on AssistantCard {\n  id\n  name\n  summary\n  ministry\n  ministryName\n  ownerTeam\n  ownerContact\n  roles\n  recommended\n  corpora {\n    ...CorpusFreshnessParts\n  }\n}\n\nquery Assistants {\n  assistants {\n    ...AssistantCardParts\n  }\n}\n\nquery AssistantPassport($id: ID!) {\n  assistant(id: $id) {\n    version\n    purpose\n    limits\n    legalBasis\n    dataLevel\n    aiActClass\n    tools {\n      name\n      label\n    }\n    card {\n      ...AssistantCardParts\n    }\n  }\n}':
    types.CorpusFreshnessPartsFragmentDoc,
  'mutation SendMessage($input: SendMessageInput!) {\n  sendMessage(input: $input) {\n    __typename\n    ... on MessageSent {\n      conversation {\n        ...ConversationSummaryParts\n      }\n      turn {\n        ...TurnParts\n      }\n    }\n    ... on MessageRefused {\n      code\n      message\n    }\n  }\n}':
    types.SendMessageDocument,
  'fragment TurnParts on Turn {\n  message {\n    id\n    text\n    atDate\n    createdAt\n  }\n  reply {\n    ...ReplyParts\n  }\n}\n\nquery Conversation($id: ID!) {\n  conversation(id: $id) {\n    id\n    title\n    assistantId\n    assistantName\n    role\n    createdAt\n    updatedAt\n    turns {\n      ...TurnParts\n    }\n  }\n}\n\nmutation StopReply($replyId: ID!) {\n  stopReply(replyId: $replyId) {\n    __typename\n    ... on ReplyStopped {\n      reply {\n        ...ReplyParts\n      }\n    }\n    ... on NotFound {\n      message\n    }\n  }\n}\n\nsubscription ReplyEvents($replyId: ID!, $after: String) {\n  replyEvents(replyId: $replyId, after: $after) {\n    cursor\n    kind\n    text\n    stage\n    corpora\n    passages\n    verified\n    claims\n    toolCall {\n      ...ToolCallParts\n    }\n    reply {\n      ...ReplyParts\n    }\n  }\n}':
    types.TurnPartsFragmentDoc,
  'fragment ConversationSummaryParts on ConversationSummary {\n  id\n  title\n  assistantId\n  assistantName\n  updatedAt\n}\n\nquery Conversations($first: Int!, $after: String, $search: String) {\n  conversations(first: $first, after: $after, search: $search) {\n    items {\n      ...ConversationSummaryParts\n    }\n    endCursor\n    total\n  }\n}\n\nmutation RenameConversation($id: ID!, $title: String!) {\n  renameConversation(id: $id, title: $title) {\n    __typename\n    ... on ConversationRenamed {\n      conversation {\n        ...ConversationSummaryParts\n      }\n    }\n    ... on NotFound {\n      message\n    }\n    ... on InvalidInput {\n      code\n      message\n    }\n  }\n}\n\nmutation DeleteConversation($id: ID!) {\n  deleteConversation(id: $id) {\n    __typename\n    ... on ConversationDeleted {\n      id\n    }\n    ... on NotFound {\n      message\n    }\n  }\n}':
    types.ConversationSummaryPartsFragmentDoc,
  'query Home($assistantId: ID) {\n  home(assistantId: $assistantId) {\n    assistant {\n      ...AssistantCardParts\n    }\n    role {\n      assistantId\n      role\n      label\n    }\n    reason\n    starters\n    others {\n      ...AssistantCardParts\n    }\n    corpora {\n      ...CorpusFreshnessParts\n    }\n    recent {\n      ...ConversationSummaryParts\n    }\n  }\n}':
    types.HomeDocument,
  'fragment ToolCallParts on ToolCall {\n  callId\n  tool\n  label\n  ok\n  inputs {\n    label\n    value\n  }\n  message\n  card {\n    question\n    answer\n    certainty\n    steps {\n      text\n      article\n    }\n    articles {\n      label\n      recordId\n      stateDate\n    }\n    warnings\n  }\n}\n\nfragment PassageParts on Passage {\n  corpus\n  corpusTitle\n  corpusVersion\n  recordId\n  title\n  path\n  text\n  url\n  status\n  dateStart\n  dateEnd\n  asOf\n  licence\n  source\n  code\n  num\n  undatedVersions\n}\n\nfragment ReplyParts on Reply {\n  id\n  status\n  text\n  toolCalls {\n    ...ToolCallParts\n  }\n  citations {\n    number\n    verified\n    quote\n    marks {\n      start\n      end\n      verified\n      reason\n      quotes {\n        text\n        start\n      }\n    }\n    passage {\n      ...PassageParts\n    }\n  }\n  claims\n  lawDate\n  unverified {\n    start\n    end\n    reason\n  }\n  failure {\n    code\n    message\n    retryable\n  }\n  model\n  extractive\n  impact {\n    promptTokens\n    completionTokens\n    kWh\n    kgCO2eq\n  }\n  feedback {\n    verdict\n    reason\n  }\n  createdAt\n  finishedAt\n}\n\nmutation GiveFeedback($input: GiveFeedbackInput!) {\n  giveFeedback(input: $input) {\n    __typename\n    ... on FeedbackKept {\n      reply {\n        id\n        feedback {\n          verdict\n          reason\n        }\n      }\n    }\n    ... on NotFound {\n      message\n    }\n    ... on InvalidInput {\n      code\n      message\n    }\n  }\n}':
    types.ToolCallPartsFragmentDoc,
  'query Texts($recordIds: [String!]!) {\n  texts(recordIds: $recordIds) {\n    ...PassageParts\n  }\n}':
    types.TextsDocument,
  'query Session {\n  service {\n    name\n    theme\n    sampleIdentities\n    extractiveMode\n    signInPath\n  }\n  viewer {\n    id\n    givenName\n    usualName\n    email\n    ministryName\n    organizationalUnit\n    jobs {\n      assistantId\n      role\n      label\n    }\n  }\n}':
    types.SessionDocument,
  'query SourceDocument($corpus: String!, $corpusVersion: String!, $recordId: String!) {\n  document(corpus: $corpus, corpusVersion: $corpusVersion, recordId: $recordId) {\n    recordId\n    corpus\n    corpusTitle\n    title\n    path\n    text\n    url\n    status\n    dateStart\n    dateEnd\n    asOf\n    licence\n    source\n    code\n    num\n    otherVersions {\n      recordId\n      title\n      text\n      asOf\n    }\n  }\n}':
    types.SourceDocumentDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'fragment CorpusFreshnessParts on CorpusFreshness {\n  id\n  title\n  documents\n  asOf\n  states {\n    asOf\n    documents\n  }\n  licence\n  importedAt\n  lastError\n}\n\nfragment AssistantCardParts on AssistantCard {\n  id\n  name\n  summary\n  ministry\n  ministryName\n  ownerTeam\n  ownerContact\n  roles\n  recommended\n  corpora {\n    ...CorpusFreshnessParts\n  }\n}\n\nquery Assistants {\n  assistants {\n    ...AssistantCardParts\n  }\n}\n\nquery AssistantPassport($id: ID!) {\n  assistant(id: $id) {\n    version\n    purpose\n    limits\n    legalBasis\n    dataLevel\n    aiActClass\n    tools {\n      name\n      label\n    }\n    card {\n      ...AssistantCardParts\n    }\n  }\n}',
): typeof import('./graphql.js').CorpusFreshnessPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'mutation SendMessage($input: SendMessageInput!) {\n  sendMessage(input: $input) {\n    __typename\n    ... on MessageSent {\n      conversation {\n        ...ConversationSummaryParts\n      }\n      turn {\n        ...TurnParts\n      }\n    }\n    ... on MessageRefused {\n      code\n      message\n    }\n  }\n}',
): typeof import('./graphql.js').SendMessageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'fragment TurnParts on Turn {\n  message {\n    id\n    text\n    atDate\n    createdAt\n  }\n  reply {\n    ...ReplyParts\n  }\n}\n\nquery Conversation($id: ID!) {\n  conversation(id: $id) {\n    id\n    title\n    assistantId\n    assistantName\n    role\n    createdAt\n    updatedAt\n    turns {\n      ...TurnParts\n    }\n  }\n}\n\nmutation StopReply($replyId: ID!) {\n  stopReply(replyId: $replyId) {\n    __typename\n    ... on ReplyStopped {\n      reply {\n        ...ReplyParts\n      }\n    }\n    ... on NotFound {\n      message\n    }\n  }\n}\n\nsubscription ReplyEvents($replyId: ID!, $after: String) {\n  replyEvents(replyId: $replyId, after: $after) {\n    cursor\n    kind\n    text\n    stage\n    corpora\n    passages\n    verified\n    claims\n    toolCall {\n      ...ToolCallParts\n    }\n    reply {\n      ...ReplyParts\n    }\n  }\n}',
): typeof import('./graphql.js').TurnPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'fragment ConversationSummaryParts on ConversationSummary {\n  id\n  title\n  assistantId\n  assistantName\n  updatedAt\n}\n\nquery Conversations($first: Int!, $after: String, $search: String) {\n  conversations(first: $first, after: $after, search: $search) {\n    items {\n      ...ConversationSummaryParts\n    }\n    endCursor\n    total\n  }\n}\n\nmutation RenameConversation($id: ID!, $title: String!) {\n  renameConversation(id: $id, title: $title) {\n    __typename\n    ... on ConversationRenamed {\n      conversation {\n        ...ConversationSummaryParts\n      }\n    }\n    ... on NotFound {\n      message\n    }\n    ... on InvalidInput {\n      code\n      message\n    }\n  }\n}\n\nmutation DeleteConversation($id: ID!) {\n  deleteConversation(id: $id) {\n    __typename\n    ... on ConversationDeleted {\n      id\n    }\n    ... on NotFound {\n      message\n    }\n  }\n}',
): typeof import('./graphql.js').ConversationSummaryPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query Home($assistantId: ID) {\n  home(assistantId: $assistantId) {\n    assistant {\n      ...AssistantCardParts\n    }\n    role {\n      assistantId\n      role\n      label\n    }\n    reason\n    starters\n    others {\n      ...AssistantCardParts\n    }\n    corpora {\n      ...CorpusFreshnessParts\n    }\n    recent {\n      ...ConversationSummaryParts\n    }\n  }\n}',
): typeof import('./graphql.js').HomeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'fragment ToolCallParts on ToolCall {\n  callId\n  tool\n  label\n  ok\n  inputs {\n    label\n    value\n  }\n  message\n  card {\n    question\n    answer\n    certainty\n    steps {\n      text\n      article\n    }\n    articles {\n      label\n      recordId\n      stateDate\n    }\n    warnings\n  }\n}\n\nfragment PassageParts on Passage {\n  corpus\n  corpusTitle\n  corpusVersion\n  recordId\n  title\n  path\n  text\n  url\n  status\n  dateStart\n  dateEnd\n  asOf\n  licence\n  source\n  code\n  num\n  undatedVersions\n}\n\nfragment ReplyParts on Reply {\n  id\n  status\n  text\n  toolCalls {\n    ...ToolCallParts\n  }\n  citations {\n    number\n    verified\n    quote\n    marks {\n      start\n      end\n      verified\n      reason\n      quotes {\n        text\n        start\n      }\n    }\n    passage {\n      ...PassageParts\n    }\n  }\n  claims\n  lawDate\n  unverified {\n    start\n    end\n    reason\n  }\n  failure {\n    code\n    message\n    retryable\n  }\n  model\n  extractive\n  impact {\n    promptTokens\n    completionTokens\n    kWh\n    kgCO2eq\n  }\n  feedback {\n    verdict\n    reason\n  }\n  createdAt\n  finishedAt\n}\n\nmutation GiveFeedback($input: GiveFeedbackInput!) {\n  giveFeedback(input: $input) {\n    __typename\n    ... on FeedbackKept {\n      reply {\n        id\n        feedback {\n          verdict\n          reason\n        }\n      }\n    }\n    ... on NotFound {\n      message\n    }\n    ... on InvalidInput {\n      code\n      message\n    }\n  }\n}',
): typeof import('./graphql.js').ToolCallPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query Texts($recordIds: [String!]!) {\n  texts(recordIds: $recordIds) {\n    ...PassageParts\n  }\n}',
): typeof import('./graphql.js').TextsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query Session {\n  service {\n    name\n    theme\n    sampleIdentities\n    extractiveMode\n    signInPath\n  }\n  viewer {\n    id\n    givenName\n    usualName\n    email\n    ministryName\n    organizationalUnit\n    jobs {\n      assistantId\n      role\n      label\n    }\n  }\n}',
): typeof import('./graphql.js').SessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query SourceDocument($corpus: String!, $corpusVersion: String!, $recordId: String!) {\n  document(corpus: $corpus, corpusVersion: $corpusVersion, recordId: $recordId) {\n    recordId\n    corpus\n    corpusTitle\n    title\n    path\n    text\n    url\n    status\n    dateStart\n    dateEnd\n    asOf\n    licence\n    source\n    code\n    num\n    otherVersions {\n      recordId\n      title\n      text\n      asOf\n    }\n  }\n}',
): typeof import('./graphql.js').SourceDocumentDocument;

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
