/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Certainty = 'COMPUTED' | 'REFUSED' | 'TO_CONFIRM';

export type FeedbackVerdict = 'NOT_USEFUL' | 'USEFUL';

export type GiveFeedbackInput = {
  reason?: string | null | undefined;
  replyId: string | number;
  /** None: takes the verdict back. */
  verdict?: FeedbackVerdict | null | undefined;
};

export type PlatformRole = 'ADMINISTRATOR' | 'AGENT' | 'PRODUCT_TEAM';

export type ReplyEventKind =
  'FINISHED' | 'RESTARTED' | 'STAGE' | 'TEXT' | 'TOOL_CALL' | 'TOOL_RESULT';

export type ReplyStage = 'CALLING_TOOL' | 'CHECKING' | 'SEARCHING' | 'WRITING';

export type ReplyStatus = 'COMPLETED' | 'FAILED' | 'PENDING' | 'RUNNING' | 'SILENT' | 'STOPPED';

export type SendMessageInput = {
  assistantId: string | number;
  /** YYYY-MM-DD; none: today. */
  atDate?: string | null | undefined;
  /** None: a new conversation. */
  conversationId?: string | number | null | undefined;
  /** A UUID chosen by the client: sending twice is sending once. */
  messageId: string | number;
  role: string;
  text: string;
};

export type Theme = 'NEUTRAL' | 'STATE';

export type CorpusFreshnessPartsFragment = {
  id: string;
  title: string;
  documents: number;
  asOf: string | null;
  licence: string;
  importedAt: string | null;
  lastError: string | null;
  states: Array<{ asOf: string | null; documents: number }>;
};

export type AssistantCardPartsFragment = {
  id: string;
  name: string;
  summary: string;
  ministry: string;
  ministryName: string;
  ownerTeam: string;
  ownerContact: string;
  roles: Array<string>;
  recommended: boolean;
  corpora: Array<{
    id: string;
    title: string;
    documents: number;
    asOf: string | null;
    licence: string;
    importedAt: string | null;
    lastError: string | null;
    states: Array<{ asOf: string | null; documents: number }>;
  }>;
};

export type AssistantsQueryVariables = Exact<{ [key: string]: never }>;

export type AssistantsQuery = {
  assistants: Array<{
    id: string;
    name: string;
    summary: string;
    ministry: string;
    ministryName: string;
    ownerTeam: string;
    ownerContact: string;
    roles: Array<string>;
    recommended: boolean;
    corpora: Array<{
      id: string;
      title: string;
      documents: number;
      asOf: string | null;
      licence: string;
      importedAt: string | null;
      lastError: string | null;
      states: Array<{ asOf: string | null; documents: number }>;
    }>;
  }>;
};

export type AssistantPassportQueryVariables = Exact<{
  id: string | number;
}>;

export type AssistantPassportQuery = {
  assistant: {
    version: string;
    purpose: string;
    limits: Array<string>;
    legalBasis: string;
    dataLevel: string;
    aiActClass: string;
    tools: Array<{ name: string; label: string }>;
    card: {
      id: string;
      name: string;
      summary: string;
      ministry: string;
      ministryName: string;
      ownerTeam: string;
      ownerContact: string;
      roles: Array<string>;
      recommended: boolean;
      corpora: Array<{
        id: string;
        title: string;
        documents: number;
        asOf: string | null;
        licence: string;
        importedAt: string | null;
        lastError: string | null;
        states: Array<{ asOf: string | null; documents: number }>;
      }>;
    };
  } | null;
};

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;

export type SendMessageMutation = {
  sendMessage:
    | { __typename: 'MessageRefused'; code: string; message: string }
    | {
        __typename: 'MessageSent';
        conversation: {
          id: string;
          title: string;
          assistantId: string;
          assistantName: string;
          updatedAt: string;
        };
        turn: {
          message: { id: string; text: string; atDate: string | null; createdAt: string };
          reply: {
            id: string;
            status: ReplyStatus;
            text: string;
            claims: number | null;
            lawDate: string | null;
            lawDateWarning: string | null;
            model: string | null;
            extractive: boolean;
            createdAt: string;
            finishedAt: string | null;
            toolCalls: Array<{
              callId: string;
              tool: string;
              label: string;
              ok: boolean | null;
              message: string | null;
              inputs: Array<{ label: string; value: unknown }>;
              card: {
                question: string;
                answer: string;
                certainty: Certainty;
                warnings: Array<string>;
                steps: Array<{ text: string; article: string | null }>;
                articles: Array<{
                  label: string;
                  recordId: string | null;
                  stateDate: string | null;
                }>;
              } | null;
            }>;
            citations: Array<{
              number: number;
              verified: boolean;
              quote: string;
              marks: Array<{
                start: number;
                end: number;
                verified: boolean;
                reason: string | null;
                quotes: Array<{ text: string; start: number }>;
              }>;
              passage: {
                corpus: string;
                corpusTitle: string;
                corpusVersion: string;
                recordId: string;
                title: string;
                path: Array<string>;
                text: string;
                url: string | null;
                status: string | null;
                dateStart: string | null;
                dateEnd: string | null;
                datesFrom: string | null;
                asOf: string | null;
                licence: string | null;
                source: string | null;
                code: string | null;
                num: string | null;
                undatedVersions: number;
              };
            }>;
            unverified: Array<{ start: number; end: number; reason: string }>;
            failure: { code: string; message: string; retryable: boolean } | null;
            impact: {
              promptTokens: number;
              completionTokens: number;
              kWh: number;
              kgCO2eq: number;
            } | null;
            feedback: { verdict: FeedbackVerdict; reason: string | null } | null;
          };
        };
      };
};

