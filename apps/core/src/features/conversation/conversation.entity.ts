import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

/** A thread of one agent with one assistant, in one role. */
@Entity('conversation')
@Index('conversation_recent', { synchronize: false })
export class Conversation {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'agent_id' })
  agentId!: string;

  @Column('text', { name: 'assistant_id' })
  assistantId!: string;

  @Column('text')
  role!: string;

  @Column('text')
  title!: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}

/** A question. Its id is chosen by the client, so that sending twice is sending once. */
@Entity('message')
@Index('message_thread', ['conversationId', 'createdAt'])
export class Message {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'conversation_id' })
  conversationId!: string;

  @Column('text')
  text!: string;

  /** ISO date at which the law is asked; `null`: the day of the question. */
  @Column('date', { name: 'at_date', nullable: true })
  atDate!: string | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
