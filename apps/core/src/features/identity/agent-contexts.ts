import { ministrySchema } from '@maroquin/assistant-kit';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import type { AgentContext } from './agent-context.js';
import { hashSecret } from './secret-token.js';

const rowsSchema = z.array(
  z.object({
    agent_id: z.uuid(),
    ministry: ministrySchema.nullable(),
    platform_role: z.enum(['agent', 'product-team', 'administrator']),
    given_name: z.string(),
    usual_name: z.string(),
    email: z.string(),
    organizational_unit: z.string().nullable(),
    jobs: z.array(z.object({ assistantId: z.string(), role: z.string() })),
  }),
);

const SELECT = `SELECT a.id AS agent_id, a.ministry, a.platform_role, a.given_name, a.usual_name,
  a.email, a.organizational_unit,
  COALESCE((SELECT jsonb_agg(jsonb_build_object('assistantId', j.assistant_id, 'role', j.role)
    ORDER BY j.rank) FROM agent_job j WHERE j.agent_id = a.id), '[]') AS jobs FROM agent a`;

/** What is added to reach the agent from the secret of each kind of credential. */
const BY_SECRET = {
  session: `JOIN session c ON c.agent_id = a.id WHERE c.token_hash = $1 AND c.expires_at > now()`,
  apiToken: `JOIN api_token c ON c.agent_id = a.id
    WHERE c.token_hash = $1 AND c.expires_at > now() AND c.revoked_at IS NULL`,
} as const;

/**
 * Who an agent is and what it may do, read from PostgreSQL at each request: a right that is taken
 * away is gone at the next one.
 */
@Injectable()
export class AgentContexts {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Whom a live credential speaks for, `null` when it opens nothing (any more). */
  bySecret(kind: keyof typeof BY_SECRET, secret: string): Promise<AgentContext | null> {
    return this.read(BY_SECRET[kind], hashSecret(secret));
  }

  /** A known agent, for a program that speaks in the agent's name: the one seen last. */
  byEmail(email: string): Promise<AgentContext | null> {
    const condition = 'WHERE lower(a.email) = lower($1) ORDER BY a.last_seen_at DESC LIMIT 1';
    return this.read(condition, email);
  }

  /** A known agent by its id: in whose name a job acts. */
  byId(agentId: string): Promise<AgentContext | null> {
    return this.read('WHERE a.id = $1', agentId);
  }

  private async read(condition: string, value: Buffer | string): Promise<AgentContext | null> {
    const [row] = rowsSchema.parse(await this.database.query(`${SELECT} ${condition}`, [value]));
    if (row === undefined) return null;
    return {
      agentId: row.agent_id,
      ministry: row.ministry,
      platformRole: row.platform_role,
      jobs: row.jobs,
      givenName: row.given_name,
      usualName: row.usual_name,
      email: row.email,
      organizationalUnit: row.organizational_unit,
    };
  }
}
