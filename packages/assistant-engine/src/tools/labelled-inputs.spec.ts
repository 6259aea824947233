import { describe, expect, it } from '@jest/globals';
import { defineTool } from '@maroquin/assistant-kit';
import { z } from 'zod';

import { labelledInputs } from './labelled-inputs.js';
import { inputSchema } from './tool-offer.js';

const LABELS = { revision: 'recours en révision' };

const tool = defineTool({
  label: { fr: 'Essai' },
  description: 'Tries the titles of a schema.',
  input: z.object({
    date: z.iso.date().meta({ title: 'Date' }),
    recours: z.enum(['revision', 'appel']).optional().meta({ title: 'Recours', labels: LABELS }),
    nature: z.enum(['revision']).meta({ title: 'Nature', labels: LABELS }).optional(),
    actes: z
      .array(
        z.object({
          cause: z.enum(['revision']).meta({ title: 'Cause', labels: LABELS }),
          debut: z.iso.date().meta({ title: 'Début' }),
        }),
      )
      .optional()
      .meta({ title: 'Actes' }),
  }),
  output: z.object({}),
  effect: 'read',
  hosts: [],
  run: () => ({}),
  present: () => ({
    question: '',
    answer: '',
    certainty: 'computed',
    steps: [],
    articles: [],
    warnings: [],
  }),
});

describe('labelledInputs', () => {
  it('shows values under their titles, choices under their labels', () => {
    expect(
      labelledInputs(tool, { date: '2025-02-28', recours: 'revision', nature: 'revision' }),
    ).toEqual([
      { label: 'Date', value: '2025-02-28' },
      { label: 'Recours', value: 'recours en révision' },
      { label: 'Nature', value: 'recours en révision' },
    ]);
  });

  it('shows a choice without a label as it is, and nothing that was left out', () => {
    expect(labelledInputs(tool, { recours: 'appel', nature: null })).toEqual([
      { label: 'Recours', value: 'appel' },
    ]);
  });

  it('puts a list of groups in one line', () => {
    const actes = [{ cause: 'revision', debut: '2025-01-01' }];
    expect(labelledInputs(tool, { actes: [...actes, ...actes] })).toEqual([
      {
        label: 'Actes',
        value:
          'Cause : recours en révision, Début : 2025-01-01 ; Cause : recours en révision, Début : 2025-01-01',
      },
    ]);
  });

  it('keeps the labels from the model', () => {
    expect(JSON.stringify(inputSchema(tool))).not.toMatch(/labels|révision/);
  });
});
