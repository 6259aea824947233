import { readMode, UnknownModeError } from './model-mode.js';

describe('readMode', () => {
  it('gives a plain name the default pace and no fault', () => {
    expect(readMode('mistral-small-latest')).toEqual({
      tokensPerSecond: 200,
      firstTokenMs: 30,
      stallAfter: null,
      cutAfter: null,
      parallelCalls: null,
      status: null,
      retryAfter: null,
      quirks: new Set(),
    });
  });

  it('combines paces, faults and forms', () => {
    const mode = readMode('offline+tps=30+first=300+stall=5+429+retry-after=1+tools=whole+no-done');
    expect(mode).toMatchObject({
      tokensPerSecond: 30,
      firstTokenMs: 300,
      stallAfter: 5,
      status: 429,
      retryAfter: '1',
    });
    expect([...mode.quirks]).toEqual(['tools=whole', 'no-done']);
  });

  it.each(['offline+typo', 'offline+tps=fast', 'offline+200'])('refuses %s', (name) => {
    expect(() => readMode(name)).toThrow(UnknownModeError);
  });
});
