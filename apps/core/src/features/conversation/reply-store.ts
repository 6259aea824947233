import { randomUUID } from 'node:crypto';

import type { ModelUsage, UnverifiedClaim } from '@maroquin/assistant-engine';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { Conversation, Message } from './conversation.entity.js';
import { KeptCitation, Reply, type KeptToolCall, type ReplyStatus } from './reply.entity.js';

/** A reply that this process may write, until it loses its attempt. */
export interface ClaimedReply {
  readonly replyId: string;
  readonly attempt: number;
  readonly message: Message;
  readonly conversation: Conversation;
  readonly history: readonly { readonly question: string; readonly answer: string }[];
}

/** What a finished attempt leaves. A model that was not called is `null` and costs nothing. */
export interface FinishedReply {
  readonly status: Exclude<ReplyStatus, 'pending' | 'running'>;
  readonly text: string;
  readonly toolCalls: readonly KeptToolCall[];
  readonly unverified: readonly UnverifiedClaim[];
  /** `null`: the answer was not checked. */
  readonly claims: number | null;
  readonly lawDate: string | null;
  readonly failureCode: string | null;
  readonly model: string | null;
  readonly extractive: boolean;
  readonly usage: ModelUsage;
  readonly citations: readonly Omit<KeptCitation, 'replyId'>[];
}

/** What a heartbeat says of a reply. */
export interface HeldReply {
  readonly attempt: number;
  /** The agent asked to stop. */
  readonly stop: boolean;
  /** The agent still has the role in which the question was asked. */
  readonly allowed: boolean;
}

/** A reply that is worked on is somebody else's once it has not been heard of for this long. */
export const LEASE_SECONDS = 3;

const HISTORY = 6;

const FINISH_REPLY = `UPDATE reply SET status = $3, text = $4, tool_calls = $5, unverified = $6,
    claims = $7, law_date = $8, failure_code = $9, model = $10, extractive = $11,
    prompt_tokens = $12, completion_tokens = $13, kwh = $14, kgco2eq = $15, finished_at = now()
  WHERE id = $1 AND attempt = $2 AND status = 'running'`;

const ADD_TO_LEDGER = `INSERT INTO ledger_entry (reply_id, agent_id, ministry, assistant_id, model,
    prompt_tokens, completion_tokens, kwh, kgco2eq)
  SELECT $1, a.id, COALESCE(a.ministry, ''), $3, $4, $5, $6, $7, $8 FROM agent a WHERE a.id = $2
  ON CONFLICT (reply_id) DO NOTHING`;

const BEAT = `UPDATE reply r SET heartbeat_at = now() FROM conversation c
  WHERE r.id = ANY($1) AND r.worker_id = $2 AND r.status = 'running' AND c.id = r.conversation_id
  RETURNING r.id, r.attempt, r.stop_requested, EXISTS (SELECT 1 FROM agent_job j
    WHERE j.agent_id = c.agent_id AND j.assistant_id = c.assistant_id AND j.role = c.role) AS allowed`;

function usageColumns({ usage }: FinishedReply): readonly number[] {
  return [usage.promptTokens, usage.completionTokens, usage.kWh, usage.kgCO2eq];
}

const changedRows = z.tuple([z.array(z.unknown()), z.int()]);

const claimedRows = z.tuple([z.array(z.object({ attempt: z.int() })), z.int()]);
const beatRows = z.tuple([
  z.array(
    z.object({
      id: z.uuid(),
      attempt: z.int(),
      stop_requested: z.boolean(),
      allowed: z.boolean(),
    }),
  ),
  z.int(),
]);

/**
 * The life of a reply in PostgreSQL. Every write of an attempt compares the attempt number, so a
 * worker that slept while another took over changes nothing.
 */
