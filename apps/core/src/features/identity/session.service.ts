import { randomUUID } from 'node:crypto';

import { ministrySchema } from '@maroquin/assistant-kit';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import type { AgentContext } from './agent-context.js';
import { hashSecret, newSecret } from './secret-token.js';
import { Session } from './session.entity.js';

/** A working day, as ProConnect's own session. In milliseconds. */
export const SESSION_LIFE_MS = 12 * 60 * 60 * 1000;

const rowSchema = z.object({
  agent_id: z.uuid(),
  ministry: ministrySchema.nullable(),
  platform_role: z.enum(['agent', 'product-team', 'administrator']),
  given_name: z.string(),
  usual_name: z.string(),
  email: z.string(),
  organizational_unit: z.string().nullable(),
  jobs: z.array(z.object({ assistantId: z.string(), role: z.string() })),
});

const AGENT_COLUMNS = `a.id AS agent_id, a.ministry, a.platform_role, a.given_name, a.usual_name,
  a.email, a.organizational_unit,
  COALESCE((SELECT jsonb_agg(jsonb_build_object('assistantId', j.assistant_id, 'role', j.role)
    ORDER BY j.rank) FROM agent_job j WHERE j.agent_id = a.id), '[]') AS jobs`;

/** Sessions of browsers. A role that is taken away is gone at the next request. */
@Injectable()
export class SessionService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Opens a session and returns the secret of its cookie, which is kept nowhere. */
  async open(agentId: string, idToken: string): Promise<string> {
    const secret = newSecret();
    await this.database.getRepository(Session).insert({
      id: randomUUID(),
      tokenHash: hashSecret(secret),
      agentId,
      idToken,
      expiresAt: new Date(Date.now() + SESSION_LIFE_MS),
    });
    return secret;
  }

  /** Who holds the cookie, `null` when nobody does. */
  async resolve(secret: string): Promise<AgentContext | null> {
    const rows: unknown = await this.database.query(
      `SELECT ${AGENT_COLUMNS} FROM session s JOIN agent a ON a.id = s.agent_id
       WHERE s.token_hash = $1 AND s.expires_at > now()`,
      [hashSecret(secret)],
    );
    return this.contextOf(rows);
  }

  /** The context of a known agent, for a program that speaks in the agent's name. */
  async contextByEmail(email: string): Promise<AgentContext | null> {
    const rows: unknown = await this.database.query(
      `SELECT ${AGENT_COLUMNS} FROM agent a WHERE lower(a.email) = lower($1)
       ORDER BY a.last_seen_at DESC LIMIT 1`,
      [email],
    );
    return this.contextOf(rows);
  }

  /** The context of an agent by id: what a job acts for. */
  async contextById(agentId: string): Promise<AgentContext | null> {
    const rows: unknown = await this.database.query(
      `SELECT ${AGENT_COLUMNS} FROM agent a WHERE a.id = $1`,
      [agentId],
    );
    return this.contextOf(rows);
  }

  /** Ends the session; returns the ID token for the sign-out at the identity provider. */
  async close(secret: string): Promise<string | null> {
    const sessions = this.database.getRepository(Session);
    const session = await sessions.findOneBy({ tokenHash: hashSecret(secret) });
    if (session === null) return null;
    await sessions.delete({ id: session.id });
    return session.idToken;
  }

  /** Forgets the sessions that have ended. */
  async forgetExpired(): Promise<void> {
    await this.database.query('DELETE FROM session WHERE expires_at < now()');
    await this.database.query('DELETE FROM sign_in_attempt WHERE expires_at < now()');
  }

  private contextOf(rows: unknown): AgentContext | null {
    const [row] = z.array(rowSchema).parse(rows);
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
