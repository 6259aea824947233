import type { Passage } from '@maroquin/assistant-kit';
import { createAnalyser } from '../analysis/analyser.js';
import { normaliseArticleNumber } from '../analysis/article-number.js';
import { withoutDates } from '../analysis/without-dates.js';
import { dateNumber } from '../lexical/index-builder.js';
import type { SearchDocument, SearchQuery } from '../search-types.js';
import type { Hit } from './best-passages.js';
import { directArticles } from './direct-articles.js';
import type { LoadedSegment, LoadedVersion } from './loaded-version.js';
import { rank, type Ranked } from './ranker.js';
import { RELEVANCE_FLOOR, relevanceTo } from './relevance.js';
import { RANKING } from './ranking-settings.js';
import { toPassage } from './to-passage.js';

/** A record of an open version. */
interface Located {
  readonly version: LoadedVersion;
  readonly segment: LoadedSegment;
  readonly record: number;
}

/** A passage and how relevant it is to the question; see `relevance.ts`. */
export interface JudgedPassage {
  readonly passage: Passage;
  readonly relevance: number;
}

/** Reads and searches open versions; holds nothing but the words it has analysed. */
export class CorpusSearcher {
  readonly #analyser = createAnalyser();

  /** Hits of a query, best first: articles asked by number, then the ranking. */
  ranked(versions: readonly LoadedVersion[], query: SearchQuery, settings = RANKING): Ranked {
    const segments = versions.flatMap((version) => version.segments);
    const atDate = dateNumber(query.atDate);
    const codeIds = new Set(query.codeIds ?? []);
    const direct = directArticles(query.text, segments, atDate, codeIds);
    const { hits, questionWeight } = rank(
      { segments, text: withoutDates(query.text), limit: query.limit, atDate, codeIds, settings },
      this.#analyser,
    );
    const known = new Set(direct.map(keyOf));
    const others = hits.filter((hit) => !known.has(keyOf(hit)));
    return { hits: [...direct, ...others].slice(0, query.limit), questionWeight };
  }

  /** Passages good enough to be cited, best first; empty when the texts are silent. */
  async search(
    versions: readonly LoadedVersion[],
    query: SearchQuery,
  ): Promise<readonly Passage[]> {
    const judged = await this.judged(versions, query);
    return judged
      .filter(({ relevance }) => relevance >= RELEVANCE_FLOOR)
      .map(({ passage }) => passage);
  }

  /** Passages of a query, best first, each with its relevance. */
  async judged(
    versions: readonly LoadedVersion[],
    query: SearchQuery,
  ): Promise<readonly JudgedPassage[]> {
    const { hits, questionWeight } = this.ranked(versions, query);
    const relevance = relevanceTo(withoutDates(query.text), questionWeight, this.#analyser);
    const passages = await this.passages(versions, hits);
    return passages.map((passage) => ({ passage, relevance: relevance(passage) }));
  }

  /** The passages of some hits, in their order. */
  async passages(
    versions: readonly LoadedVersion[],
    hits: readonly Hit[],
  ): Promise<readonly Passage[]> {
    const places = versions.flatMap((version) =>
      version.segments.map((segment) => ({ version, segment })),
    );
    const documents = await Promise.all(
      places.map(async ({ segment }, at) =>
        segment.read(hits.filter((hit) => hit.segment === at).map(({ record }) => record)),
      ),
    );
    return hits.flatMap((hit) => {
      const place = places[hit.segment];
      const document = documents[hit.segment]?.get(hit.record);
      if (place === undefined || document === undefined) return [];
      const { passageStart, passageEnd } = place.segment.index;
      const text = document.text.slice(passageStart[hit.passage], passageEnd[hit.passage]);
      return [
        toPassage(document, text, { ...originOf(place.version, document.id), score: hit.score }),
      ];
    });
  }

  /** Whole documents by id, in the order of the ids. */
  async lookup(
    versions: readonly LoadedVersion[],
    recordIds: readonly string[],
  ): Promise<readonly Passage[]> {
    const located = recordIds.flatMap((id) =>
      versions.flatMap((version) => {
        const found = version.find(id);
        return found === null ? [] : [{ version, ...found }];
      }),
    );
    return this.#whole(located);
  }

  /** Every version of an article, dated ones first. */
  async article(
    versions: readonly LoadedVersion[],
    code: string,
    num: string,
  ): Promise<readonly Passage[]> {
    const wanted = normaliseArticleNumber(num);
    const located = versions.flatMap((version) =>
      version.segments.flatMap((segment) => {
        const codes = new Set(segment.articles.codes(code));
        return segment.articles
          .records(wanted)
          .filter((record) => codes.has(segment.index.code[record] ?? 0))
          .map((record) => ({ version, segment, record }));
      }),
    );
    return byDate(await this.#whole(located));
  }

  /** A whole document with its other versions. */
  async document(version: LoadedVersion, recordId: string): Promise<SearchDocument | null> {
    const located = version.versionsOf(recordId).map((place) => ({ version, ...place }));
    const all = await this.#whole(located);
    const document = all.find((passage) => passage.recordId === recordId);
    if (document === undefined) return null;
    return { document, otherVersions: byDate(all.filter((passage) => passage !== document)) };
  }

  async #whole(located: readonly Located[]): Promise<readonly Passage[]> {
    const bySegment = new Map<LoadedSegment, number[]>();
    for (const { segment, record } of located) {
      bySegment.set(segment, [...(bySegment.get(segment) ?? []), record]);
    }
    const read = new Map(
      await Promise.all(
        [...bySegment].map(
          async ([segment, records]) => [segment, await segment.read(records)] as const,
        ),
      ),
    );
    return located.flatMap(({ version, segment, record }) => {
      const document = read.get(segment)?.get(record);
      if (document === undefined) return [];
      return [toPassage(document, document.text, { ...originOf(version, document.id), score: 1 })];
    });
  }
}

const keyOf = ({ segment, record }: Hit): string => `${String(segment)}/${String(record)}`;

const originOf = (version: LoadedVersion, recordId: string) => ({
  corpus: version.corpus,
  version: version.manifest.version,
  undatedVersions: version.undatedVersions(recordId),
});

/** Dated versions first, oldest first; the others in the order of the source. */
const byDate = (passages: readonly Passage[]): readonly Passage[] =>
  [...passages].sort((a, b) => (a.dateStart ?? '9999').localeCompare(b.dateStart ?? '9999'));
