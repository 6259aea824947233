import type { LexicalIndex } from '../lexical/lexical-index.js';
import { codesNamed } from './code-names.js';

/** Id of a document without the suffix of a further undated version (`~2`) or a dated one (`@…`). */
export const baseId = (id: string): string => id.replace(/~\d+$/, '').replace(/@[^/@]+$/, '');

const isVariant = (id: string): boolean => id.includes('~') || id.includes('@');

/** A segment's articles by code and number, and its documents by what they are versions of. */
export class ArticleDirectory {
  #byNumber: ReadonlyMap<string, readonly number[]> | null = null;
  #variants: ReadonlyMap<string, readonly number[]> | null = null;

  constructor(
    private readonly index: LexicalIndex,
    private readonly isLive: (record: number) => boolean,
  ) {}

  /** Numbers of the codes that `name` may mean; see {@link codesNamed}. */
  codes(name: string): readonly number[] {
    return codesNamed(name, this.index.codeIds, this.index.codeNames);
  }

  /** Live records of a normalised article number, in the order of the corpus, whatever their code. */
  records(num: string): readonly number[] {
    this.#byNumber ??= this.#group(this.index.nums);
    return (this.#byNumber.get(num) ?? []).filter(this.isLive);
  }

  /** Live records whose id has the base `base` and a suffix of version. */
  variants(base: string): readonly number[] {
    this.#variants ??= this.#group(this.index.ids.map((id) => (isVariant(id) ? baseId(id) : '')));
    return (this.#variants.get(base) ?? []).filter(this.isLive);
  }

  #group(keys: readonly string[]): ReadonlyMap<string, readonly number[]> {
    const groups = new Map<string, number[]>();
    keys.forEach((key, record) => {
      if (key === '') return;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [record]);
      else group.push(record);
    });
    return groups;
  }
}
