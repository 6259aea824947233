import { lawDateWarning } from '@maroquin/assistant-engine';
import { Injectable } from '@nestjs/common';

import { AssistantsService } from '../../assistants/index.js';
import { civilDay } from '../../platform/clock.js';
import { CorpusService, presentPassage } from '../corpus/index.js';
import { FAILURES, REFUSALS, tooMany } from './conversation.errors.js';
import type { Conversation, Message } from './conversation.entity.js';
import type { ConversationRecord, ReplyRecord, TurnRecord } from './conversation.service.js';
import {
  type ConversationSummaryType,
  type ConversationType,
  type MessageRefused,
  type MessageType,
  type TurnType,
} from './conversation.types.js';
import type { SendRefusal } from './send-message.service.js';
import type { Verdict } from './feedback.entity.js';
import type { KeptCitation, KeptToolCall, Reply } from './reply.entity.js';
import {
  CertaintyType,
  ReplyStatusType,
  VerdictType,
  type CitationType,
  type ReplyFailureType,
  type ReplyType,
  type ToolCallType,
} from './reply.types.js';

const STATUSES: Readonly<Record<Reply['status'], ReplyStatusType>> = {
  pending: ReplyStatusType.PENDING,
  running: ReplyStatusType.RUNNING,
  completed: ReplyStatusType.COMPLETED,
  silent: ReplyStatusType.SILENT,
  stopped: ReplyStatusType.STOPPED,
  failed: ReplyStatusType.FAILED,
};

const CERTAINTIES = {
  computed: CertaintyType.COMPUTED,
  toConfirm: CertaintyType.TO_CONFIRM,
  refused: CertaintyType.REFUSED,
} as const;

const VERDICTS: Readonly<Record<Verdict, VerdictType>> = {
  useful: VerdictType.USEFUL,
  'not-useful': VerdictType.NOT_USEFUL,
};

/** A tool call as the schema shows it. */
export function presentToolCall(call: KeptToolCall): ToolCallType {
  const { card } = call;
  return {
    ...call,
    card: card === null ? null : { ...card, certainty: CERTAINTIES[card.certainty] },
  };
}

function failureOf(reply: Reply): ReplyFailureType | null {
  if (reply.failureCode === null) return null;
  const failure = FAILURES[reply.failureCode] ?? FAILURES['INTERNAL'];
  if (failure === undefined) return null;
  return { code: reply.failureCode, ...failure };
}

/** Judged on the day of the answer: what was true of its sources then stays true of the answer. */
function dateWarning(reply: Reply, citations: readonly KeptCitation[]): string | null {
  if (reply.lawDate === null) return null;
  const sources = citations.map(({ passage }) => passage);
  return lawDateWarning(sources, reply.lawDate, civilDay(reply.createdAt));
}

/** Turns what the database keeps into what the schema shows. */
@Injectable()
export class ConversationPresenter {
  constructor(
    private readonly assistants: AssistantsService,
    private readonly corpora: CorpusService,
  ) {}

  refusal(refused: SendRefusal): MessageRefused {
    const { code } = refused;
    if (code !== 'TOO_MANY') return { code, message: REFUSALS[code] };
    const { retryAfter } = refused;
    return { code, message: tooMany(retryAfter), retryAfter };
  }

  summary(conversation: Conversation): ConversationSummaryType {
    const assistant = this.assistants.byId(conversation.assistantId);
    return {
      id: conversation.id,
      title: conversation.title,
      assistantId: conversation.assistantId,
      assistantName: assistant?.definition.identity.name.fr ?? conversation.assistantId,
      updatedAt: conversation.updatedAt,
    };
  }

  conversation({ conversation, turns }: ConversationRecord): ConversationType {
    return {
      ...this.summary(conversation),
      role: conversation.role,
      createdAt: conversation.createdAt,
      turns: turns.map((turn) => this.turn(turn)),
    };
  }

  turn(turn: TurnRecord): TurnType {
    return { message: this.message(turn.message), reply: this.reply(turn) };
  }

  reply({ reply, citations, feedback }: ReplyRecord): ReplyType {
    return {
      id: reply.id,
      status: STATUSES[reply.status],
      text: reply.text,
      toolCalls: reply.toolCalls.map(presentToolCall),
      citations: citations.map((citation) => this.citation(citation)),
      unverified: reply.unverified,
      claims: reply.claims,
      lawDate: reply.lawDate,
      lawDateWarning: dateWarning(reply, citations),
      failure: failureOf(reply),
      model: reply.model,
      extractive: reply.extractive,
      impact:
        reply.finishedAt === null
          ? null
          : {
              promptTokens: reply.promptTokens,
              completionTokens: reply.completionTokens,
              kWh: reply.kwh,
              kgCO2eq: reply.kgco2eq,
            },
      feedback:
        feedback === null ? null : { verdict: VERDICTS[feedback.verdict], reason: feedback.reason },
      createdAt: reply.createdAt,
      finishedAt: reply.finishedAt,
    };
  }

  private message(message: Message): MessageType {
    return {
      id: message.id,
      text: message.text,
      atDate: message.atDate,
      createdAt: message.createdAt,
    };
  }

  private citation({ number, verified, quote, marks, passage }: KeptCitation): CitationType {
    return { number, verified, quote, marks, passage: presentPassage(this.corpora, passage) };
  }
}
