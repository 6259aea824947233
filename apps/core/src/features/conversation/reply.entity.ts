import type { Passage, ToolCard } from '@maroquin/assistant-kit';
import type { CitationMark, ToolInput, UnverifiedClaim } from '@maroquin/assistant-engine';
import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

/** `pending` and `running` are unfinished; the four others are final and never change again. */
export type ReplyStatus = 'pending' | 'running' | 'completed' | 'silent' | 'stopped' | 'failed';

/** A tool call as it is kept and shown. */
export interface KeptToolCall {
  readonly callId: string;
  readonly tool: string;
  readonly label: string;
  readonly ok: boolean | null;
  readonly inputs: readonly ToolInput[];
  readonly card: ToolCard | null;
  readonly message: string | null;
}

/**
 * The answer being produced, then produced. `attempt` fences: a worker that lost the reply cannot
 * write any more, because its attempt is no longer the row's.
 */
@Entity('reply')
@Index('reply_of_message', ['messageId'], { unique: true })
@Index('reply_unfinished', { synchronize: false })
export class Reply {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'message_id' })
  messageId!: string;

  @Column('uuid', { name: 'conversation_id' })
  conversationId!: string;

  @Column('text', { default: 'pending' })
  status!: ReplyStatus;

  @Column('integer', { default: 0 })
  attempt!: number;

  @Column('uuid', { name: 'worker_id', nullable: true })
  workerId!: string | null;

  @Column('timestamptz', { name: 'heartbeat_at', nullable: true })
  heartbeatAt!: Date | null;

  @Column('boolean', { name: 'stop_requested', default: false })
  stopRequested!: boolean;

  @Column('text', { name: 'assistant_version' })
  assistantVersion!: string;

  @Column('text', { default: '' })
  text!: string;

  @Column('jsonb', { name: 'tool_calls', default: [] })
  toolCalls!: KeptToolCall[];

  @Column('jsonb', { default: [] })
  unverified!: UnverifiedClaim[];

  /** Claims checked, the unverified ones included; `null`: the answer was not checked. */
  @Column('integer', { nullable: true })
  claims!: number | null;

  /** ISO date at which the law was read; `null`: nothing was searched to the end. */
  @Column('date', { name: 'law_date', nullable: true })
  lawDate!: string | null;

  @Column('text', { name: 'failure_code', nullable: true })
  failureCode!: string | null;

  @Column('text', { nullable: true })
  model!: string | null;

  @Column('boolean', { default: false })
  extractive!: boolean;

  @Column('integer', { name: 'prompt_tokens', default: 0 })
  promptTokens!: number;

  @Column('integer', { name: 'completion_tokens', default: 0 })
  completionTokens!: number;

  @Column('double precision', { default: 0 })
  kwh!: number;

  @Column('double precision', { default: 0 })
  kgco2eq!: number;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}

/** A citation of a finished reply. The passage is kept whole: what was checked is what is shown. */
@Entity('citation')
@Index('citation_version', { synchronize: false })
export class KeptCitation {
  @PrimaryColumn('uuid', { name: 'reply_id' })
  replyId!: string;

  @PrimaryColumn('integer')
  number!: number;

  @Column('boolean')
  verified!: boolean;

  @Column('text')
  quote!: string;

  /** Where the text cites it, and what it says there. */
  @Column('jsonb', { default: [] })
  marks!: readonly CitationMark[];

  @Column('jsonb')
  passage!: Passage;
}

/** What one reply consumed. Rows are only ever added. */
@Entity('ledger_entry')
export class LedgerEntry {
  @PrimaryColumn('uuid', { name: 'reply_id' })
  replyId!: string;

  @Column('uuid', { name: 'agent_id' })
  agentId!: string;

  @Column('text')
  ministry!: string;

  @Column('text', { name: 'assistant_id' })
  assistantId!: string;

  @Column('text')
  model!: string;

  @Column('integer', { name: 'prompt_tokens' })
  promptTokens!: number;

  @Column('integer', { name: 'completion_tokens' })
  completionTokens!: number;

  @Column('double precision')
  kwh!: number;

  @Column('double precision')
  kgco2eq!: number;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
