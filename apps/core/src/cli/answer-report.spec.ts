import type { LoadedAssistant } from '../assistants/index.js';
import { reportOf, summaryJson, type AskedQuestion } from './answer-report.js';
import { answersMessages } from './answers-messages.fr.js';
import type { GoldenSet } from './golden-set.js';

const set: GoldenSet = {
  assistant: { id: 'essai' } as LoadedAssistant,
  name: 'answers',
  minimumScore: 0.5,
  cases: [],
};

function question(id: string, change: Partial<AskedQuestion>): AskedQuestion {
  return {
    asked: { id, question: 'Quel délai ?', role: 'greffier', expect: { sources: [], facts: [] } },
    turn: null,
    passed: true,
    checks: { silence: true, supported: true },
    problems: [],
    milliseconds: 12.4,
    ...change,
  };
}

const right = question('juste', {});
const wrong = question('faux', {
  passed: false,
  checks: { silence: true, supported: true, facts: false },
  problems: [{ code: 'FACT_MISSING', fact: 'un mois' }],
});
const broken = question('panne', {
  passed: false,
  checks: {},
  problems: [{ code: 'TURN_FAILED', message: 'Le service de rédaction est en panne.' }],
});

describe(reportOf.name, () => {
  it('counts each check over the questions that it applies to', () => {
    const { score, ok, checks } = reportOf(set, [right, wrong, broken]);
    expect(score).toBeCloseTo(1 / 3);
    expect(ok).toBe(false);
    expect(checks).toMatchObject({
      supported: { passed: 2, of: 2 },
      facts: { passed: 0, of: 1 },
      sources: { passed: 0, of: 0 },
    });
  });

  it('is enough at the very minimum', () => {
    const reports = [reportOf(set, [right, wrong])];
    expect(summaryJson(reports, 'extractive')).toMatchObject({
      ok: true,
      evaluations: [{ assistant: 'essai', questions: 2, passed: 1, score: 0.5, minimumScore: 0.5 }],
    });
  });
});

describe('the report that people read', () => {
  it('names the questions that fail, with the reason of each, and no other', () => {
    const text = answersMessages.answersReport(reportOf(set, [right, wrong, broken]));
    expect(text).toContain('essai, answers\u00a0: 1 sur 3\u00a0questions réussies (0,33');
    expect(text).toContain('absent de la réponse\u00a0: «\u00a0un mois\u00a0»');
    expect(text).toContain('panne (greffier)');
    expect(text).not.toContain('juste');
    expect(text).not.toMatch(/sources attendues/);
  });

  it('says of a silence that it is one, and not what it lacks', () => {
    const silent = question('muet', {
      passed: false,
      checks: { silence: false, sources: false },
      problems: [{ code: 'SILENT' }, { code: 'SOURCE_NOT_CITED', records: ['guide/a'] }],
    });
    const text = answersMessages.answersReport(reportOf(set, [silent]));
    expect(text).toContain('silence, une réponse était attendue');
    expect(text).not.toContain('guide/a');
  });
});
