import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { corporaOf, type LoadedAssistant } from '../../assistants/index.js';
import { systemClock } from '../../platform/clock.js';
import { CorpusService } from '../corpus/index.js';
import type { AgentContext } from '../identity/index.js';
import { CHART_DAYS, lastDays } from './day-counts.js';
import { excerptOf } from './mask-personal-data.js';
import { readPlace, writePlace } from './place-in-list.js';
import { TeamAccess } from './team-access.js';

/** Longest question and longest beginning of an answer that are shown, in characters. */
const LONGEST_QUESTION = 1_000;
const LONGEST_ANSWER = 400;

const MAX_PAGE = 50;

/** Which page of a list. */
export interface PageRequest {
  readonly first: number;
  readonly after: string | null;
}

/** A page of what was heard from the agents of an assistant; nobody is named in it. */
export interface HeardPage<Item, Day> {
  readonly assistantId: string;
  readonly items: readonly Item[];
  readonly endCursor: string | null;
  readonly total: number;
  /** The last {@link CHART_DAYS} days, oldest first. */
  readonly days: readonly Day[];
}

/** A question to which the texts had no answer. */
export interface UnansweredQuestion {
  readonly id: string;
  readonly text: string;
  readonly day: string;
  readonly corpora: readonly string[];
}

/** What an agent thought of an answer. */
export interface ReceivedFeedback {
  readonly id: string;
  readonly verdict: 'useful' | 'not-useful';
  readonly reason: string | null;
  readonly question: string;
  readonly answer: string;
  readonly day: string;
}

/** Questions without an answer on one day. */
export interface DayCount {
  readonly day: string;
  readonly count: number;
}

/** Verdicts of one day. */
export interface DayVerdicts {
  readonly day: string;
  readonly useful: number;
  readonly notUseful: number;
}

const unansweredRows = z.array(
  z.object({ id: z.string(), day: z.string(), text: z.string(), role: z.string() }),
);
const feedbackRows = z.array(
  z.object({
    id: z.string(),
    day: z.string(),
    verdict: z.enum(['useful', 'not-useful']),
    reason: z.string().nullable(),
    question: z.string(),
    answer: z.string(),
  }),
);
const countRows = z.array(z.object({ day: z.string(), key: z.string(), count: z.int() }));

/**
 * Rows are named by a digest and ordered by day, then by digest: neither the hour nor the order of
 * arrival is given, so that two questions of one conversation do not stand together.
 */
const UNANSWERED = `SELECT md5(message.id::text) AS id,
    to_char(reply.created_at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD') AS day,
    message.text, conversation.role
  FROM reply
  JOIN message ON message.id = reply.message_id
  JOIN conversation ON conversation.id = reply.conversation_id
  WHERE reply.status = 'silent' AND conversation.assistant_id = $1`;

const FEEDBACK = `SELECT md5(feedback.reply_id::text) AS id,
    to_char(feedback.created_at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD') AS day,
    feedback.verdict, feedback.reason, message.text AS question, reply.text AS answer
  FROM feedback
  JOIN reply ON reply.id = feedback.reply_id
  JOIN message ON message.id = reply.message_id
  JOIN conversation ON conversation.id = reply.conversation_id
  WHERE conversation.assistant_id = $1`;

/** What the agents of an assistant met and said, without who they are. */
@Injectable()
export class HeardService {
  constructor(
    private readonly access: TeamAccess,
    private readonly corpora: CorpusService,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  /** Questions whose reply was silent; `null`: not an assistant of the caller's. */
  async unanswered(
    context: AgentContext,
    assistantId: string,
    request: PageRequest,
  ): Promise<HeardPage<UnansweredQuestion, DayCount> | null> {
    const assistant = this.access.assistant(context, assistantId);
    if (assistant === null) return null;
    const page = await this.page(UNANSWERED, assistantId, request, unansweredRows);
    const counts = await this.counts(UNANSWERED, `''`, assistantId);
    return {
      ...page,
      assistantId,
      items: page.items.map(({ id, day, text, role }) => ({
        id,
        day,
        text: excerptOf(text, LONGEST_QUESTION),
        corpora: this.searchedBy(assistant, role),
      })),
      total: total(counts.all),
      days: counts.days.map((day) => ({ day, count: counts.of(day, '') })),
    };
  }

  /** Verdicts on replies; `null`: not an assistant of the caller's. */
  async feedback(
    context: AgentContext,
    assistantId: string,
    request: PageRequest,
  ): Promise<HeardPage<ReceivedFeedback, DayVerdicts> | null> {
    if (this.access.assistant(context, assistantId) === null) return null;
    const page = await this.page(FEEDBACK, assistantId, request, feedbackRows);
    const counts = await this.counts(FEEDBACK, 'verdict', assistantId);
    return {
      ...page,
      assistantId,
      items: page.items.map((row) => ({
        ...row,
        reason: row.reason === null ? null : excerptOf(row.reason, LONGEST_QUESTION),
        question: excerptOf(row.question, LONGEST_QUESTION),
        answer: excerptOf(row.answer, LONGEST_ANSWER),
      })),
      total: total(counts.all),
      days: counts.days.map((day) => ({
        day,
        useful: counts.of(day, 'useful'),
        notUseful: counts.of(day, 'not-useful'),
      })),
    };
  }

  /** Titles of the corpora that the role searches. */
  private searchedBy(assistant: LoadedAssistant, role: string): readonly string[] {
    return corporaOf(assistant, role).map((corpus) => this.corpora.titleOf(corpus));
  }

  private async page<Row extends { readonly id: string; readonly day: string }>(
    select: string,
    assistantId: string,
    { first, after }: PageRequest,
    rows: z.ZodType<readonly Row[]>,
  ): Promise<{ readonly items: readonly Row[]; readonly endCursor: string | null }> {
    const size = Math.min(Math.max(first, 1), MAX_PAGE);
    const { day, id } = readPlace(after);
    const found = rows.parse(
      await this.database.query(
        `SELECT * FROM (${select}) heard
         WHERE $2::text IS NULL OR (day, id) < ($2, $3) ORDER BY day DESC, id DESC LIMIT $4`,
        [assistantId, day, id, size + 1],
      ),
    );
    const items = found.slice(0, size);
    const last = items.at(-1);
    const more = found.length > size && last !== undefined;
    return { items, endCursor: more ? writePlace(last) : null };
  }

  private async counts(select: string, key: string, assistantId: string) {
    const all = countRows.parse(
      await this.database.query(
        `SELECT day, ${key} AS key, count(*)::int AS count FROM (${select}) heard GROUP BY 1, 2`,
        [assistantId],
      ),
    );
    const byDay = new Map(all.map((row) => [`${row.day} ${row.key}`, row.count]));
    return {
      all,
      days: lastDays(systemClock.today(), CHART_DAYS),
      of: (day: string, wanted: string): number => byDay.get(`${day} ${wanted}`) ?? 0,
    };
  }
}

function total(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
