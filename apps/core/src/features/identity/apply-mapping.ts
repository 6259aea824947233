import { ministrySchema, type Ministry } from '@maroquin/assistant-kit';

import type { PlatformRole } from './agent.entity.js';
import type { AgentJobContext } from './agent-context.js';
import type { Claims } from './claims.js';
import type { MappingCondition, MappingRule } from './mapping-rule.entity.js';

/** What the rules give to one agent. */
export interface MappingOutcome {
  readonly ministry: Ministry | null;
  readonly platformRole: PlatformRole;
  readonly jobs: readonly AgentJobContext[];
}

/** The claims that a rule can compare: those that are kept of an agent. */
export type MappedClaims = Pick<Claims, 'siret' | 'organizational_unit' | 'email'>;

function same(expected: string | undefined, actual: string | null | undefined): boolean {
  return (
    expected === undefined || expected.toLocaleLowerCase('fr') === actual?.toLocaleLowerCase('fr')
  );
}

/** Whether every claim named by the condition matches. An empty condition matches nobody. */
export function matches(condition: MappingCondition, claims: MappedClaims): boolean {
  const { siret, organizationalUnit, email } = condition;
  if (siret === undefined && organizationalUnit === undefined && email === undefined) return false;
  return (
    same(siret, claims.siret) &&
    same(organizationalUnit, claims.organizational_unit) &&
    same(email, claims.email)
  );
}

/**
 * Decides ministry, jobs and platform role from the claims. The first rule that matches fixes the
 * ministry; a later rule of another ministry is ignored, because an agent has one tenant.
 *
 * @example applyMapping(claims, rules).jobs[0] // the assistant that opens
 */
export function applyMapping(claims: MappedClaims, rules: readonly MappingRule[]): MappingOutcome {
  let ministry: Ministry | null = null;
  let platformRole: PlatformRole = 'agent';
  const jobs: AgentJobContext[] = [];
  for (const rule of [...rules].sort((a, b) => a.rank - b.rank)) {
    if (!matches(rule.condition, claims)) continue;
    ministry ??= ministrySchema.parse(rule.ministry);
    if (rule.ministry !== ministry) continue;
    if (rule.platformRole !== null && platformRole === 'agent') platformRole = rule.platformRole;
    if (rule.assistantId === null || rule.role === null) continue;
    const job = { assistantId: rule.assistantId, role: rule.role };
    if (!jobs.some((known) => known.assistantId === job.assistantId && known.role === job.role))
      jobs.push(job);
  }
  return { ministry, platformRole, jobs };
}
