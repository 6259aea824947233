import { Column, Entity, Index } from 'typeorm';

import { Credential } from './credential.entity.js';

/** A bearer token: lets a program speak in the name of one agent, with no right beyond the agent's. */
@Entity('api_token')
@Index('api_token_hash', ['tokenHash'], { unique: true })
export class ApiToken extends Credential {
  /** Set when it was taken back; it then opens nothing, whatever its expiry. */
  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
