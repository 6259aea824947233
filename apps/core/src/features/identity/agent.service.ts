import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { Agent, AgentJob } from './agent.entity.js';
import { applyMapping } from './apply-mapping.js';
import type { Claims } from './claims.js';
import { MappingRule } from './mapping-rule.entity.js';

/** Agents, as the identity provider last described them. */
@Injectable()
export class AgentService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /**
   * Creates or refreshes the agent and applies the mapping rules again, in one transaction: a change
   * of post or of rules is in force at the next sign-in.
   */
  async welcome(issuer: string, claims: Claims): Promise<string> {
    return this.database.transaction(async (manager) => {
      const outcome = applyMapping(claims, await manager.find(MappingRule));
      const known = await manager.findOneBy(Agent, { issuer, subject: claims.sub });
      const id = known?.id ?? randomUUID();
      await manager.save(Agent, {
        id,
        issuer,
        subject: claims.sub,
        email: claims.email,
        givenName: claims.given_name,
        usualName: claims.usual_name,
        siret: claims.siret,
        organizationalUnit: claims.organizational_unit ?? null,
        ministry: outcome.ministry,
        platformRole: outcome.platformRole,
        lastSeenAt: new Date(),
      });
      await manager.delete(AgentJob, { agentId: id });
      await manager.insert(
        AgentJob,
        outcome.jobs.map((job, rank) => ({ agentId: id, ...job, rank })),
      );
      return id;
    });
  }

  /** Replaces the rules of one origin, in one transaction. */
  async replaceRules(origin: string, rules: readonly Omit<MappingRule, 'origin'>[]): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.delete(MappingRule, { origin });
      await manager.insert(
        MappingRule,
        rules.map((rule) => ({ ...rule, origin })),
      );
    });
  }
}
