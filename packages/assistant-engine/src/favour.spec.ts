import { describe, expect, it } from '@jest/globals';

import { assistant, playedModel, retrievalOf, turnInput } from '../test/fixtures.js';
import { favourOf } from './favour.js';
import type { RetrievalQuery } from './ports.js';
import { runToCompletion } from './run-to-completion.js';
import { runTurn } from './run-turn.js';
import { createToolPort } from './tools/tool-port.js';

const about = {
  title: { fr: 'Textes' },
  licence: 'MIT',
  refresh: 'manual',
  visibility: 'role',
  sensitivity: 'public',
} as const;

const withCorpora = {
  ...assistant,
  corpora: {
    guides: { ...about, source: { kind: 'files', paths: ['guides.jsonl'] } },
    codes: { ...about, source: { kind: 'import' }, favour: ['LEGITEXT1', 'LEGITEXT2'] },
    others: { ...about, source: { kind: 'import' }, favour: ['LEGITEXT2', 'LEGITEXT3'] },
  },
} as const;

describe('favourOf', () => {
  it('favours the files of the assistant and the texts that its corpora name', () => {
    const corpora = ['essai/guides', 'essai/codes', 'essai/others'];
    expect(favourOf({ assistant: withCorpora, corpora })).toEqual({
      corpora: ['essai/guides'],
      codeIds: ['LEGITEXT1', 'LEGITEXT2', 'LEGITEXT3'],
    });
  });

  it('favours nothing that the role does not read', () => {
    expect(favourOf({ assistant: withCorpora, corpora: ['essai/codes', 'autre/guide'] })).toEqual({
      corpora: [],
      codeIds: ['LEGITEXT1', 'LEGITEXT2'],
    });
  });
});

describe('a turn', () => {
  it('searches with what its assistant favours', async () => {
    const asked: RetrievalQuery[] = [];
    const retrieval = {
      ...retrievalOf([]),
      search: (query: RetrievalQuery) => {
        asked.push(query);
        return Promise.resolve({ passages: [], searched: 0 });
      },
    };
    const clock = { today: () => '2026-04-08', now: () => 0 };
    const http = (url: string) => Promise.resolve({ status: 200, body: url });
    const tools = createToolPort({ retrieval, clock, http });
    const input = turnInput({ assistant: withCorpora, corpora: ['essai/guides', 'essai/codes'] });
    const ports = { model: playedModel({ text: 'Rien.' }), retrieval, tools, clock };
    await runToCompletion(runTurn(input, ports, new AbortController().signal));
    expect(asked.map(({ favour }) => favour)).toEqual([
      { corpora: ['essai/guides'], codeIds: ['LEGITEXT1', 'LEGITEXT2'] },
    ]);
  });
});
