import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A bearer token: lets a program speak in the name of one agent, with that agent's rights and no
 * other. The program holds the token, the row only its SHA-256.
 */
@Entity('api_token')
@Index('api_token_hash', ['tokenHash'], { unique: true })
export class ApiToken {
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

  /** Set when it was taken back; it then opens nothing, whatever its expiry. */
  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
