import { BundleReader } from './bundle.js';
import { sectionsByNumber, type Divided } from './sections-by-number.js';
import { sectionCodes } from './section-codes.js';
import { subjectsOf, type Subjects } from './subjects.js';
import { highestRank } from './highest-rank.js';
import { Meanings } from './meanings.js';
import { WordOrder } from './word-order.js';
import {
  postingRoom,
  readPostings,
  type PostingField,
  type PostingPool,
  type Postings,
  type Span,
} from './posting-list.js';

/** Fields of an index: what its posting lists count. */
export type IndexField = 'text' | 'title' | 'path';

const field = (bundle: BundleReader, name: IndexField): PostingField => ({
  offsets: bundle.numbers(`${name}Offsets`),
  bytes: bundle.bytes(name),
});

const readFields = (bundle: BundleReader): Readonly<Record<IndexField, PostingField>> => ({
  text: field(bundle, 'text'),
  title: field(bundle, 'title'),
  path: field(bundle, 'path'),
});

const readSections = (
  bundle: BundleReader,
  articles: Pick<LexicalIndex, 'nums' | 'code'>,
): Divided =>
  sectionsByNumber({
    section: bundle.numbers('section'),
    pathLength: bundle.numbers('pathLength'),
    headingLength: bundle.numbers('headingLength'),
    nums: articles.nums,
    code: articles.code,
  });

/** Records by section: those of section s are from `starts[s]` to `starts[s + 1]`, excluded. */
interface Grouped {
  readonly starts: Uint32Array;
  readonly records: Uint32Array;
}

const groupBySection = (section: Uint32Array, sections: number): Grouped => {
  const starts = new Uint32Array(sections + 1);
  for (const own of section) starts[own + 1] = (starts[own + 1] ?? 0) + 1;
  for (let at = 0; at < sections; at += 1)
    starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const next = starts.slice(0, sections);
  const records = new Uint32Array(section.length);
  section.forEach((own, record) => {
    const place = next[own] ?? 0;
    records[place] = record;
    next[own] = place + 1;
  });
  return { starts, records };
};

const sum = (list: Uint32Array): number => list.reduce((total, value) => total + value, 0);

/** The index of one segment, read only; everything is a view on the bytes it was read from. */
export class LexicalIndex {
  readonly ids: readonly string[];
  readonly nums: readonly string[];
  readonly codeIds: readonly string[];
  readonly codeNames: readonly string[];
  /** 16 bytes a record. */
  readonly hashes: Uint8Array;

  readonly passageStart: Uint32Array;
  readonly passageEnd: Uint32Array;
  readonly passageLength: Uint32Array;
  readonly passageRecord: Uint32Array;
  readonly passageSection: Uint32Array;

  readonly firstPassage: Uint32Array;
  readonly section: Uint32Array;
  readonly titleLength: Uint32Array;
  readonly code: Uint32Array;
  readonly dateStart: Uint32Array;
  readonly dateEnd: Uint32Array;

  /** In how many articles of its code each article is named. */
  readonly cited: Uint32Array;

  readonly pathLength: Uint32Array;
  readonly headingLength: Uint32Array;

  /** Code of each section, {@link MIXED} where its records are of several. */
  readonly sectionCode: Uint32Array;

  /** Terms of the text of each record and of each section, in all. */
  readonly recordLength: Uint32Array;
  readonly sectionLength: Uint32Array;
  /** What sections are about, by the numbers of their articles. */
  readonly subjects: Subjects;
  readonly totalLength: number;
  readonly totalPath: number;
  readonly totalHeading: number;
  readonly totalTitle: number;

  /** Whether some record is an article. */
  readonly hasArticles: boolean;

  /** 1 for an article of the highest rank of its code, 0 for any other document. */
  readonly legislative: Uint8Array;

  /** The words of each passage in their order; `null` where the segment holds an article. */
  readonly wordOrder: WordOrder | null;

  /** What was learned of its words; `null` where it is too small, or keeps no order of words. */
  readonly meanings: Meanings | null;

  /** Every term, sorted by code units. */
  readonly terms: readonly string[];
  readonly #fields: Readonly<Record<IndexField, PostingField>>;
  readonly #records: Uint32Array;
  readonly #room: Postings;
  readonly #bySection: Grouped;
  readonly #found: Uint32Array;
  #byId: ReadonlyMap<string, number> | null = null;

