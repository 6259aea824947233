import { defineTool } from '@maroquin/assistant-kit';
import { z } from 'zod';

import { addDays, retrievalOf } from '../../test/fixtures.js';
import { createToolPort, mayReach } from './tool-port.js';

const clock = { today: () => '2026-04-08', now: () => 0 };
const http = async (url: string) => ({ status: 200, body: url });
const retrieval = retrievalOf([]);
const port = createToolPort({ retrieval, clock, http });
const scope = { corpora: ['essai/codes'], atDate: '2019-03-01' };
const signal = new AbortController().signal;

/** A tool whose body is given by the test. */
const toolThat = (run: Parameters<typeof defineTool>[0]['run']) =>
  defineTool({
    label: { fr: 'Essai' },
    description: 'Test.',
    input: z.object({}),
    output: z.unknown(),
    effect: 'read',
    hosts: ['api.insee.fr'],
    run,
    present: () => ({
      question: '',
      answer: '',
      certainty: 'computed',
      steps: [],
      articles: [],
      warnings: [],
    }),
  });

describe('createToolPort', () => {
  it('runs the tool on the injected day', async () => {
    const outcome = await port.call(
      toolThat((_input, context) => context.today),
      {},
      scope,
      signal,
    );
    expect(outcome).toMatchObject({ ok: true, output: '2026-04-08' });
  });

  it('searches the corpora of the turn at the date of its law', async () => {
    const tool = toolThat((_input, context) => context.search('plafond'));
    await port.call(tool, {}, scope, signal);
    expect(retrieval.queries).toEqual([{ text: 'plafond', atDate: '2019-03-01' }]);
  });

  it('turns a refusal of the tool into its code and sentence', async () => {
    expect(await port.call(addDays, { date: '2025-01-01', days: -1 }, scope, signal)).toEqual({
      ok: false,
      code: 'INVALID_INPUT',
      message: 'Le nombre de jours doit être positif.',
    });
  });

  it('never repeats the message of an unexpected error', async () => {
    const tool = toolThat(() => {
      throw new Error('password=secret');
    });
    const outcome = await port.call(tool, {}, scope, signal);
    expect(outcome).toMatchObject({ ok: false, code: 'FAILED' });
    expect(JSON.stringify(outcome)).not.toContain('secret');
  });

  it('throws the reason of the signal', async () => {
    const stop = new AbortController();
    const reason = new Error('stopped');
    const tool = toolThat(() => {
      stop.abort(reason);
      throw new Error('anything');
    });
    await expect(port.call(tool, {}, scope, stop.signal)).rejects.toBe(reason);
  });

  it('reaches the declared hosts only', async () => {
    const ask = (url: string) =>
      port.call(
        toolThat((_input, context) => context.http(url)),
        {},
        scope,
        signal,
      );
    expect(await ask('https://api.insee.fr/series')).toMatchObject({ ok: true });
    expect(await ask('https://exemple.test/')).toMatchObject({ ok: false, code: 'UNAVAILABLE' });
  });
});

describe('mayReach', () => {
  it.each([
    ['https://api.insee.fr/a?b=c', true],
    ['http://api.insee.fr/', false],
    ['https://api.insee.fr.exemple.test/', false],
    ['https://api.insee.fr@exemple.test/', false],
    ['https://user:pass@api.insee.fr/', false],
    ['https://api.insee.fr:8443/', false],
    ['not an address', false],
  ])('%s: %s', (url, expected) => {
    expect(mayReach(addDays, url)).toBe(expected);
  });
});
