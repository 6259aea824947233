import { applyMapping } from './apply-mapping.js';
import type { Claims } from './claims.js';
import { MappingRule } from './mapping-rule.entity.js';

const claims: Claims = {
  sub: 'a',
  email: 'camille@justice.exemple.fr',
  given_name: 'Camille',
  usual_name: 'Martin',
  siret: '11001001400014',
  organizational_unit: 'Tribunal judiciaire de Lyon',
};

function rule(fields: Partial<MappingRule>): MappingRule {
  return Object.assign(new MappingRule(), {
    id: '00000000-0000-4000-8000-000000000000',
    rank: 0,
    origin: 'administrator',
    condition: {},
    ministry: 'justice',
    assistantId: null,
    role: null,
    platformRole: null,
    ...fields,
  });
}

describe('applyMapping', () => {
  it('gives nothing when no rule matches', () => {
    expect(applyMapping(claims, [rule({ condition: { siret: '00000000000000' } })])).toEqual({
      ministry: null,
      platformRole: 'agent',
      jobs: [],
    });
  });

  it('never matches an empty condition', () => {
    expect(applyMapping(claims, [rule({ condition: {} })]).ministry).toBeNull();
  });

  it('orders the jobs by rank and keeps each once', () => {
    const condition = { organizationalUnit: 'tribunal JUDICIAIRE de lyon' };
    const outcome = applyMapping(claims, [
      rule({ rank: 2, condition, assistantId: 'justice', role: 'sauj' }),
      rule({ rank: 1, condition, assistantId: 'justice', role: 'greffier' }),
      rule({ rank: 3, condition, assistantId: 'justice', role: 'greffier' }),
    ]);
    expect(outcome.jobs).toEqual([
      { assistantId: 'justice', role: 'greffier' },
      { assistantId: 'justice', role: 'sauj' },
    ]);
  });

  it('keeps one ministry, that of the first rule', () => {
    const condition = { email: 'camille@justice.exemple.fr' };
    const outcome = applyMapping(claims, [
      rule({ rank: 1, condition, platformRole: 'administrator' }),
      rule({ rank: 2, condition, ministry: 'culture', assistantId: 'culture', role: 'archiviste' }),
    ]);
    expect(outcome).toEqual({ ministry: 'justice', platformRole: 'administrator', jobs: [] });
  });
});
