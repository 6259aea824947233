import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import type { AgentContext } from '../identity/index.js';
import { ConversationAccess } from './conversation-access.js';
import { Conversation } from './conversation.entity.js';

/** Longest title, in characters. */
export const MAX_TITLE = 200;

const MAX_PAGE = 100;
const MAX_SEARCH = 200;

/** One page of the agent's conversations, newest first. */
export interface HistoryPage {
  readonly items: readonly Conversation[];
  readonly endCursor: string | null;
  readonly total: number;
}

/** Which page. */
export interface HistoryRequest {
  readonly first: number;
  readonly after: string | null;
  readonly search: string | null;
}

const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()]);

function readCursor(after: string | null): readonly [string, string] | null {
  if (after === null) return null;
  const [date, id] = Buffer.from(after, 'base64url').toString('utf8').split(' ');
  const parsed = cursorSchema.safeParse([date, id]);
  return parsed.success ? parsed.data : null;
}

function cursorOf(conversation: Conversation): string {
  const place = `${conversation.updatedAt.toISOString()} ${conversation.id}`;
  return Buffer.from(place, 'utf8').toString('base64url');
}

/**
 * A text of the database as it is compared with what is searched: no accent, no capital, one kind of
 * apostrophe, so that `depens` and `DÉPENS` find « dépens ».
 */
function plainSql(expression: string): string {
  const bare = `regexp_replace(normalize(lower(${expression}), NFKD), '[\\u0300-\\u036f]', '', 'g')`;
  return `replace(translate(${bare}, '’', ''''), 'œ', 'oe')`;
}

/** The agent's conversations: list, rename, delete. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly access: ConversationAccess,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  /** A page; `search` looks in titles and in questions, accents and case aside. */
  async page(context: AgentContext, request: HistoryRequest): Promise<HistoryPage> {
    const query = this.database
      .getRepository(Conversation)
      .createQueryBuilder('conversation')
      .where('conversation.agent_id = :agentId', { agentId: context.agentId });
    const search = request.search?.trim().slice(0, MAX_SEARCH) ?? '';
    if (search !== '') {
      query.andWhere(
        `(strpos(${plainSql('conversation.title')}, ${plainSql(':search')}) > 0
          OR EXISTS (SELECT 1 FROM message m WHERE m.conversation_id = conversation.id
            AND strpos(${plainSql('m.text')}, ${plainSql(':search')}) > 0))`,
        { search },
      );
    }
    const total = await query.getCount();
    const cursor = readCursor(request.after);
    if (cursor !== null) {
      query.andWhere(
        `(date_trunc('milliseconds', conversation.updated_at), conversation.id) < (:date, :id)`,
        { date: cursor[0], id: cursor[1] },
      );
    }
    const size = Math.min(Math.max(request.first, 1), MAX_PAGE);
    const found = await query
      .orderBy(`date_trunc('milliseconds', conversation.updated_at)`, 'DESC')
      .addOrderBy('conversation.id', 'DESC')
      .limit(size + 1)
      .getMany();
    const items = found.slice(0, size);
    const last = items.at(-1);
    const more = found.length > size && last !== undefined;
    return { items, endCursor: more ? cursorOf(last) : null, total };
  }

  /** Renames; `null` when the conversation is not the agent's. */
  async rename(context: AgentContext, id: string, title: string): Promise<Conversation | null> {
    const conversation = await this.access.conversation(context, id);
    if (conversation === null) return null;
    await this.database.getRepository(Conversation).update({ id }, { title });
    return this.database.getRepository(Conversation).findOneByOrFail({ id });
  }

  /**
   * Erases for good: questions, answers, citations and feedback go with the row. A reply being
   * produced loses its row, and its worker stops at its next heartbeat.
   */
  async erase(context: AgentContext, id: string): Promise<boolean> {
    const conversation = await this.access.conversation(context, id);
    if (conversation === null) return false;
    await this.database.getRepository(Conversation).delete({ id });
    return true;
  }
}
