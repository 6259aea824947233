import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { ADMINISTRATIVE_LEXICON } from '../administrative-lexicon.js';
import { createAnalyser } from '../analyser.js';
import { createThesaurus } from '../thesaurus.js';
import { readLexicon } from './read-lexicon.js';

/** The real corpora are not part of the project: without them that case is skipped, by name. */
const data = process.env['MAROQUIN_TEST_DATA'] ?? '';
const onData = data === '' ? describe.skip : describe;

const analyser = createAnalyser();
const entries = ADMINISTRATIVE_LEXICON.flatMap((domain) => readLexicon(domain.entries));
const keyOf = (term: string): string => analyser.terms(term).join(' ');

/** The shortest of some runs, in milliseconds: what a busy machine adds does not count. */
const bestOf = (runs: number, run: () => unknown): number => {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  return Math.min(...times);
};

describe('readLexicon', () => {
  it('reads calls one way, calls both ways, and set phrases', () => {
    expect(readLexicon('patron | boss > employeur')).toEqual([
      { from: 'patron', to: ['employeur'] },
      { from: 'boss', to: ['employeur'] },
    ]);
    expect(readLexicon('TVA = taxe sur la valeur ajoutée')).toEqual([
      { from: 'TVA', to: ['taxe sur la valeur ajoutée'] },
      { from: 'taxe sur la valeur ajoutée', to: ['TVA'] },
    ]);
    expect(readLexicon('\nboîte aux lettres\n')).toEqual([{ from: 'boîte aux lettres', to: [] }]);
  });
});

describe('the lexicon', () => {
  it('has more than 1 200 entries, several hundred of them acronyms', () => {
    const acronyms = entries.filter(({ from }) => /^[A-Z]{2,}$/u.test(from));
    expect(entries.length).toBeGreaterThan(1_200);
    expect(acronyms.length).toBeGreaterThan(400);
  });

  it('has no entry that the analyser reads as nothing', () => {
    const mute = entries.filter(({ from, to }) => [from, ...to].some((term) => keyOf(term) === ''));
    expect(mute).toEqual([]);
  });

  it('has no entry that calls only for its own words', () => {
    const idle = entries.filter(({ from, to }) => {
      const own = new Set(analyser.terms(from));
      return to.length > 0 && to.every((term) => analyser.terms(term).every((t) => own.has(t)));
    });
    expect(idle).toEqual([]);
  });

  it('says the same thing once', () => {
    const calls = entries.flatMap(({ from, to }) =>
      to.map((term) => `${keyOf(from)} > ${keyOf(term)}`),
    );
    expect(calls.filter((call, at) => calls.indexOf(call) !== at)).toEqual([]);
  });

  it('answers a question in less than 0.2 ms', () => {
    const question = analyser.terms(
      'Mon patron peut-il me virer pendant un arrêt maladie en CDD ?',
    );
    const thesaurus = createThesaurus(createAnalyser());
    expect(bestOf(50, () => thesaurus(question))).toBeLessThan(0.2);
  });
});

/** Which of some rows of terms stand in the documents of a folder of corpora. */
const standing = (folder: string, keys: ReadonlySet<string>, found: Set<string>): void => {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const row of [...keys].map((key) => key.split(' '))) {
    const first = row[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), row]);
  }
  for (const file of readdirSync(folder)) {
    for (const line of gunzipSync(readFileSync(join(folder, file)))
      .toString()
      .split('\n')) {
      if (line === '') continue;
      const { title, path, text } = JSON.parse(line) as Record<'title' | 'text', string> & {
        readonly path: readonly string[];
      };
      const terms = analyser.terms([title, ...path, text].join('\n'));
      terms.forEach((term, at) => {
        for (const row of byFirst.get(term) ?? []) {
          if (row.every((wanted, step) => terms[at + step] === wanted)) found.add(row.join(' '));
        }
      });
    }
  }
};

onData('the lexicon, in the codes and the official sheets', () => {
  it('calls only for terms that stand in them', () => {
    const called = new Set(entries.flatMap(({ to }) => to.map(keyOf)));
    const found = new Set<string>();
    standing(join(data, 'corpora', 'codes'), called, found);
    standing(join(data, 'corpora', 'service-public'), called, found);
    expect([...called].filter((key) => !found.has(key))).toEqual([]);
  }, 240_000);
});
