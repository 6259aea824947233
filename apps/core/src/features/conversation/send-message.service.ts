import { randomUUID } from 'node:crypto';

import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import { z } from 'zod';

import { AssistantsService, type LoadedAssistant } from '../../assistants/index.js';
import { RATE_LIMITS, type RateLimits } from '../../platform/limits/rate-limits.js';
import { QUEUE, type QueuePort } from '../../platform/queue/queue-port.js';
import type { AgentContext } from '../identity/index.js';
import { ConversationAccess } from './conversation-access.js';
import { MAX_QUESTION, type RefusalCode } from './conversation.errors.js';
import { Conversation, Message } from './conversation.entity.js';
import type { TurnRecord } from './conversation.service.js';
import { Reply } from './reply.entity.js';
import { titleOf } from './title-of.js';

/** What the agent sent, as it came. */
export interface SendRequest {
  readonly messageId: string;
  readonly conversationId?: string | null;
  readonly assistantId: string;
  readonly role: string;
  readonly text: string;
  readonly atDate?: string | null;
  /** Where it comes from, as the limits count it. */
  readonly caller: string;
}

/** Accepted, or refused with a reason the agent can act on. */
export type SendOutcome =
  | { readonly ok: true; readonly conversation: Conversation; readonly turn: TurnRecord }
  | SendRefusal;

/** Why it was refused, and when to try again where time mends it. */
export type SendRefusal =
  | { readonly ok: false; readonly code: RefusalCode }
  | { readonly ok: false; readonly code: 'TOO_MANY'; readonly retryAfter: number };

/** Code of PostgreSQL for a broken unique constraint. */
const UNIQUE_VIOLATION = '23505';

const uuid = z.uuid();
const date = z.iso.date();

function refusalOf(request: SendRequest): RefusalCode | null {
  if (!uuid.safeParse(request.messageId).success) return 'BAD_ID';
  if (request.text.trim() === '') return 'EMPTY';
  if (request.text.length > MAX_QUESTION) return 'TOO_LONG';
  if (request.atDate != null && !date.safeParse(request.atDate).success) return 'BAD_DATE';
  return null;
}

/** PostgreSQL keeps no NUL, and a lone surrogate is no text. */
function cleanText(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed().trim();
}

/**
 * Accepts a question: access, one transaction that writes the message and its pending reply, then
 * the bell. Once it has answered, the question survives any crash.
 */
@Injectable()
export class SendMessageService {
  private readonly logger = new Logger('SendMessage');

  constructor(
    private readonly access: ConversationAccess,
    private readonly assistants: AssistantsService,
    @InjectDataSource() private readonly database: DataSource,
    @Inject(QUEUE) private readonly queue: QueuePort,
    @Inject(RATE_LIMITS) private readonly limits: RateLimits,
  ) {}

  async send(context: AgentContext, request: SendRequest): Promise<SendOutcome> {
    const job = this.assistants.jobWith(context.jobs, request.assistantId, request.role);
    if (job === null) return { ok: false, code: 'NOT_ALLOWED' };
    const refusal = refusalOf(request);
    if (refusal !== null) return { ok: false, code: refusal };
    const outcome = await this.keepOnce(context, request, job.assistant);
    if (outcome.ok && outcome.turn.reply.status === 'pending') await this.ring(outcome.turn.reply);
    return outcome;
  }

  /** Keeps the message, or finds the one that the same click already sent. */
  private async keepOnce(
    context: AgentContext,
    request: SendRequest,
    assistant: LoadedAssistant,
  ): Promise<SendOutcome> {
    const known = await this.alreadySent(context, request);
    if (known !== null) return known;
    const wait = await this.secondsToWait(context, request);
    if (wait > 0) return { ok: false, code: 'TOO_MANY', retryAfter: wait };
    try {
      return await this.database.transaction((manager) =>
        this.keep(context, request, assistant, manager),
      );
    } catch (error) {
      const raced =
        error instanceof QueryFailedError &&
        z.object({ code: z.literal(UNIQUE_VIOLATION) }).safeParse(error.driverError).success;
      if (!raced) throw error;
      return (await this.alreadySent(context, request)) ?? { ok: false, code: 'CONFLICT' };
    }
  }

