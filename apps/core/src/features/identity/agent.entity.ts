import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a person may do on the platform itself, beside the jobs of the assistants. */
export type PlatformRole = 'agent' | 'product-team' | 'administrator';

/** A public servant who has signed in at least once. Known by issuer and subject, never by email. */
@Entity('agent')
@Index('agent_identity', ['issuer', 'subject'], { unique: true })
export class Agent {
  @PrimaryColumn('uuid')
  id!: string;

  /** `IdentityProvider.directory`. */
  @Column('text')
  issuer!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  email!: string;

  @Column('text', { name: 'given_name' })
  givenName!: string;

  @Column('text', { name: 'usual_name' })
  usualName!: string;

  @Column('text')
  siret!: string;

  @Column('text', { name: 'organizational_unit', nullable: true })
  organizationalUnit!: string | null;

  /** Decided by the mapping rules; `null` when none matched. */
  @Column('text', { nullable: true })
  ministry!: string | null;

  @Column('text', { name: 'platform_role', default: 'agent' })
  platformRole!: PlatformRole;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_seen_at', default: () => 'now()' })
  lastSeenAt!: Date;
}

/** One job of an agent, decided by the mapping rules at sign-in. `rank` 0 comes first. */
@Entity('agent_job')
export class AgentJob {
  @PrimaryColumn('uuid', { name: 'agent_id' })
  agentId!: string;

  @PrimaryColumn('text', { name: 'assistant_id' })
  assistantId!: string;

  @PrimaryColumn('text')
  role!: string;

  @Column('integer')
  rank!: number;
}