@Injectable()
export class ReplyStore {
  /** This process, among the workers. */
  readonly workerId = randomUUID();

  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Takes a reply that nobody works on; `null` when it is finished or in other hands. */
  async claim(replyId: string): Promise<ClaimedReply | null> {
    const [rows] = claimedRows.parse(
      await this.database.query(
        `UPDATE reply SET status = 'running', attempt = attempt + 1, worker_id = $2, heartbeat_at = now()
         WHERE id = $1 AND (status = 'pending'
           OR (status = 'running' AND heartbeat_at < now() - make_interval(secs => $3)))
         RETURNING attempt`,
        [replyId, this.workerId, LEASE_SECONDS],
      ),
    );
    const attempt = rows[0]?.attempt;
    if (attempt === undefined) return null;
    const reply = await this.database.getRepository(Reply).findOneByOrFail({ id: replyId });
    const { conversationId, messageId } = reply;
    const message = await this.database.getRepository(Message).findOneByOrFail({ id: messageId });
    const conversation = await this.database
      .getRepository(Conversation)
      .findOneByOrFail({ id: conversationId });
    return { replyId, attempt, message, conversation, history: await this.history(message) };
  }

  /** Keeps the leases of the named replies; says which are still ours, and which must stop. */
  async beat(replyIds: readonly string[]): Promise<ReadonlyMap<string, HeldReply>> {
    const [rows] = beatRows.parse(await this.database.query(BEAT, [replyIds, this.workerId]));
    return new Map(
      rows.map(({ id, attempt, stop_requested: stop, allowed }) => [
        id,
        { attempt, stop, allowed },
      ]),
    );
  }

  /** Replies that nobody works on: their bell was lost, or their worker died. */
  async abandoned(): Promise<readonly string[]> {
    const rows: unknown = await this.database.query(
      `SELECT id FROM reply
       WHERE (status = 'pending' AND created_at < now() - interval '2 seconds')
          OR (status = 'running' AND heartbeat_at < now() - make_interval(secs => $1))
       ORDER BY created_at LIMIT 500`,
      [LEASE_SECONDS],
    );
    return z
      .array(z.object({ id: z.uuid() }))
      .parse(rows)
      .map((row) => row.id);
  }

  /** Gives the reply back unfinished, so that the next worker takes it at once. */
  async handBack(claimed: ClaimedReply): Promise<void> {
    await this.database.query(
      `UPDATE reply SET status = 'pending', worker_id = NULL
       WHERE id = $1 AND attempt = $2 AND status = 'running'`,
      [claimed.replyId, claimed.attempt],
    );
  }

  /** Ends the reply: its text, its citations and its ledger row, together or not at all. */
  async finish(claimed: ClaimedReply, end: FinishedReply): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      const { replyId, attempt, conversation } = claimed;
      const [, updated] = changedRows.parse(
        await manager.query(FINISH_REPLY, [
          replyId,
          attempt,
          end.status,
          end.text,
          JSON.stringify(end.toolCalls),
          JSON.stringify(end.unverified),
          end.claims,
          end.lawDate,
          end.failureCode,
          end.model,
          end.extractive,
          ...usageColumns(end),
        ]),
      );
      if (updated !== 1) return false;
      if (end.citations.length > 0) {
        await manager.insert(
          KeptCitation,
          end.citations.map((citation) => ({ ...citation, replyId })),
        );
      }
      await manager.update(Conversation, { id: conversation.id }, { updatedAt: new Date() });
      if (end.model !== null) {
        await manager.query(ADD_TO_LEDGER, [
          replyId,
          conversation.agentId,
          conversation.assistantId,
          end.model,
          ...usageColumns(end),
        ]);
      }
      return true;
    });
  }

  private async history(message: Message): Promise<ClaimedReply['history']> {
    const rows: unknown = await this.database.query(
      `SELECT m.text AS question, r.text AS answer FROM message m
       JOIN reply r ON r.message_id = m.id AND r.status IN ('completed', 'silent', 'stopped')
       WHERE m.conversation_id = $1 AND m.created_at < $2
       ORDER BY m.created_at DESC LIMIT $3`,
      [message.conversationId, message.createdAt, HISTORY],
    );
    return z
      .array(z.object({ question: z.string(), answer: z.string() }))
      .parse(rows)
      .reverse();
  }
}
