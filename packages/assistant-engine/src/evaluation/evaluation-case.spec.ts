import { EvaluationSetError, parseEvaluationSet } from './evaluation-case.js';

const line = (id: string, more: object = {}): string =>
  JSON.stringify({
    id,
    question: 'Quel délai ?',
    role: 'greffier',
    expect: { sources: [], facts: [] },
    ...more,
  });

function faultOf(text: string): unknown {
  try {
    return parseEvaluationSet(text);
  } catch (error) {
    if (!(error instanceof EvaluationSetError)) throw error;
    return { code: error.code, line: error.line, detail: error.detail };
  }
}

describe(parseEvaluationSet.name, () => {
  it('reads a question a line and skips blank lines', () => {
    expect(parseEvaluationSet(`${line('a')}\n\n${line('b')}\n`).map(({ id }) => id)).toEqual([
      'a',
      'b',
    ]);
  });

  it.each([
    [`${line('a')}\n{"id": "b"`, { code: 'NOT_JSON', line: 2, detail: '' }],
    [line('a', { role: 3 }), { code: 'NOT_A_QUESTION', line: 1, detail: 'role' }],
    [line('a', { atDate: '2026-02-30' }), { code: 'NOT_A_QUESTION', line: 1, detail: 'atDate' }],
    [`${line('a')}\n${line('a')}`, { code: 'ID_TAKEN', line: 2, detail: 'a' }],
  ])('names the line that is wrong', (text, fault) => {
    expect(faultOf(text)).toEqual(fault);
  });
});