export type TurnPartsFragment = {
  message: { id: string; text: string; atDate: string | null; createdAt: string };
  reply: {
    id: string;
    status: ReplyStatus;
    text: string;
    claims: number | null;
    lawDate: string | null;
    lawDateWarning: string | null;
    model: string | null;
    extractive: boolean;
    createdAt: string;
    finishedAt: string | null;
    toolCalls: Array<{
      callId: string;
      tool: string;
      label: string;
      ok: boolean | null;
      message: string | null;
      inputs: Array<{ label: string; value: unknown }>;
      card: {
        question: string;
        answer: string;
        certainty: Certainty;
        warnings: Array<string>;
        steps: Array<{ text: string; article: string | null }>;
        articles: Array<{ label: string; recordId: string | null; stateDate: string | null }>;
      } | null;
    }>;
    citations: Array<{
      number: number;
      verified: boolean;
      quote: string;
      marks: Array<{
        start: number;
        end: number;
        verified: boolean;
        reason: string | null;
        quotes: Array<{ text: string; start: number }>;
      }>;
      passage: {
        corpus: string;
        corpusTitle: string;
        corpusVersion: string;
        recordId: string;
        title: string;
        path: Array<string>;
        text: string;
        url: string | null;
        status: string | null;
        dateStart: string | null;
        dateEnd: string | null;
        datesFrom: string | null;
        asOf: string | null;
        licence: string | null;
        source: string | null;
        code: string | null;
        num: string | null;
        undatedVersions: number;
      };
    }>;
    unverified: Array<{ start: number; end: number; reason: string }>;
    failure: { code: string; message: string; retryable: boolean } | null;
    impact: { promptTokens: number; completionTokens: number; kWh: number; kgCO2eq: number } | null;
    feedback: { verdict: FeedbackVerdict; reason: string | null } | null;
  };
};

export type ConversationQueryVariables = Exact<{
  id: string | number;
}>;

export type ConversationQuery = {
  conversation: {
    id: string;
    title: string;
    assistantId: string;
    assistantName: string;
    role: string;
    createdAt: string;
    updatedAt: string;
    turns: Array<{
      message: { id: string; text: string; atDate: string | null; createdAt: string };
      reply: {
        id: string;
        status: ReplyStatus;
        text: string;
        claims: number | null;
        lawDate: string | null;
        lawDateWarning: string | null;
        model: string | null;
        extractive: boolean;
        createdAt: string;
        finishedAt: string | null;
        toolCalls: Array<{
          callId: string;
          tool: string;
          label: string;
          ok: boolean | null;
          message: string | null;
          inputs: Array<{ label: string; value: unknown }>;
          card: {
            question: string;
            answer: string;
            certainty: Certainty;
            warnings: Array<string>;
            steps: Array<{ text: string; article: string | null }>;
            articles: Array<{ label: string; recordId: string | null; stateDate: string | null }>;
          } | null;
        }>;
        citations: Array<{
          number: number;
          verified: boolean;
          quote: string;
          marks: Array<{
            start: number;
            end: number;
            verified: boolean;
            reason: string | null;
            quotes: Array<{ text: string; start: number }>;
          }>;
          passage: {
            corpus: string;
            corpusTitle: string;
            corpusVersion: string;
            recordId: string;
            title: string;
            path: Array<string>;
            text: string;
            url: string | null;
            status: string | null;
            dateStart: string | null;
            dateEnd: string | null;
            datesFrom: string | null;
            asOf: string | null;
            licence: string | null;
            source: string | null;
            code: string | null;
            num: string | null;
            undatedVersions: number;
          };
        }>;
        unverified: Array<{ start: number; end: number; reason: string }>;
        failure: { code: string; message: string; retryable: boolean } | null;
        impact: {
          promptTokens: number;
          completionTokens: number;
          kWh: number;
          kgCO2eq: number;
        } | null;
        feedback: { verdict: FeedbackVerdict; reason: string | null } | null;
      };
    }>;
  } | null;
};

export type StopReplyMutationVariables = Exact<{
  replyId: string | number;
}>;

export type StopReplyMutation = {
  stopReply:
    | { __typename: 'NotFound'; message: string }
    | {
        __typename: 'ReplyStopped';
        reply: {
          id: string;
          status: ReplyStatus;
          text: string;
          claims: number | null;
          lawDate: string | null;
          lawDateWarning: string | null;
          model: string | null;
          extractive: boolean;
          createdAt: string;
          finishedAt: string | null;
          toolCalls: Array<{
            callId: string;
            tool: string;
            label: string;
            ok: boolean | null;
            message: string | null;
            inputs: Array<{ label: string; value: unknown }>;
            card: {
              question: string;
              answer: string;
              certainty: Certainty;
              warnings: Array<string>;
              steps: Array<{ text: string; article: string | null }>;
              articles: Array<{ label: string; recordId: string | null; stateDate: string | null }>;
            } | null;
          }>;
          citations: Array<{
            number: number;
            verified: boolean;
            quote: string;
            marks: Array<{
              start: number;
              end: number;
              verified: boolean;
              reason: string | null;
              quotes: Array<{ text: string; start: number }>;
            }>;
            passage: {
              corpus: string;
              corpusTitle: string;
              corpusVersion: string;
              recordId: string;
              title: string;
              path: Array<string>;
              text: string;
              url: string | null;
              status: string | null;
              dateStart: string | null;
              dateEnd: string | null;
              datesFrom: string | null;
              asOf: string | null;
              licence: string | null;
              source: string | null;
              code: string | null;
              num: string | null;
              undatedVersions: number;
            };
          }>;
          unverified: Array<{ start: number; end: number; reason: string }>;
          failure: { code: string; message: string; retryable: boolean } | null;
          impact: {
            promptTokens: number;
            completionTokens: number;
            kWh: number;
            kgCO2eq: number;
          } | null;
          feedback: { verdict: FeedbackVerdict; reason: string | null } | null;
        };
      };
};

export type ReplyEventsSubscriptionVariables = Exact<{
  replyId: string | number;
  after?: string | null | undefined;
}>;

