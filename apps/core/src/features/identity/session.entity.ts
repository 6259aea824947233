import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

/** A browser that is signed in. The cookie holds a random token, the row only its SHA-256. */
@Entity('session')
@Index('session_token', ['tokenHash'], { unique: true })
export class Session {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('uuid', { name: 'agent_id' })
  agentId!: string;

  /** Kept for the sign-out at the identity provider (`id_token_hint`). */
  @Column('text', { name: 'id_token' })
  idToken!: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}

/** A sign-in that left for the identity provider and has not come back. Single use, ten minutes. */
@Entity('sign_in_attempt')
export class SignInAttempt {
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('text')
  state!: string;

  @Column('text')
  nonce!: string;

  @Column('text', { name: 'code_verifier' })
  codeVerifier!: string;

  @Column('text', { name: 'return_to' })
  returnTo!: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
