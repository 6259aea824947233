import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

import { Credential } from './credential.entity.js';

/** A browser that is signed in: its cookie holds the secret. */
@Entity('session')
@Index('session_token', ['tokenHash'], { unique: true })
export class Session extends Credential {
  /** Kept for the sign-out at the identity provider (`id_token_hint`). */
  @Column('text', { name: 'id_token' })
  idToken!: string;
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
