import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** What the agent thought of the answer. */
export type Verdict = 'useful' | 'not-useful';

/** The verdict of the agent on one reply. Another one replaces it. */
@Entity('feedback')
export class Feedback {
  @PrimaryColumn('uuid', { name: 'reply_id' })
  replyId!: string;

  @Column('text')
  verdict!: Verdict;

  @Column('text', { nullable: true })
  reason!: string | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
