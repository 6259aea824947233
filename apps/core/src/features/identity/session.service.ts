import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { AgentContext } from './agent-context.js';
import { AgentContexts } from './agent-contexts.js';
import { hashSecret, newSecret } from './secret-token.js';
import { Session } from './session.entity.js';

/** A working day, as ProConnect's own session. In milliseconds. */
export const SESSION_LIFE_MS = 12 * 60 * 60 * 1000;

/** Sessions of browsers. */
@Injectable()
export class SessionService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly contexts: AgentContexts,
  ) {}

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
  resolve(secret: string): Promise<AgentContext | null> {
    return this.contexts.bySecret('session', secret);
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
}
