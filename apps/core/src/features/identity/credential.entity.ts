import { Column, CreateDateColumn, PrimaryColumn } from 'typeorm';

/**
 * What a session and a bearer token have in common: somebody holds a random secret that speaks for
 * one agent until a date, and the row keeps only the SHA-256 of it.
 */
export abstract class Credential {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('uuid', { name: 'agent_id' })
  agentId!: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
