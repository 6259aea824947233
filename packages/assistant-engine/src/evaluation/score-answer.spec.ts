import { passage } from '../../test/fixtures.js';
import type { CompletedTurn } from '../run-to-completion.js';
import type { Citation, TurnEvent } from '../turn-event.js';
import type { EvaluationCase } from './evaluation-case.js';
import { scoreAnswer } from './score-answer.js';

const RECORD = 'LEGITEXT000006070716/538';

function cites(recordId: string, verified = true): Citation {
  return { number: 1, passage: passage({ recordId }), marks: [], quote: '', verified };
}

function called(answer: string | null, message: string | null = null): TurnEvent {
  const card =
    answer === null
      ? null
      : {
          question: '',
          answer,
          certainty: 'computed' as const,
          steps: [{ text: 'Seuil de 30 %.' }],
          articles: [],
          warnings: [],
        };
  return {
    type: 'tool-result',
    callId: '1',
    tool: 'computeDeadline',
    label: '',
    ok: card !== null,
    inputs: [],
    card,
    message,
  };
}

function turn(change: Partial<CompletedTurn> = {}): CompletedTurn {
  return {
    outcome: 'done',
    text: 'Le délai est d’un mois (article 538) [1].',
    citations: [cites(RECORD)],
    unverified: [],
    claims: 1,
    lawDate: { date: '2026-04-08', fromQuestion: false },
    events: [],
    ...change,
  };
}

function asks(expect: Partial<EvaluationCase['expect']>): EvaluationCase {
  return {
    id: 'q',
    question: '?',
    role: 'greffier',
    expect: { sources: [], facts: [], ...expect },
  };
}

const sourced = asks({ sources: [RECORD], facts: ['un mois', '538'] });

describe(scoreAnswer.name, () => {
  it('passes an answer that cites the record and says the facts', () => {
    expect(scoreAnswer(sourced, turn())).toEqual({
      passed: true,
      checks: { silence: true, sources: true, facts: true, supported: true },
      problems: [],
    });
  });

  it('takes any version of an article, but no other article', () => {
    const problems = (recordId: string) =>
      scoreAnswer(sourced, turn({ citations: [cites(recordId)] })).problems;
    expect(problems(`${RECORD}~2`)).toEqual([]);
    expect(problems(`${RECORD}@LEGIARTI000006410241`)).toEqual([]);
    expect(problems(`${RECORD}-1`)).toEqual([{ code: 'SOURCE_NOT_CITED', records: [RECORD] }]);
  });

  it('does not count a citation that was not verified', () => {
    const { checks } = scoreAnswer(sourced, turn({ citations: [cites(RECORD, false)] }));
    expect(checks.sources).toBe(false);
  });

  it('takes one record of a list, and every entry of the sources', () => {
    const either = [RECORD, 'guide/appel'];
    expect(scoreAnswer(asks({ sources: [either] }), turn()).passed).toBe(true);
    expect(scoreAnswer(asks({ sources: [either, 'guide/autre'] }), turn()).problems).toEqual([
      { code: 'SOURCE_NOT_CITED', records: ['guide/autre'] },
    ]);
  });

  it('fails a claim that was not verified, and quotes it', () => {
    const lying = turn({ unverified: [{ start: 0, end: 8, reason: 'Pas dit.' }] });
    expect(scoreAnswer(sourced, lying)).toMatchObject({
      passed: false,
      checks: { supported: false, facts: true },
      problems: [{ code: 'UNVERIFIED', claim: 'Le délai', reason: 'Pas dit.' }],
    });
  });

  it('fails a silence where an answer exists, and an answer where there is none', () => {
    const silent = turn({ outcome: 'silent', text: 'Rien.', citations: [] });
    expect(scoreAnswer(sourced, silent).problems[0]).toEqual({ code: 'SILENT' });
    const refusal = asks({ silent: true });
    expect(scoreAnswer(refusal, silent)).toMatchObject({ passed: true, checks: { silence: true } });
    expect(scoreAnswer(refusal, turn())).toMatchObject({
      checks: { silence: false },
      problems: [{ code: 'NOT_SILENT' }],
    });
  });

  describe('with a tool', () => {
    const computed = asks({ facts: ['11 mai 2026'], tool: 'computeDeadline' });
    const says = (events: readonly TurnEvent[]) =>
      scoreAnswer(computed, turn({ text: 'Le 11 mai 2026.', citations: [], events })).problems;

    it('asks for the call, a result, and the facts on its card', () => {
      expect(says([called('Le lundi 11 mai 2026.')])).toEqual([]);
      expect(says([])).toEqual([{ code: 'TOOL_NOT_CALLED', tool: 'computeDeadline' }]);
      expect(says([called(null, 'Date inconnue.')])).toEqual([
        { code: 'TOOL_FAILED', tool: 'computeDeadline', message: 'Date inconnue.' },
      ]);
      expect(says([called('Le lundi 8 juin 2026.')])).toEqual([
        { code: 'RESULT_MISSING', tool: 'computeDeadline', fact: '11 mai 2026' },
      ]);
    });

    it('forgives a first call that failed, and reads the steps of the card', () => {
      const steps = asks({ tool: 'computeDeadline', result: ['30 %'] });
      const events = [called(null, 'Non.'), called('Oui.')];
      expect(scoreAnswer(steps, turn({ events })).passed).toBe(true);
    });
  });
});
