import { postingRoom, readPostings, type PostingField } from './posting-list.js';

/** What citations are counted from: the articles of an index, and where its terms stand. */
export interface CitingTexts {
  /** Article numbers and codes of the records. */
  readonly nums: readonly string[];
  readonly code: readonly number[];
  readonly firstPassage: readonly number[];
  readonly passages: number;
  /** Terms in the order of the posting lists of `text`. */
  readonly terms: readonly string[];
  readonly text: PostingField;
}

/** Stem of « article », which stands near a number that has no letter. */
const ARTICLE = 'articl';

/** Numbers of one or two digits may be of anything. */
const TOO_SHORT = /^\d{1,2}$/;

const recordOfPassages = (firstPassage: readonly number[], passages: number): Uint32Array => {
  const owners = new Uint32Array(passages);
  firstPassage.forEach((start, record) => owners.fill(record, start));
  return owners;
};

/**
 * In how many articles of its code each article is named: the term of its number (`l121-1`) stands
 * there; for a number without a letter (`612`), in a passage that says « article » too.
 */
export const countCitations = (index: CitingTexts): Uint32Array => {
  const { nums, code, terms, text } = index;
  const owners = recordOfPassages(index.firstPassage, index.passages);
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const room = postingRoom(index.passages);
  const saysArticle = new Uint8Array(index.passages);
  const article = readPostings(text, numbers.get(ARTICLE) ?? terms.length, room);
  for (let at = 0; at < article.size; at += 1) saysArticle[article.units[at] ?? 0] = 1;
  return Uint32Array.from(nums, (num, record) => {
    const number = num === '' || TOO_SHORT.test(num) ? undefined : numbers.get(num.toLowerCase());
    if (number === undefined) return 0;
    const bare = /^\d/.test(num);
    const { units, size } = readPostings(text, number, room);
    let last = record;
    let count = 0;
    for (let at = 0; at < size; at += 1) {
      const passage = units[at] ?? 0;
      const citing = owners[passage] ?? 0;
      if (citing === last || citing === record || code[citing] !== code[record]) continue;
      if (bare && saysArticle[passage] === 0) continue;
      last = citing;
      count += 1;
    }
    return count;
  });
};
