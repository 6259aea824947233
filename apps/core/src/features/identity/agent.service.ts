import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, MoreThan, type EntityManager } from 'typeorm';

import type { AgentJobContext } from './agent-context.js';
import { Agent, AgentJob } from './agent.entity.js';
import { applyMapping } from './apply-mapping.js';
import type { Claims } from './claims.js';
import { MappingRule } from './mapping-rule.entity.js';

/** Key of the advisory lock of the rules: nobody signs in by the old ones while they change. */
const RULES_LOCK = 4_207_002;

/** Agents that are looked at together when the rules change. */
const PAGE = 500;

async function giveJobs(
  manager: EntityManager,
  agentId: string,
  jobs: readonly AgentJobContext[],
): Promise<void> {
  await manager.delete(AgentJob, { agentId });
  await manager.insert(
    AgentJob,
    jobs.map((job, rank) => ({ agentId, ...job, rank })),
  );
}

function sameJobs(before: readonly AgentJob[], after: readonly AgentJobContext[]): boolean {
  const text = (jobs: readonly AgentJobContext[]): string =>
    JSON.stringify(jobs.map(({ assistantId, role }) => [assistantId, role]));
  return text([...before].sort((a, b) => a.rank - b.rank)) === text(after);
}

/** Applies the rules to the claims that were kept of each agent; writes only what changes. */
async function applyAgain(manager: EntityManager): Promise<void> {
  const rules = await manager.find(MappingRule);
  let page: readonly Agent[];
  let last: string | null = null;
  do {
    page = await manager.find(Agent, {
      ...(last === null ? {} : { where: { id: MoreThan(last) } }),
      order: { id: 'ASC' },
      take: PAGE,
    });
    const jobs = await manager.findBy(AgentJob, { agentId: In(page.map(({ id }) => id)) });
    for (const agent of page) {
      const { siret, organizationalUnit, email } = agent;
      const claims = { siret, email, organizational_unit: organizationalUnit };
      const { ministry, platformRole, ...outcome } = applyMapping(claims, rules);
      if (agent.ministry !== ministry || agent.platformRole !== platformRole)
        await manager.update(Agent, { id: agent.id }, { ministry, platformRole });
      const held = jobs.filter(({ agentId }) => agentId === agent.id);
      if (!sameJobs(held, outcome.jobs)) await giveJobs(manager, agent.id, outcome.jobs);
    }
    last = page.at(-1)?.id ?? null;
  } while (page.length === PAGE);
}

/** Agents, as the identity provider last described them. */
@Injectable()
export class AgentService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /**
   * Creates or refreshes the agent and applies the mapping rules, in one transaction: a change of
   * post is in force at the next sign-in.
   */
  async welcome(directory: string, claims: Claims): Promise<string> {
    return this.database.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock_shared($1)', [RULES_LOCK]);
      const outcome = applyMapping(claims, await manager.find(MappingRule));
      const known = await manager.findOneBy(Agent, {
        issuer: directory,
        subject: claims.sub,
      });
      const id = known?.id ?? randomUUID();
      await manager.save(Agent, {
        id,
        issuer: directory,
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
      await giveJobs(manager, id, outcome.jobs);
      return id;
    });
  }

  /**
   * Replaces the rules of one origin and applies all of them again to every known agent, in one
   * transaction: a role that is taken away is gone at once, for sessions and for bearer tokens.
   */
  async replaceRules(origin: string, rules: readonly Omit<MappingRule, 'origin'>[]): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [RULES_LOCK]);
      await manager.delete(MappingRule, { origin });
      await manager.insert(
        MappingRule,
        rules.map((rule) => ({ ...rule, origin })),
      );
      await applyAgain(manager);
    });
  }
}