  private async keep(
    context: AgentContext,
    request: SendRequest,
    assistant: LoadedAssistant,
    manager: EntityManager,
  ): Promise<SendOutcome> {
    const conversation = await this.conversationFor(context, request, manager);
    if (typeof conversation === 'string') return { ok: false, code: conversation };
    const message = manager.create(Message, {
      id: request.messageId.toLowerCase(),
      conversationId: conversation.id,
      text: cleanText(request.text),
      atDate: request.atDate ?? null,
      createdAt: conversation.updatedAt,
    });
    await manager.insert(Message, message);
    const id = randomUUID();
    await manager.insert(Reply, {
      id,
      messageId: message.id,
      conversationId: conversation.id,
      assistantVersion: assistant.version,
      createdAt: conversation.updatedAt,
    });
    const reply = await manager.findOneByOrFail(Reply, { id });
    return { ok: true, conversation, turn: { message, reply, citations: [], feedback: null } };
  }

  /** The conversation to write in, locked so that two questions cannot overtake each other. */
  private async conversationFor(
    context: AgentContext,
    request: SendRequest,
    manager: EntityManager,
  ): Promise<Conversation | RefusalCode> {
    const now = new Date();
    if (request.conversationId == null) {
      const conversation = manager.create(Conversation, {
        id: randomUUID(),
        agentId: context.agentId,
        assistantId: request.assistantId,
        role: request.role,
        title: titleOf(cleanText(request.text)),
        createdAt: now,
        updatedAt: now,
      });
      await manager.insert(Conversation, conversation);
      return conversation;
    }
    const own = await this.access.conversation(context, request.conversationId);
    if (own === null) return 'NOT_FOUND';
    if (own.assistantId !== request.assistantId || own.role !== request.role) return 'NOT_ALLOWED';
    await manager.query('SELECT 1 FROM conversation WHERE id = $1 FOR UPDATE', [own.id]);
    const unfinished = await manager.countBy(Reply, [
      { conversationId: own.id, status: 'pending' },
      { conversationId: own.id, status: 'running' },
    ]);
    if (unfinished > 0) return 'REPLY_UNFINISHED';
    await manager.update(Conversation, { id: own.id }, { updatedAt: now });
    return manager.create(Conversation, { ...own, updatedAt: now });
  }

  /** Counts the question for its agent and its address; what was already sent is not counted. */
  private async secondsToWait(context: AgentContext, { caller }: SendRequest): Promise<number> {
    const byAgent = await this.limits.take('messageByAgent', context.agentId);
    return byAgent > 0 ? byAgent : this.limits.take('messageByAddress', caller);
  }

  private async alreadySent(
    context: AgentContext,
    request: SendRequest,
  ): Promise<SendOutcome | null> {
    const message = await this.database
      .getRepository(Message)
      .findOneBy({ id: request.messageId.toLowerCase() });
    if (message === null) return null;
    const conversation = await this.access.conversation(context, message.conversationId);
    const reply = await this.database.getRepository(Reply).findOneBy({ messageId: message.id });
    const same =
      conversation !== null &&
      message.text === cleanText(request.text) &&
      message.atDate === (request.atDate ?? null) &&
      (request.conversationId == null || request.conversationId === conversation.id);
    if (!same || reply === null) return { ok: false, code: 'CONFLICT' };
    return { ok: true, conversation, turn: { message, reply, citations: [], feedback: null } };
  }

  /** A bell that does not ring is no failure: the sweeper rings again within seconds. */
  private async ring(reply: Reply): Promise<void> {
    try {
      await this.queue.ring('reply', reply.id, { replyId: reply.id });
    } catch (error) {
      this.logger.warn(`the bell did not ring: ${error instanceof Error ? error.name : 'error'}`);
    }
  }
}
