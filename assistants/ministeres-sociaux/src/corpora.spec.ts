import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { corpusRecordSchema } from '@maroquin/assistant-kit';

import assistant from './index.js';

const folder = join(__dirname, '..');

function linesOf(path: string): unknown[] {
  return readFileSync(join(folder, path), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

const guides = linesOf('corpora/guides.jsonl').map((line) => corpusRecordSchema.parse(line));

interface Case {
  readonly id: string;
  readonly role: string;
  readonly expect: { sources: string[]; facts: string[]; tool?: string; silent?: boolean };
}

const cases = linesOf('evaluations/answers.jsonl') as Case[];

describe('guides', () => {
  it('have one id each', () => {
    expect(new Set(guides.map(({ id }) => id)).size).toBe(guides.length);
  });

  it.each(guides.map((guide) => [guide.id, guide] as const))('%s is a guide', (_, guide) => {
    const words = guide.text.split(/\s+/u).length;
    expect(words).toBeGreaterThanOrEqual(55);
    expect(words).toBeLessThanOrEqual(200);
    // An article, the state of the text, French typography.
    expect(guide.text).toMatch(/articles? [LRD]\.\u00A0\d/u);
    expect(guide.asOf).not.toBeNull();
    expect(guide.text).not.toMatch(/ [;:!?%€]|'/u);
  });

  it('say that an old state is old, in words', () => {
    const old = guides.filter(({ asOf }) => (asOf ?? '') < '2018-01-01');
    expect(old.length).toBeGreaterThan(30);
    for (const { text } of old) expect(text).toMatch(/2015|1994/u);
  });

  it('never serve the suspensions of 2015 as the law', () => {
    const suspension = guides.find(({ id }) => id === 'guide/rsa-sanction-ancienne');
    expect(suspension?.text).toMatch(/^Dans l’état de 2015/u);
    expect(suspension?.text).toContain('1er juin 2025');
  });
});

describe('evaluations', () => {
  it.each(cases.map((one) => [one.id, one] as const))('%s can be held', (_, one) => {
    expect(Object.keys(assistant.roles)).toContain(one.role);
    const { sources, facts, tool, silent } = one.expect;
    const ids = guides.map(({ id }) => id);
    for (const source of sources) expect(ids).toContain(source);
    if (tool !== undefined) expect(assistant.roles[one.role]?.tools).toContain(tool);
    expect(silent === true ? facts.length === 0 : facts.length > 0).toBe(true);
  });
});