export type ReplyEventsSubscription = {
  replyEvents: {
    cursor: string;
    kind: ReplyEventKind;
    text: string | null;
    stage: ReplyStage | null;
    corpora: number | null;
    passages: number | null;
    verified: number | null;
    claims: number | null;
    toolCall: {
      callId: string;
      tool: string;
      label: string;
      ok: boolean | null;
      message: string | null;
      inputs: Array<{ label: string; value: unknown }>;
      card: {
        question: string;
        answer: string;
        certainty: Certainty;
        warnings: Array<string>;
        steps: Array<{ text: string; article: string | null }>;
        articles: Array<{ label: string; recordId: string | null; stateDate: string | null }>;
      } | null;
    } | null;
    reply: {
      id: string;
      status: ReplyStatus;
      text: string;
      claims: number | null;
      lawDate: string | null;
      lawDateWarning: string | null;
      model: string | null;
      extractive: boolean;
      createdAt: string;
      finishedAt: string | null;
      toolCalls: Array<{
        callId: string;
        tool: string;
        label: string;
        ok: boolean | null;
        message: string | null;
        inputs: Array<{ label: string; value: unknown }>;
        card: {
          question: string;
          answer: string;
          certainty: Certainty;
          warnings: Array<string>;
          steps: Array<{ text: string; article: string | null }>;
          articles: Array<{ label: string; recordId: string | null; stateDate: string | null }>;
        } | null;
      }>;
      citations: Array<{
        number: number;
        verified: boolean;
        quote: string;
        marks: Array<{
          start: number;
          end: number;
          verified: boolean;
          reason: string | null;
          quotes: Array<{ text: string; start: number }>;
        }>;
        passage: {
          corpus: string;
          corpusTitle: string;
          corpusVersion: string;
          recordId: string;
          title: string;
          path: Array<string>;
          text: string;
          url: string | null;
          status: string | null;
          dateStart: string | null;
          dateEnd: string | null;
          datesFrom: string | null;
          asOf: string | null;
          licence: string | null;
          source: string | null;
          code: string | null;
          num: string | null;
          undatedVersions: number;
        };
      }>;
      unverified: Array<{ start: number; end: number; reason: string }>;
      failure: { code: string; message: string; retryable: boolean } | null;
      impact: {
        promptTokens: number;
        completionTokens: number;
        kWh: number;
        kgCO2eq: number;
      } | null;
      feedback: { verdict: FeedbackVerdict; reason: string | null } | null;
    } | null;
  };
};

export type ConversationSummaryPartsFragment = {
  id: string;
  title: string;
  assistantId: string;
  assistantName: string;
  updatedAt: string;
};

export type ConversationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  search?: string | null | undefined;
}>;

export type ConversationsQuery = {
  conversations: {
    endCursor: string | null;
    total: number;
    items: Array<{
      id: string;
      title: string;
      assistantId: string;
      assistantName: string;
      updatedAt: string;
    }>;
  };
};

export type RenameConversationMutationVariables = Exact<{
  id: string | number;
  title: string;
}>;

export type RenameConversationMutation = {
  renameConversation:
    | {
        __typename: 'ConversationRenamed';
        conversation: {
          id: string;
          title: string;
          assistantId: string;
          assistantName: string;
          updatedAt: string;
        };
      }
    | { __typename: 'InvalidInput'; code: string; message: string }
    | { __typename: 'NotFound'; message: string };
};

export type DeleteConversationMutationVariables = Exact<{
  id: string | number;
}>;

export type DeleteConversationMutation = {
  deleteConversation:
    { __typename: 'ConversationDeleted'; id: string } | { __typename: 'NotFound'; message: string };
};

export type HomeQueryVariables = Exact<{
  assistantId?: string | number | null | undefined;
}>;

export type HomeQuery = {
  home: {
    reason: string;
    starters: Array<string>;
    assistant: {
      id: string;
      name: string;
      summary: string;
      ministry: string;
      ministryName: string;
      ownerTeam: string;
      ownerContact: string;
      roles: Array<string>;
      recommended: boolean;
      corpora: Array<{
        id: string;
        title: string;
        documents: number;
        asOf: string | null;
        licence: string;
        importedAt: string | null;
        lastError: string | null;
        states: Array<{ asOf: string | null; documents: number }>;
      }>;
    };
    role: { assistantId: string; role: string; label: string };
    others: Array<{
      id: string;
      name: string;
      summary: string;
      ministry: string;
      ministryName: string;
      ownerTeam: string;
      ownerContact: string;
      roles: Array<string>;
      recommended: boolean;
      corpora: Array<{
        id: string;
        title: string;
        documents: number;
        asOf: string | null;
        licence: string;
        importedAt: string | null;
        lastError: string | null;
        states: Array<{ asOf: string | null; documents: number }>;
      }>;
    }>;
    corpora: Array<{
      id: string;
      title: string;
      documents: number;
      asOf: string | null;
      licence: string;
      importedAt: string | null;
      lastError: string | null;
      states: Array<{ asOf: string | null; documents: number }>;
    }>;
    recent: Array<{
      id: string;
      title: string;
      assistantId: string;
      assistantName: string;
      updatedAt: string;
    }>;
  };
};

export type ToolCallPartsFragment = {
  callId: string;
  tool: string;
  label: string;
  ok: boolean | null;
  message: string | null;
  inputs: Array<{ label: string; value: unknown }>;
  card: {
    question: string;
    answer: string;
    certainty: Certainty;
    warnings: Array<string>;
    steps: Array<{ text: string; article: string | null }>;
    articles: Array<{ label: string; recordId: string | null; stateDate: string | null }>;
  } | null;
};

export type PassagePartsFragment = {
  corpus: string;
  corpusTitle: string;
  corpusVersion: string;
  recordId: string;
  title: string;
  path: Array<string>;
  text: string;
  url: string | null;
  status: string | null;
  dateStart: string | null;
  dateEnd: string | null;
  datesFrom: string | null;
  asOf: string | null;
  licence: string | null;
  source: string | null;
  code: string | null;
  num: string | null;
  undatedVersions: number;
};

export type ReplyPartsFragment = {
  id: string;
  status: ReplyStatus;
  text: string;
  claims: number | null;
  lawDate: string | null;
  lawDateWarning: string | null;
  model: string | null;
  extractive: boolean;
  createdAt: string;
  finishedAt: string | null;
  toolCalls: Array<{
    callId: string;
    tool: string;
    label: string;
    ok: boolean | null;
    message: string | null;
    inputs: Array<{ label: string; value: unknown }>;
    card: {
      question: string;
      answer: string;
      certainty: Certainty;
      warnings: Array<string>;
      steps: Array<{ text: string; article: string | null }>;
      articles: Array<{ label: string; recordId: string | null; stateDate: string | null }>;
    } | null;
  }>;
  citations: Array<{
    number: number;
    verified: boolean;
    quote: string;
    marks: Array<{
      start: number;
      end: number;
      verified: boolean;
      reason: string | null;
      quotes: Array<{ text: string; start: number }>;
    }>;
    passage: {
      corpus: string;
      corpusTitle: string;
      corpusVersion: string;
      recordId: string;
      title: string;
      path: Array<string>;
      text: string;
      url: string | null;
      status: string | null;
      dateStart: string | null;
      dateEnd: string | null;
      datesFrom: string | null;
      asOf: string | null;
      licence: string | null;
      source: string | null;
      code: string | null;
      num: string | null;
      undatedVersions: number;
    };
  }>;
  unverified: Array<{ start: number; end: number; reason: string }>;
  failure: { code: string; message: string; retryable: boolean } | null;
  impact: { promptTokens: number; completionTokens: number; kWh: number; kgCO2eq: number } | null;
  feedback: { verdict: FeedbackVerdict; reason: string | null } | null;
};

