import type { Checkpoint } from '../storage/checkpoint.js';
import type { SegmentEntry } from '../storage/manifest.js';
import type { StoredRecord } from '../versions-table/stored-record.js';
import { SegmentWriter, type SegmentTools } from './segment-writer.js';

/**
 * The segment that an import writes. Where a killed attempt has begun one, it is taken up: a record
 * that it holds in the same state is not written again, whatever the file and the place it comes at;
 * what the import does not hold any more is out of the version.
 */
export class NextSegment {
  /** Ordinals of the attempt's records that were not met yet, by the hash of their state. */
  readonly #unmet: Map<string, number>;
  #reused = 0;
  #added = 0;

  private constructor(private readonly writer: SegmentWriter) {
    this.#unmet = new Map(writer.hashes.map((hash, ordinal) => [hash, ordinal]));
  }

  static async open(tools: SegmentTools, interrupted: Checkpoint | null): Promise<NextSegment> {
    const writer =
      interrupted === null
        ? await SegmentWriter.create(tools)
        : await SegmentWriter.resume(tools, interrupted);
    return new NextSegment(writer);
  }

  /** Records of the import that the attempt had written. */
  get reused(): number {
    return this.#reused;
  }

  get isEmpty(): boolean {
    return this.#reused + this.#added === 0;
  }

  /** Its id, when a checkpoint of it is worth more than nothing to the next attempt. */
  get interrupted(): string | null {
    return this.writer.kept > 0 ? this.writer.id : null;
  }

  /** Ordinal of a record in the segment, once it is there. */
  async put(record: StoredRecord, hash: string): Promise<number> {
    const written = this.#unmet.get(hash);
    if (written !== undefined) {
      this.#unmet.delete(hash);
      this.#reused += 1;
      return written;
    }
    const ordinal = this.writer.records;
    await this.writer.add(record, hash);
    this.#added += 1;
    return ordinal;
  }

  checkpointWhenDue(): Promise<void> {
    return this.writer.checkpointWhenDue();
  }

  async finish(): Promise<SegmentEntry> {
    const entry = await this.writer.finish();
    return { ...entry, replaced: [...this.#unmet.values()].sort((a, b) => a - b) };
  }

  close(): void {
    this.writer.close();
  }
}
