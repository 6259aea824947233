import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CorpusRecord } from '@maroquin/assistant-kit';
import { openSearch } from '../open-search.js';
import type { CorpusAt, Search } from '../search-types.js';

/** A dozen articles that exist nowhere, for tests of this package. */
export const CORPUS = 'essai/codes';
export const DAY = '2026-11-23';

export const article = (
  code: string,
  num: string,
  text: string,
  more: Partial<CorpusRecord> = {},
): CorpusRecord => ({
  id: `${code === 'Code des jardins' ? 'J' : 'P'}/${num}`,
  title: `${code} - article ${num}`,
  path: [code, 'Livre Ier : Dispositions communes'],
  text,
  code,
  codeId: code === 'Code des jardins' ? 'LEGITEXT01' : 'LEGITEXT02',
  num,
  asOf: '2026-01-01',
  licence: 'Licence Ouverte 2.0',
  source: 'Essai',
  status: 'VIGUEUR',
  ...more,
});

export const GARDENS = 'Code des jardins';
export const BRIDGES = 'Code des ponts et passerelles';

export const RECORDS: readonly CorpusRecord[] = [
  article(GARDENS, 'L1', 'Le jardinier arrose les massifs chaque matin, sauf en temps de pluie.'),
  article(GARDENS, 'L2', 'L’arrosage est interdit pendant la sécheresse déclarée par le préfet.'),
  article(
    GARDENS,
    'R1',
    'La taille des haies a lieu avant le printemps, hors période de nidification.',
  ),
  article(GARDENS, 'R1', 'La taille des haies a lieu en automne.', { id: 'J/R1~2' }),
  article(GARDENS, 'L3', 'Les bancs publics sont réparés dans les trois mois.', {
    dateStart: '2015-01-01',
    dateEnd: '2020-01-01',
    status: 'MODIFIE',
    id: 'J/L3@A',
  }),
  article(GARDENS, 'L3', 'Les bancs publics sont réparés dans le mois.', {
    dateStart: '2020-01-01',
    id: 'J/L3@B',
  }),
  article(
    BRIDGES,
    'L1',
    'Le péage d’une passerelle est fixé par délibération du conseil municipal.',
  ),
  article(BRIDGES, 'L2', 'Le gardien du pont lève le tablier au passage des navires.'),
];

export async function* stream(records: readonly CorpusRecord[]): AsyncGenerator<CorpusRecord> {
  yield* records;
}

export const lines = (records: readonly CorpusRecord[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

/** A folder of corpora for one test. */
export interface Shelf {
  readonly folder: string;
  readonly search: Search;
  readonly ingest: (records: readonly CorpusRecord[], previous?: string) => Promise<CorpusAt>;
  /** Ids of what a search finds, best first. */
  readonly ids: (at: CorpusAt, text: string, atDate?: string) => Promise<readonly string[]>;
  readonly remove: () => Promise<void>;
}

/** Opens an empty folder of corpora; {@link Shelf.remove} closes and deletes it. */
export const openShelf = async (): Promise<Shelf> => {
  const folder = await mkdtemp(join(tmpdir(), 'maroquin-search-'));
  const search = await openSearch({ folder });
  return {
    folder,
    search,
    ingest: async (records, previous) => {
      const request = { corpus: CORPUS, records: stream(records) };
      const { version } = await search.ingest(
        previous === undefined ? request : { ...request, previous },
      );
      return { corpus: CORPUS, version };
    },
    ids: async (at, text, atDate = DAY) => {
      const { passages } = await search.search({ text, corpora: [at], limit: 5, atDate });
      return passages.map(({ recordId }) => recordId);
    },
    remove: async () => {
      await search.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