  constructor(bytes: Uint8Array) {
    const bundle = new BundleReader(bytes);
    this.ids = bundle.strings('ids');
    this.nums = bundle.strings('nums');
    this.codeIds = bundle.strings('codeIds');
    this.codeNames = bundle.strings('codeNames');
    this.hashes = bundle.bytes('hashes');
    this.passageStart = bundle.numbers('passage.start');
    this.passageEnd = bundle.numbers('passage.end');
    this.passageLength = bundle.numbers('passage.length');
    this.firstPassage = bundle.numbers('firstPassage');
    this.titleLength = bundle.numbers('titleLength');
    this.code = bundle.numbers('code');
    [this.dateStart, this.dateEnd] = [bundle.numbers('dateStart'), bundle.numbers('dateEnd')];
    this.cited = bundle.numbers('cited');
    const divided = readSections(bundle, this);
    this.section = divided.section;
    this.pathLength = divided.pathLength;
    this.headingLength = divided.headingLength;
    this.hasArticles = this.nums.some((num) => num !== '');
    this.legislative = highestRank(this);
    this.wordOrder = WordOrder.read(bundle);
    this.terms = bundle.strings('terms');
    this.#fields = readFields(bundle);
    this.#records = bundle.numbers('records');
    this.meanings = Meanings.read(bundle, this);
    this.passageRecord = this.#recordOfPassages();
    this.passageSection = this.passageRecord.map((record) => this.section[record] ?? 0);
    this.#found = new Uint32Array(this.records);
    this.#bySection = groupBySection(this.section, this.sections);
    this.sectionCode = sectionCodes(this.section, this.code, this.sections);
    this.recordLength = new Uint32Array(this.records);
    this.sectionLength = new Uint32Array(this.sections);
    this.#addLengths();
    this.subjects = subjectsOf(this);
    [this.totalLength, this.totalTitle] = [sum(this.passageLength), sum(this.titleLength)];
    [this.totalPath, this.totalHeading] = [sum(this.pathLength), sum(this.headingLength)];
    this.#room = postingRoom(Math.max(this.passages, this.records, this.sections));
  }

  /** Whether some record has breadcrumbs. */
  get hasHeadings(): boolean {
    return this.totalPath > 0;
  }

  get records(): number {
    return this.section.length;
  }

  get passages(): number {
    return this.passageStart.length;
  }

  get sections(): number {
    return this.pathLength.length;
  }

  /** Number of a term, -1 when no record holds it. */
  term(term: string): number {
    let low = 0;
    let high = this.terms.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.terms[middle] ?? '';
      if (found === term) return middle;
      if (found < term) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Records that hold a term, in any field. */
  recordsWith(term: number): number {
    return this.#records[term] ?? 0;
  }

  /** Postings of a term in a field. Lent: the next call overwrites them. */
  postings(name: IndexField, term: number): Postings {
    return readPostings(this.#fields[name], term, this.#room);
  }

  /**
   * Adds the postings of a term in a field to `pool`: all of them; or, given `marked`, those of the
   * marked sections.
   */
  collect(name: IndexField, term: number, pool: PostingPool, marked: Uint8Array | null): Span {
    const sections = { text: this.passageSection, title: this.section, path: null }[name];
    return pool.add(this.#fields[name], term, marked, sections);
  }

  /** Number of the record of an id, -1 when it is not here. */
  recordOf(id: string): number {
    this.#byId ??= new Map(this.ids.map((known, record) => [known, record]));
    return this.#byId.get(id) ?? -1;
  }

  /** The records of some sections. Lent: the next call overwrites them. */
  recordsIn(sections: readonly number[]): Uint32Array {
    const { starts, records } = this.#bySection;
    let size = 0;
    for (const section of sections) {
      const end = starts[section + 1] ?? 0;
      for (let at = starts[section] ?? 0; at < end; at += 1) {
        this.#found[size] = records[at] ?? 0;
        size += 1;
      }
    }
    return this.#found.subarray(0, size);
  }

  #recordOfPassages(): Uint32Array {
    const owners = new Uint32Array(this.passages);
    for (let record = 0; record < this.records; record += 1) {
      owners.fill(
        record,
        this.firstPassage[record],
        this.firstPassage[record + 1] ?? this.passages,
      );
    }
    return owners;
  }

  #addLengths(): void {
    for (let passage = 0; passage < this.passages; passage += 1) {
      const record = this.passageRecord[passage] ?? 0;
      const length = this.passageLength[passage] ?? 0;
      const section = this.section[record] ?? 0;
      this.recordLength[record] = (this.recordLength[record] ?? 0) + length;
      this.sectionLength[section] = (this.sectionLength[section] ?? 0) + length;
    }
  }
}
