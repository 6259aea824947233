import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull } from 'typeorm';
import { z } from 'zod';

import type { AgentContext } from './agent-context.js';
import { AgentContexts } from './agent-contexts.js';
import { ApiToken } from './api-token.entity.js';
import { hashSecret, newSecret } from './secret-token.js';

/** Beginning of every token: a leaked one is found by whoever searches for it. */
const PREFIX = 'maroquin_';

/** A token that has just been made. `secret` is kept nowhere: it is shown once. */
export interface NewApiToken {
  readonly id: string;
  readonly secret: string;
  readonly expiresAt: Date;
}

/** A token as an operator lists it. */
export interface ApiTokenView {
  readonly id: string;
  readonly email: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

const idSchema = z.uuid();
const views = z.array(
  z.object({
    id: z.uuid(),
    email: z.string(),
    created_at: z.date(),
    expires_at: z.date(),
    revoked_at: z.date().nullable(),
  }),
);

/** Bearer tokens of programs. A role that is taken from the agent is gone from the token too. */
@Injectable()
export class ApiTokenService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly contexts: AgentContexts,
  ) {}

  /** Makes a token that lives `lifeMs` milliseconds. */
  async create(agentId: string, lifeMs: number): Promise<NewApiToken> {
    const secret = PREFIX + newSecret();
    const id = randomUUID();
    const expiresAt = new Date(Date.now() + lifeMs);
    await this.database
      .getRepository(ApiToken)
      .insert({ id, tokenHash: hashSecret(secret), agentId, expiresAt });
    return { id, secret, expiresAt };
  }

  /** The agent in whose name the bearer speaks, `null` when the token opens nothing (any more). */
  resolve(secret: string): Promise<AgentContext | null> {
    return this.contexts.bySecret('apiToken', secret);
  }

  /** Every token that was not forgotten, newest first. */
  async list(): Promise<readonly ApiTokenView[]> {
    const rows: unknown = await this.database.query(
      `SELECT t.id, a.email, t.created_at, t.expires_at, t.revoked_at
       FROM api_token t JOIN agent a ON a.id = t.agent_id ORDER BY t.created_at DESC`,
    );
    return views.parse(rows).map((row) => ({
      id: row.id,
      email: row.email,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      revokedAt: row.revoked_at,
    }));
  }

  /** Takes a token back; false when there is none of that id, or it was taken back already. */
  async revoke(id: string): Promise<boolean> {
    if (!idSchema.safeParse(id).success) return false;
    const { affected } = await this.database
      .getRepository(ApiToken)
      .update({ id, revokedAt: IsNull() }, { revokedAt: new Date() });
    return affected === 1;
  }

  /** Erases a token that was made for one command. */
  async forget(id: string): Promise<void> {
    await this.database.getRepository(ApiToken).delete({ id });
  }
}
