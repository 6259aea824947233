import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { PlatformRole } from './agent.entity.js';

/**
 * Claims that a rule compares, each exactly and without case. All of them must match. An empty
 * condition never matches: a rule for everybody is a mistake, not a wish.
 */
export interface MappingCondition {
  readonly siret?: string;
  readonly organizationalUnit?: string;
  readonly email?: string;
}

/** Gives a ministry, and possibly a job or a platform role, to the agents whose claims match. */
@Entity('mapping_rule')
@Index('mapping_rule_order', ['rank'])
export class MappingRule {
  @PrimaryColumn('uuid')
  id!: string;

  /** The lowest comes first: it decides which assistant opens. */
  @Column('integer')
  rank!: number;

  /** Who wrote it: `sample`, `administrator`. */
  @Column('text')
  origin!: string;

  @Column('jsonb')
  condition!: MappingCondition;

  @Column('text')
  ministry!: string;

  @Column('text', { name: 'assistant_id', nullable: true })
  assistantId!: string | null;

  @Column('text', { nullable: true })
  role!: string | null;

  @Column('text', { name: 'platform_role', nullable: true })
  platformRole!: PlatformRole | null;
}
