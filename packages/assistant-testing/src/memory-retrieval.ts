import type { RetrievalPort } from '@maroquin/assistant-engine';
import type { CorpusRecord, Passage } from '@maroquin/assistant-kit';

/** Records by the full name of their corpus, `ASSISTANT/CORPUS`. */
export type RecordsByCorpus = Readonly<Record<string, readonly CorpusRecord[]>>;

const LEAST_SHARE = 0.3;
const EMPTY = new Set(
  'les des une aux est sont que qui pour par sur dans avec quel quelle quels quelles comment'.split(
    ' ',
  ),
);

function stems(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\d]{3,}/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY.has(word)).map((word) => word.slice(0, 6)));
}

const baseId = (id: string): string => id.replace(/~\d+$/u, '');

function toPassage(
  corpus: string,
  record: CorpusRecord,
  records: readonly CorpusRecord[],
  score: number,
): Passage {
  const versions = records.filter((other) => baseId(other.id) === baseId(record.id));
  return {
    corpus,
    corpusVersion: 'memory',
    recordId: record.id,
    title: record.title,
    path: record.path,
    text: record.text,
    url: record.url ?? null,
    status: record.status ?? null,
    dateStart: record.dateStart ?? null,
    dateEnd: record.dateEnd ?? null,
    asOf: record.asOf ?? null,
    licence: record.licence ?? null,
    source: record.source ?? null,
    code: record.code ?? null,
    num: record.num ?? null,
    undatedVersions: versions.filter((version) => version.dateStart == null).length || 1,
    score,
  };
}

function share(question: ReadonlySet<string>, record: CorpusRecord): number {
  const held = stems(`${record.title} ${record.text}`);
  const shared = [...question].filter((stem) => held.has(stem)).length;
  return question.size === 0 ? 0 : shared / question.size;
}

/**
 * A `RetrievalPort` in memory: a record is found when it shares enough words with the question. Good
 * for tests, not a measure of retrieval. A corpus that is not named is never read.
 *
 * @example memoryRetrieval({ 'justice/guides': records })
 */
export function memoryRetrieval(corpora: RecordsByCorpus): RetrievalPort {
  const passagesOf = (
    names: readonly string[],
    score: (record: CorpusRecord) => number,
  ): Passage[] =>
    names.flatMap((name) => {
      const records = Object.hasOwn(corpora, name) ? (corpora[name] ?? []) : [];
      return records
        .map((record) => toPassage(name, record, records, score(record)))
        .filter((passage) => passage.score > 0);
    });
  return {
    async search({ text, corpora: names, limit }, signal) {
      signal.throwIfAborted();
      const question = stems(text);
      const passages = passagesOf(names, (record) => share(question, record))
        .filter((passage) => passage.score >= LEAST_SHARE)
        .toSorted((left, right) => right.score - left.score)
        .slice(0, limit);
      const searched = names.reduce((sum, name) => sum + (corpora[name]?.length ?? 0), 0);
      return { passages, searched };
    },
    async lookup(names, recordIds) {
      return passagesOf(names, (record) => (recordIds.includes(record.id) ? 1 : 0));
    },
    async article(names, code, num) {
      const wanted = num.replace(/[\s.]/gu, '').toLowerCase();
      return passagesOf(names, (record) => {
        const isCode = record.codeId === code || record.code?.includes(code) === true;
        return isCode && record.num?.toLowerCase() === wanted ? 1 : 0;
      });
    },
  };
}