export type GiveFeedbackMutationVariables = Exact<{
  input: GiveFeedbackInput;
}>;

export type GiveFeedbackMutation = {
  giveFeedback:
    | {
        __typename: 'FeedbackKept';
        reply: { id: string; feedback: { verdict: FeedbackVerdict; reason: string | null } | null };
      }
    | { __typename: 'InvalidInput'; code: string; message: string }
    | { __typename: 'NotFound'; message: string };
};

export type TextsQueryVariables = Exact<{
  recordIds: Array<string> | string;
}>;

export type TextsQuery = {
  texts: Array<{
    corpus: string;
    corpusTitle: string;
    corpusVersion: string;
    recordId: string;
    title: string;
    path: Array<string>;
    text: string;
    url: string | null;
    status: string | null;
    dateStart: string | null;
    dateEnd: string | null;
    datesFrom: string | null;
    asOf: string | null;
    licence: string | null;
    source: string | null;
    code: string | null;
    num: string | null;
    undatedVersions: number;
  }>;
};

export type SessionQueryVariables = Exact<{ [key: string]: never }>;

export type SessionQuery = {
  service: {
    name: string;
    theme: Theme;
    sampleIdentities: boolean;
    extractiveMode: boolean;
    signInPath: string;
  };
  viewer: {
    id: string;
    givenName: string;
    usualName: string;
    email: string;
    ministryName: string | null;
    organizationalUnit: string | null;
    platformRole: PlatformRole;
    jobs: Array<{ assistantId: string; role: string; label: string }>;
  } | null;
};

export type SourceDocumentQueryVariables = Exact<{
  corpus: string;
  corpusVersion: string;
  recordId: string;
}>;

export type SourceDocumentQuery = {
  document: {
    recordId: string;
    corpus: string;
    corpusTitle: string;
    title: string;
    path: Array<string>;
    text: string;
    url: string | null;
    status: string | null;
    dateStart: string | null;
    dateEnd: string | null;
    datesFrom: string | null;
    asOf: string | null;
    licence: string | null;
    source: string | null;
    code: string | null;
    num: string | null;
    undatedVersions: number;
    otherVersions: Array<{
      recordId: string;
      title: string;
      text: string;
      status: string | null;
      dateStart: string | null;
      dateEnd: string | null;
      datesFrom: string | null;
      asOf: string | null;
      num: string | null;
      undatedVersions: number;
    }>;
  } | null;
};

export type ManagedCorpusPartsFragment = {
  id: string;
  assistantName: string;
  source: string;
  refresh: string;
  checkedAt: string | null;
  paused: boolean;
  heldDocuments: number | null;
  updating: boolean;
  canUpdate: boolean;
  canRollBack: boolean;
  freshness: {
    id: string;
    title: string;
    documents: number;
    asOf: string | null;
    licence: string;
    importedAt: string | null;
    lastError: string | null;
    states: Array<{ asOf: string | null; documents: number }>;
  };
};

export type ManagedAssistantsQueryVariables = Exact<{ [key: string]: never }>;

export type ManagedAssistantsQuery = {
  managedAssistants: Array<{ id: string; name: string; ministryName: string }>;
};

export type ManagedCorporaQueryVariables = Exact<{ [key: string]: never }>;

export type ManagedCorporaQuery = {
  managedCorpora: Array<{
    id: string;
    assistantName: string;
    source: string;
    refresh: string;
    checkedAt: string | null;
    paused: boolean;
    heldDocuments: number | null;
    updating: boolean;
    canUpdate: boolean;
    canRollBack: boolean;
    freshness: {
      id: string;
      title: string;
      documents: number;
      asOf: string | null;
      licence: string;
      importedAt: string | null;
      lastError: string | null;
      states: Array<{ asOf: string | null; documents: number }>;
    };
  }>;
};

export type UpdateCorpusMutationVariables = Exact<{
  id: string | number;
}>;

export type UpdateCorpusMutation = {
  updateCorpus:
    | { __typename: 'CorpusActionRefused'; message: string }
    | {
        __typename: 'CorpusUpdateAsked';
        corpus: {
          id: string;
          assistantName: string;
          source: string;
          refresh: string;
          checkedAt: string | null;
          paused: boolean;
          heldDocuments: number | null;
          updating: boolean;
          canUpdate: boolean;
          canRollBack: boolean;
          freshness: {
            id: string;
            title: string;
            documents: number;
            asOf: string | null;
            licence: string;
            importedAt: string | null;
            lastError: string | null;
            states: Array<{ asOf: string | null; documents: number }>;
          };
        };
      }
    | { __typename: 'NotFound'; message: string };
};

export type AcceptHeldCorpusVersionMutationVariables = Exact<{
  id: string | number;
  documents: number;
}>;

export type AcceptHeldCorpusVersionMutation = {
  acceptHeldCorpusVersion:
    | { __typename: 'CorpusActionRefused'; message: string }
    | {
        __typename: 'CorpusUpdateAsked';
        corpus: {
          id: string;
          assistantName: string;
          source: string;
          refresh: string;
          checkedAt: string | null;
          paused: boolean;
          heldDocuments: number | null;
          updating: boolean;
          canUpdate: boolean;
          canRollBack: boolean;
          freshness: {
            id: string;
            title: string;
            documents: number;
            asOf: string | null;
            licence: string;
            importedAt: string | null;
            lastError: string | null;
            states: Array<{ asOf: string | null; documents: number }>;
          };
        };
      }
    | { __typename: 'NotFound'; message: string };
};

export type RollBackCorpusMutationVariables = Exact<{
  id: string | number;
  restore: boolean;
}>;

