import { PassThrough } from 'node:stream';

import { terminalOutput } from './output.js';

/** A stream that is no terminal, and what was written to it. */
function redirected(): { readonly stream: NodeJS.WriteStream; readonly text: () => string } {
  const stream = new PassThrough();
  return {
    stream: stream as unknown as NodeJS.WriteStream,
    text: () => String(stream.read() ?? ''),
  };
}

describe('progress that goes to a file', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is said from time to time, and ends where it came to before the answer', () => {
    const [out, err] = [redirected(), redirected()];
    const output = terminalOutput(out.stream, err.stream);
    output.progress('0 %');
    jest.advanceTimersByTime(3_000);
    output.progress('50 %');
    output.progress('90 %');
    output.progress('100 %');
    output.line('Fini.');
    output.line('Rien de plus.');
    expect(err.text()).toBe('50 %\n100 %\n');
    expect(out.text()).toBe('Fini.\nRien de plus.\n');
  });

  it('is not worth a line when the answer comes at once', () => {
    const [out, err] = [redirected(), redirected()];
    const output = terminalOutput(out.stream, err.stream);
    output.progress('0 %');
    output.line('Fini.');
    expect(err.text()).toBe('');
  });
});
