import type { Passage } from '@maroquin/assistant-kit';
import { createAnalyser } from '../analysis/analyser.js';
import { normaliseArticleNumber } from '../analysis/article-number.js';
import { withoutDates } from '../analysis/without-dates.js';
import { openBridge } from '../bridge/open-bridge.js';
import { dateNumber } from '../lexical/date-number.js';
import type { Embed, SearchDocument, SearchQuery } from '../search-types.js';
import type { Hit } from './best-passages.js';
import { directArticles } from './direct-articles.js';
import { favoursOf } from './favour.js';
import type { LoadedSegment, LoadedVersion } from './loaded-version.js';
import { Ranker, type Ranked } from './ranker.js';
import { isWanted, type RecordFilter } from './record-filter.js';
import {
  JUDGED,
  relevanceFloor,
  relevanceTo,
  worthCiting,
  type JudgedPassage,
} from './relevance.js';
import { RANKING } from './ranking-settings.js';
import { toPassage } from './to-passage.js';
import { fuse, keyOf, nearest } from './vector-search.js';

/** A record of an open version. */
interface Located {
  readonly version: LoadedVersion;
  readonly segment: LoadedSegment;
  readonly record: number;
}

/** How many hits are fused, when there are vectors. */
const WIDE = 50;

/** Reads and searches open versions; holds nothing but the words it has analysed. */
export class CorpusSearcher {
  readonly #analyser = createAnalyser();
  readonly #ranker = new Ranker(this.#analyser, openBridge());

  constructor(private readonly embed?: Embed) {}

  /** Hits of a query by its words, best first: articles asked by number, then the ranking. */
  ranked(versions: readonly LoadedVersion[], query: SearchQuery, settings = RANKING): Ranked {
    const filter = filterOf(query);
    const segments = versions.flatMap((version) => version.segments);
    const placed = versions.flatMap(({ corpus, segments: own }) =>
      own.map(({ index }) => ({ corpus, index })),
    );
    const { hits, ...rest } = this.#ranker.rank({
      segments,
      favours: favoursOf(placed, query.favour ?? {}, settings),
      text: withoutDates(query.text),
      limit: query.limit,
      filter,
      settings,
    });
    return { hits: directFirst(query, segments, filter, hits), ...rest };
  }

  /** Passages good enough to be cited, best first; empty when the texts are silent. */
  async search(
    versions: readonly LoadedVersion[],
    query: SearchQuery,
    signal?: AbortSignal,
  ): Promise<readonly Passage[]> {
    const wide = {
      ...query,
      limit: Math.max(query.limit, this.embed === undefined ? JUDGED : WIDE),
    };
    const judged = await this.judged(versions, wide, signal);
    return worthCiting(judged, relevanceFloor(passagesOf(versions))).slice(0, query.limit);
  }

  /** Passages of a query, best first, each with its relevance. */
  async judged(
    versions: readonly LoadedVersion[],
    query: SearchQuery,
    signal?: AbortSignal,
  ): Promise<readonly JudgedPassage[]> {
    const { hits, ...question } = this.ranked(versions, query);
    const text = withoutDates(query.text);
    const passages = passagesOf(versions);
    const relevance = relevanceTo({ text, passages, ...question }, this.#analyser);
    const read = await this.#read(versions, await this.#fused(versions, query, hits, signal));
    return read.map(({ passage, hit }) => ({
      passage,
      relevance: relevance({ ...passage, score: scoreOfWords(hit) }),
      byMeaning: hit.byMeaning ?? false,
    }));
  }

  /** Hits by words fused with those by vectors; articles asked by number stay first. */
  async #fused(
    versions: readonly LoadedVersion[],
    query: SearchQuery,
    hits: readonly Hit[],
    signal: AbortSignal | undefined,
  ): Promise<readonly Hit[]> {
    if (this.embed === undefined) return hits;
    const segments = versions.flatMap((version) => version.segments);
    const filter = filterOf(query);
    const accepts = (at: number, record: number): boolean => {
      const segment = segments[at];
      return segment !== undefined && isWanted(filter, segment, record);
    };
    const near = await nearest(query.text, segments, this.embed, accepts, signal);
    return directFirst(query, segments, filter, fuse(hits, near)).slice(0, query.limit);
  }

  /** The passages of some hits, in their order. */
  async passages(
    versions: readonly LoadedVersion[],
    hits: readonly Hit[],
  ): Promise<readonly Passage[]> {
    return (await this.#read(versions, hits)).map(({ passage }) => passage);
  }

  async #read(
    versions: readonly LoadedVersion[],
    hits: readonly Hit[],
  ): Promise<readonly { readonly hit: Hit; readonly passage: Passage }[]> {
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
      const origin = { ...originOf(place.version, document.id), score: hit.score };
      return [{ hit, passage: toPassage(document, text, origin) }];
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

/** What the words of a hit score: what its corpus is favoured by, or has ahead, says nothing of them. */
const scoreOfWords = ({ score, ownScore = score, favour = 1, ahead = 0 }: Hit): number =>
  ownScore / favour - ahead;

const passagesOf = (versions: readonly LoadedVersion[]): number =>
  versions.reduce((sum, { manifest }) => sum + manifest.passages, 0);

const filterOf = ({ atDate, codeIds = [] }: SearchQuery): RecordFilter => ({
  atDate: dateNumber(atDate),
  codeIds: new Set(codeIds),
});

/** The articles that the question asks by number, then the other hits. */
const directFirst = (
  { text, limit }: SearchQuery,
  segments: readonly LoadedSegment[],
  filter: RecordFilter,
  hits: readonly Hit[],
): readonly Hit[] => {
  const direct = directArticles(text, segments, filter);
  const known = new Set(direct.map(keyOf));
  return [...direct, ...hits.filter((hit) => !known.has(keyOf(hit)))].slice(0, limit);
};

const originOf = (version: LoadedVersion, recordId: string) => ({
  corpus: version.corpus,
  version: version.manifest.version,
  undatedVersions: version.undatedVersions(recordId),
});

/** Dated versions first, oldest first; the others in the order of the source. */
const byDate = (passages: readonly Passage[]): readonly Passage[] =>
  [...passages].sort((a, b) => (a.dateStart ?? '9999').localeCompare(b.dateStart ?? '9999'));