export type RollBackCorpusMutation = {
  rollBackCorpus:
    | { __typename: 'CorpusActionRefused'; message: string }
    | {
        __typename: 'CorpusRolledBack';
        corpus: {
          id: string;
          assistantName: string;
          source: string;
          refresh: string;
          checkedAt: string | null;
          paused: boolean;
          heldDocuments: number | null;
          updating: boolean;
          canUpdate: boolean;
          canRollBack: boolean;
          freshness: {
            id: string;
            title: string;
            documents: number;
            asOf: string | null;
            licence: string;
            importedAt: string | null;
            lastError: string | null;
            states: Array<{ asOf: string | null; documents: number }>;
          };
        };
      }
    | { __typename: 'NotFound'; message: string };
};

export type UnansweredQuestionsQueryVariables = Exact<{
  assistantId: string | number;
  after?: string | null | undefined;
}>;

export type UnansweredQuestionsQuery = {
  unansweredQuestions: {
    total: number;
    endCursor: string | null;
    items: Array<{ id: string; text: string; day: string; corpora: Array<string> }>;
    days: Array<{ day: string; count: number }>;
  };
};

export type FeedbackReceivedQueryVariables = Exact<{
  assistantId: string | number;
  after?: string | null | undefined;
}>;

export type FeedbackReceivedQuery = {
  feedbackReceived: {
    total: number;
    endCursor: string | null;
    items: Array<{
      id: string;
      verdict: FeedbackVerdict;
      reason: string | null;
      question: string;
      answer: string;
      day: string;
    }>;
    days: Array<{ day: string; useful: number; notUseful: number }>;
  };
};

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const CorpusFreshnessPartsFragmentDoc = new TypedDocumentString(
  `
    fragment CorpusFreshnessParts on CorpusFreshness {
  id
  title
  documents
  asOf
  states {
    asOf
    documents
  }
  licence
  importedAt
  lastError
}
    `,
  { fragmentName: 'CorpusFreshnessParts' },
) as unknown as TypedDocumentString<CorpusFreshnessPartsFragment, unknown>;
export const AssistantCardPartsFragmentDoc = new TypedDocumentString(
  `
    fragment AssistantCardParts on AssistantCard {
  id
  name
  summary
  ministry
  ministryName
  ownerTeam
  ownerContact
  roles
  recommended
  corpora {
    ...CorpusFreshnessParts
  }
}
    fragment CorpusFreshnessParts on CorpusFreshness {
  id
  title
  documents
  asOf
  states {
    asOf
    documents
  }
  licence
  importedAt
  lastError
}`,
  { fragmentName: 'AssistantCardParts' },
) as unknown as TypedDocumentString<AssistantCardPartsFragment, unknown>;
export const ToolCallPartsFragmentDoc = new TypedDocumentString(
  `
    fragment ToolCallParts on ToolCall {
  callId
  tool
  label
  ok
  inputs {
    label
    value
  }
  message
  card {
    question
    answer
    certainty
    steps {
      text
      article
    }
    articles {
      label
      recordId
      stateDate
    }
    warnings
  }
}
    `,
  { fragmentName: 'ToolCallParts' },
) as unknown as TypedDocumentString<ToolCallPartsFragment, unknown>;
export const PassagePartsFragmentDoc = new TypedDocumentString(
  `
    fragment PassageParts on Passage {
  corpus
  corpusTitle
  corpusVersion
  recordId
  title
  path
  text
  url
  status
  dateStart
  dateEnd
  datesFrom
  asOf
  licence
  source
  code
  num
  undatedVersions
}
    `,
  { fragmentName: 'PassageParts' },
) as unknown as TypedDocumentString<PassagePartsFragment, unknown>;
export const ReplyPartsFragmentDoc = new TypedDocumentString(
  `
    fragment ReplyParts on Reply {
  id
  status
  text
  toolCalls {
    ...ToolCallParts
  }
  citations {
    number
    verified
    quote
    marks {
      start
      end
      verified
      reason
      quotes {
        text
        start
      }
    }
    passage {
      ...PassageParts
    }
  }
  claims
  lawDate
  lawDateWarning
  unverified {
    start
    end
    reason
  }
  failure {
    code
    message
    retryable
  }
  model
  extractive
  impact {
    promptTokens
    completionTokens
    kWh
    kgCO2eq
  }
  feedback {
    verdict
    reason
  }
  createdAt
  finishedAt
}
    fragment ToolCallParts on ToolCall {
  callId
  tool
  label
  ok
  inputs {
    label
    value
  }
  message
  card {
    question
    answer
    certainty
    steps {
      text
      article
    }
    articles {
      label
      recordId
      stateDate
    }
    warnings
  }
}
fragment PassageParts on Passage {
  corpus
  corpusTitle
  corpusVersion
  recordId
  title
  path
  text
  url
  status
  dateStart
  dateEnd
  datesFrom
  asOf
  licence
  source
  code
  num
  undatedVersions
}`,
  { fragmentName: 'ReplyParts' },
) as unknown as TypedDocumentString<ReplyPartsFragment, unknown>;
export const TurnPartsFragmentDoc = new TypedDocumentString(
  `
    fragment TurnParts on Turn {
  message {
    id
    text
    atDate
    createdAt
  }
  reply {
    ...ReplyParts
  }
}
    fragment ToolCallParts on ToolCall {
  callId
  tool
  label
  ok
  inputs {
    label
    value
  }
  message
  card {
    question
    answer
    certainty
    steps {
      text
      article
    }
    articles {
      label
      recordId
      stateDate
    }
    warnings
  }
}
fragment PassageParts on Passage {
  corpus
  corpusTitle
  corpusVersion
  recordId
  title
  path
  text
  url
  status
  dateStart
  dateEnd
  datesFrom
  asOf
  licence
  source
  code
  num
  undatedVersions
}
fragment ReplyParts on Reply {
  id
  status
  text
  toolCalls {
    ...ToolCallParts
  }
  citations {
    number
    verified
    quote
    marks {
      start
      end
      verified
      reason
      quotes {
        text
        start
      }
    }
    passage {
      ...PassageParts
    }
  }
  claims
  lawDate
  lawDateWarning
  unverified {
    start
    end
    reason
  }
  failure {
    code
    message
    retryable
  }
  model
  extractive
  impact {
    promptTokens
    completionTokens
    kWh
    kgCO2eq
  }
  feedback {
    verdict
    reason
  }
  createdAt
  finishedAt
}`,
  { fragmentName: 'TurnParts' },
) as unknown as TypedDocumentString<TurnPartsFragment, unknown>;
export const ConversationSummaryPartsFragmentDoc = new TypedDocumentString(
  `
    fragment ConversationSummaryParts on ConversationSummary {
  id
  title
  assistantId
  assistantName
  updatedAt
}
    `,
  { fragmentName: 'ConversationSummaryParts' },
) as unknown as TypedDocumentString<ConversationSummaryPartsFragment, unknown>;
export const ManagedCorpusPartsFragmentDoc = new TypedDocumentString(
  `
    fragment ManagedCorpusParts on ManagedCorpus {
  id
  assistantName
  source
  refresh
  checkedAt
  paused
  heldDocuments
  updating
  canUpdate
  canRollBack
  freshness {
    ...CorpusFreshnessParts
  }
}
    fragment CorpusFreshnessParts on CorpusFreshness {
  id
  title
  documents
  asOf
  states {
    asOf
    documents
  }
  licence
  importedAt
  lastError
}`,
  { fragmentName: 'ManagedCorpusParts' },
) as unknown as TypedDocumentString<ManagedCorpusPartsFragment, unknown>;
export const AssistantsDocument = new TypedDocumentString(`
    query Assistants {
  assistants {
    ...AssistantCardParts
  }
}
    fragment CorpusFreshnessParts on CorpusFreshness {
  id
  title
  documents
  asOf
  states {
    asOf
    documents
  }
  licence
  importedAt
  lastError
}
fragment AssistantCardParts on AssistantCard {
  id
  name
  summary
  ministry
  ministryName
  ownerTeam
  ownerContact
  roles
  recommended
  corpora {
    ...CorpusFreshnessParts
  }
}`) as unknown as TypedDocumentString<AssistantsQuery, AssistantsQueryVariables>;
export const AssistantPassportDocument = new TypedDocumentString(`
    query AssistantPassport($id: ID!) {
  assistant(id: $id) {
    version
    purpose
    limits
    legalBasis
    dataLevel
    aiActClass
    tools {
      name
      label
    }
    card {
      ...AssistantCardParts
    }
  }
}
    fragment CorpusFreshnessParts on CorpusFreshness {
  id
  title
  documents
  asOf
  states {
    asOf
    documents
  }
  licence
  importedAt
  lastError
}
fragment AssistantCardParts on AssistantCard {
  id
  name
  summary
  ministry
  ministryName
  ownerTeam
  ownerContact
  roles
  recommended
  corpora {
    ...CorpusFreshnessParts
  }
}`) as unknown as TypedDocumentString<AssistantPassportQuery, AssistantPassportQueryVariables>;
export const SendMessageDocument = new TypedDocumentString(`
    mutation SendMessage($input: SendMessageInput!) {
  sendMessage(input: $input) {
    __typename
    ... on MessageSent {
      conversation {
        ...ConversationSummaryParts
      }
      turn {
        ...TurnParts
      }
    }
    ... on MessageRefused {
      code
      message
    }
  }
}
    fragment TurnParts on Turn {
  message {
    id
    text
    atDate
    createdAt
  }
  reply {
    ...ReplyParts
  }
}
fragment ConversationSummaryParts on ConversationSummary {
  id
  title
  assistantId
  assistantName
  updatedAt
}
fragment ToolCallParts on ToolCall {
  callId
  tool
  label
  ok
  inputs {
    label
    value
  }
  message
  card {
    question
    answer
    certainty
    steps {
      text
      article
    }
    articles {
      label
      recordId
      stateDate
    }
    warnings
  }
}
fragment PassageParts on Passage {
  corpus
  corpusTitle
  corpusVersion
  recordId
  title
  path
  text
  url
  status
  dateStart
  dateEnd
  datesFrom
  asOf
  licence
  source
  code
  num
  undatedVersions
}
fragment ReplyParts on Reply {
  id
  status
  text
  toolCalls {
    ...ToolCallParts
  }
  citations {
    number
    verified
    quote
    marks {
      start
      end
      verified
      reason
      quotes {
        text
        start
      }
    }
    passage {
      ...PassageParts
    }
  }
  claims
  lawDate
  lawDateWarning
  unverified {
    start
    end
    reason
  }
  failure {
    code
    message
    retryable
  }
  model
  extractive
  impact {
    promptTokens
    completionTokens
    kWh
    kgCO2eq
  }
  feedback {
    verdict
    reason
  }
  createdAt
  finishedAt
}`) as unknown as TypedDocumentString<SendMessageMutation, SendMessageMutationVariables>;
export const ConversationDocument = new TypedDocumentString(`
    query Conversation($id: ID!) {
  conversation(id: $id) {
    id
    title
    assistantId
    assistantName
    role
    createdAt
    updatedAt
    turns {
      ...TurnParts
    }
  }
}
    fragment TurnParts on Turn {
  message {
    id
    text
    atDate
    createdAt
  }
  reply {
    ...ReplyParts
  }
}
fragment ToolCallParts on ToolCall {
  callId
  tool
  label
  ok
  inputs {
    label
    value
  }
  message
  card {
    question
    answer
    certainty
    steps {
      text
      article
    }
    articles {
      label
      recordId
      stateDate
    }
    warnings
  }
}
fragment PassageParts on Passage {
  corpus
  corpusTitle
  corpusVersion
  recordId
  title
  path
  text
  url
  status
  dateStart
  dateEnd
  datesFrom
  asOf
  licence
  source
  code
  num
  undatedVersions
}
fragment ReplyParts on Reply {
  id
  status
  text
  toolCalls {
    ...ToolCallParts
  }
  citations {
    number
    verified
    quote
    marks {
      start
      end
      verified
      reason
      quotes {
        text
        start
      }
    }
    passage {
      ...PassageParts
    }
  }
  claims
  lawDate
  lawDateWarning
  unverified {
    start
    end
    reason
  }
  failure {
    code
    message
    retryable
  }
  model
  extractive
  impact {
    promptTokens
    completionTokens
    kWh
    kgCO2eq
  }
  feedback {
    verdict
    reason
  }
  createdAt
  finishedAt
}`) as unknown as TypedDocumentString<ConversationQuery, ConversationQueryVariables>;
export const StopReplyDocument = new TypedDocumentString(`
    mutation StopReply($replyId: ID!) {
  stopReply(replyId: $replyId) {
    __typename
    ... on ReplyStopped {
      reply {
        ...ReplyParts
      }
    }
    ... on NotFound {
      message
    }
  }
}
    fragment ToolCallParts on ToolCall {
  callId
  tool
  label
  ok
  inputs {
    label
    value
  }
  message
  card {
    question
    answer
    certainty
    steps {
      text
      article
    }
    articles {
      label
      recordId
      stateDate
    }
    warnings
  }
}
fragment PassageParts on Passage {
  corpus
  corpusTitle
  corpusVersion
  recordId
  title
  path
  text
  url
  status
  dateStart
  dateEnd
  datesFrom
  asOf
  licence
  source
  code
  num
  undatedVersions
}
fragment ReplyParts on Reply {
  id
  status
  text
  toolCalls {
    ...ToolCallParts
  }
  citations {
    number
    verified
    quote
    marks {
      start
      end
      verified
      reason
      quotes {
        text
        start
      }
    }
    passage {
      ...PassageParts
    }
  }
  claims
  lawDate
  lawDateWarning
  unverified {
    start
    end
    reason
  }
  failure {
    code
    message
    retryable
  }
  model
  extractive
  impact {
    promptTokens
    completionTokens
    kWh
    kgCO2eq
  }
  feedback {
    verdict
    reason
  }
  createdAt
  finishedAt
}`) as unknown as TypedDocumentString<StopReplyMutation, StopReplyMutationVariables>;
export const ReplyEventsDocument = new TypedDocumentString(`
    subscription ReplyEvents($replyId: ID!, $after: String) {
  replyEvents(replyId: $replyId, after: $after) {
    cursor
    kind
    text
    stage
    corpora
    passages
    verified
    claims
    toolCall {
      ...ToolCallParts
    }
    reply {
      ...ReplyParts
    }
  }
}
    fragment ToolCallParts on ToolCall {
  callId
  tool
  label
  ok
  inputs {
    label
    value
  }
  message
  card {
    question
    answer
    certainty
    steps {
      text
      article
    }
    articles {
      label
      recordId
      stateDate
    }
    warnings
  }
}
fragment PassageParts on Passage {
  corpus
  corpusTitle
  corpusVersion
  recordId
  title
  path
  text
  url
  status
  dateStart
  dateEnd
  datesFrom
  asOf
  licence
  source
  code
  num
  undatedVersions
}
fragment ReplyParts on Reply {
  id
  status
  text
  toolCalls {
    ...ToolCallParts
  }
  citations {
    number
    verified
    quote
    marks {
      start
      end
      verified
      reason
      quotes {
        text
        start
      }
    }
    passage {
      ...PassageParts
    }
  }
  claims
  lawDate
  lawDateWarning
  unverified {
    start
    end
    reason
  }
  failure {
    code
    message
    retryable
  }
  model
  extractive
  impact {
    promptTokens
    completionTokens
    kWh
    kgCO2eq
  }
  feedback {
    verdict
    reason
  }
  createdAt
  finishedAt
}`) as unknown as TypedDocumentString<ReplyEventsSubscription, ReplyEventsSubscriptionVariables>;
export const ConversationsDocument = new TypedDocumentString(`
    query Conversations($first: Int!, $after: String, $search: String) {
  conversations(first: $first, after: $after, search: $search) {
    items {
      ...ConversationSummaryParts
    }
    endCursor
    total
  }
}
    fragment ConversationSummaryParts on ConversationSummary {
  id
  title
  assistantId
  assistantName
  updatedAt
}`) as unknown as TypedDocumentString<ConversationsQuery, ConversationsQueryVariables>;
export const RenameConversationDocument = new TypedDocumentString(`
    mutation RenameConversation($id: ID!, $title: String!) {
  renameConversation(id: $id, title: $title) {
    __typename
    ... on ConversationRenamed {
      conversation {
        ...ConversationSummaryParts
      }
    }
    ... on NotFound {
      message
    }
    ... on InvalidInput {
      code
      message
    }
  }
}
    fragment ConversationSummaryParts on ConversationSummary {
  id
  title
  assistantId
  assistantName
  updatedAt
}`) as unknown as TypedDocumentString<
  RenameConversationMutation,
  RenameConversationMutationVariables
