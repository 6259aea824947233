import type { CorpusRecord } from '@maroquin/assistant-kit';

/** The codes that the records of an index are of, numbered as they come; 0 for records without one. */
export class CodeNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];

  /** Ids in the order of their numbers; none before the first record. */
  get ids(): readonly string[] {
    return [...this.#numbers.keys()];
  }

  get names(): readonly string[] {
    return this.#names;
  }

  of(record: CorpusRecord): number {
    if (this.#numbers.size === 0) this.#add('', '');
    const id = record.codeId ?? record.code ?? '';
    return this.#numbers.get(id) ?? this.#add(id, record.code ?? '');
  }

  restore(ids: readonly string[], names: readonly string[]): void {
    ids.forEach((id, number) => this.#add(id, names[number] ?? ''));
  }

  #add(id: string, name: string): number {
    const number = this.#numbers.size;
    this.#numbers.set(id, number);
    this.#names.push(name);
    return number;
  }
}