>;
export const DeleteConversationDocument = new TypedDocumentString(`
    mutation DeleteConversation($id: ID!) {
  deleteConversation(id: $id) {
    __typename
    ... on ConversationDeleted {
      id
    }
    ... on NotFound {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<
  DeleteConversationMutation,
  DeleteConversationMutationVariables
>;
export const HomeDocument = new TypedDocumentString(`
    query Home($assistantId: ID) {
  home(assistantId: $assistantId) {
    assistant {
      ...AssistantCardParts
    }
    role {
      assistantId
      role
      label
    }
    reason
    starters
    others {
      ...AssistantCardParts
    }
    corpora {
      ...CorpusFreshnessParts
    }
    recent {
      ...ConversationSummaryParts
    }
  }
}
    fragment CorpusFreshnessParts on CorpusFreshness {
  id
  title
  documents
  asOf
  states {
    asOf
    documents
  }
  licence
  importedAt
  lastError
}
fragment AssistantCardParts on AssistantCard {
  id
  name
  summary
  ministry
  ministryName
  ownerTeam
  ownerContact
  roles
  recommended
  corpora {
    ...CorpusFreshnessParts
  }
}
fragment ConversationSummaryParts on ConversationSummary {
  id
  title
  assistantId
  assistantName
  updatedAt
}`) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const GiveFeedbackDocument = new TypedDocumentString(`
    mutation GiveFeedback($input: GiveFeedbackInput!) {
  giveFeedback(input: $input) {
    __typename
    ... on FeedbackKept {
      reply {
        id
        feedback {
          verdict
          reason
        }
      }
    }
    ... on NotFound {
      message
    }
    ... on InvalidInput {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<GiveFeedbackMutation, GiveFeedbackMutationVariables>;
export const TextsDocument = new TypedDocumentString(`
    query Texts($recordIds: [String!]!) {
  texts(recordIds: $recordIds) {
    ...PassageParts
  }
}
    fragment PassageParts on Passage {
  corpus
  corpusTitle
  corpusVersion
  recordId
  title
  path
  text
  url
  status
  dateStart
  dateEnd
  datesFrom
  asOf
  licence
  source
  code
  num
  undatedVersions
}`) as unknown as TypedDocumentString<TextsQuery, TextsQueryVariables>;
export const SessionDocument = new TypedDocumentString(`
    query Session {
  service {
    name
    theme
    sampleIdentities
    extractiveMode
    signInPath
  }
  viewer {
    id
    givenName
    usualName
    email
    ministryName
    organizationalUnit
    platformRole
    jobs {
      assistantId
      role
      label
    }
  }
}
    `) as unknown as TypedDocumentString<SessionQuery, SessionQueryVariables>;
export const SourceDocumentDocument = new TypedDocumentString(`
    query SourceDocument($corpus: String!, $corpusVersion: String!, $recordId: String!) {
  document(corpus: $corpus, corpusVersion: $corpusVersion, recordId: $recordId) {
    recordId
    corpus
    corpusTitle
    title
    path
    text
    url
    status
    dateStart
    dateEnd
    datesFrom
    asOf
    licence
    source
    code
    num
    undatedVersions
    otherVersions {
      recordId
      title
      text
      status
      dateStart
      dateEnd
      datesFrom
      asOf
      num
      undatedVersions
    }
  }
}
    `) as unknown as TypedDocumentString<SourceDocumentQuery, SourceDocumentQueryVariables>;
export const ManagedAssistantsDocument = new TypedDocumentString(`
    query ManagedAssistants {
  managedAssistants {
    id
    name
    ministryName
  }
}
    `) as unknown as TypedDocumentString<ManagedAssistantsQuery, ManagedAssistantsQueryVariables>;
export const ManagedCorporaDocument = new TypedDocumentString(`
    query ManagedCorpora {
  managedCorpora {
    ...ManagedCorpusParts
  }
}
    fragment CorpusFreshnessParts on CorpusFreshness {
  id
  title
  documents
  asOf
  states {
    asOf
    documents
  }
  licence
  importedAt
  lastError
}
fragment ManagedCorpusParts on ManagedCorpus {
  id
  assistantName
  source
  refresh
  checkedAt
  paused
  heldDocuments
  updating
  canUpdate
  canRollBack
  freshness {
    ...CorpusFreshnessParts
  }
}`) as unknown as TypedDocumentString<ManagedCorporaQuery, ManagedCorporaQueryVariables>;
export const UpdateCorpusDocument = new TypedDocumentString(`
    mutation UpdateCorpus($id: ID!) {
  updateCorpus(id: $id) {
    __typename
    ... on CorpusUpdateAsked {
      corpus {
        ...ManagedCorpusParts
      }
    }
    ... on CorpusActionRefused {
      message
    }
    ... on NotFound {
      message
    }
  }
}
    fragment CorpusFreshnessParts on CorpusFreshness {
  id
  title
  documents
  asOf
  states {
    asOf
    documents
  }
  licence
  importedAt
  lastError
}
fragment ManagedCorpusParts on ManagedCorpus {
  id
  assistantName
  source
  refresh
  checkedAt
  paused
  heldDocuments
  updating
  canUpdate
  canRollBack
  freshness {
    ...CorpusFreshnessParts
  }
}`) as unknown as TypedDocumentString<UpdateCorpusMutation, UpdateCorpusMutationVariables>;
export const AcceptHeldCorpusVersionDocument = new TypedDocumentString(`
    mutation AcceptHeldCorpusVersion($id: ID!, $documents: Int!) {
  acceptHeldCorpusVersion(id: $id, documents: $documents) {
    __typename
    ... on CorpusUpdateAsked {
      corpus {
        ...ManagedCorpusParts
      }
    }
    ... on CorpusActionRefused {
      message
    }
    ... on NotFound {
      message
    }
  }
}
    fragment CorpusFreshnessParts on CorpusFreshness {
  id
  title
  documents
  asOf
  states {
    asOf
    documents
  }
  licence
  importedAt
  lastError
}
fragment ManagedCorpusParts on ManagedCorpus {
  id
  assistantName
  source
  refresh
  checkedAt
  paused
  heldDocuments
  updating
  canUpdate
  canRollBack
  freshness {
    ...CorpusFreshnessParts
  }
}`) as unknown as TypedDocumentString<
  AcceptHeldCorpusVersionMutation,
  AcceptHeldCorpusVersionMutationVariables
>;
export const RollBackCorpusDocument = new TypedDocumentString(`
    mutation RollBackCorpus($id: ID!, $restore: Boolean!) {
  rollBackCorpus(id: $id, restore: $restore) {
    __typename
    ... on CorpusRolledBack {
      corpus {
        ...ManagedCorpusParts
      }
    }
    ... on CorpusActionRefused {
      message
    }
    ... on NotFound {
      message
    }
  }
}
    fragment CorpusFreshnessParts on CorpusFreshness {
  id
  title
  documents
  asOf
  states {
    asOf
    documents
  }
  licence
  importedAt
  lastError
}
fragment ManagedCorpusParts on ManagedCorpus {
  id
  assistantName
  source
  refresh
  checkedAt
  paused
  heldDocuments
  updating
  canUpdate
  canRollBack
  freshness {
    ...CorpusFreshnessParts
  }
}`) as unknown as TypedDocumentString<RollBackCorpusMutation, RollBackCorpusMutationVariables>;
export const UnansweredQuestionsDocument = new TypedDocumentString(`
    query UnansweredQuestions($assistantId: ID!, $after: String) {
  unansweredQuestions(assistantId: $assistantId, after: $after) {
    total
    endCursor
    items {
      id
      text
      day
      corpora
    }
    days {
      day
      count
    }
  }
}
    `) as unknown as TypedDocumentString<
  UnansweredQuestionsQuery,
  UnansweredQuestionsQueryVariables
>;
export const FeedbackReceivedDocument = new TypedDocumentString(`
    query FeedbackReceived($assistantId: ID!, $after: String) {
  feedbackReceived(assistantId: $assistantId, after: $after) {
    total
    endCursor
    items {
      id
      verdict
      reason
      question
      answer
      day
    }
    days {
      day
      useful
      notUseful
    }
  }
}
    `) as unknown as TypedDocumentString<FeedbackReceivedQuery, FeedbackReceivedQueryVariables>;
