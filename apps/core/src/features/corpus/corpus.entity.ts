import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many documents a corpus holds for one snapshot date; `null`: the source gives none. */
export interface CorpusState {
  readonly asOf: string | null;
  readonly documents: number;
}

/** The live pointer of a corpus. Versions are immutable; publishing and rolling back move this row. */
@Entity('corpus')
export class Corpus {
  /** `ASSISTANT/CORPUS`. */
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'live_version', nullable: true })
  liveVersion!: string | null;

  /** What was live before, to go back to; `null` until a second version is published. */
  @Column('text', { name: 'previous_version', nullable: true })
  previousVersion!: string | null;

  @Column('integer', { default: 0 })
  documents!: number;

  @Column('jsonb', { default: [] })
  states!: CorpusState[];

  @Column('timestamptz', { name: 'imported_at', nullable: true })
  importedAt!: Date | null;

  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;

  /** Why the table of versions of its publisher is refused; `null` once it is put right. */
  @Column('text', { name: 'table_error', nullable: true })
  tableError!: string | null;

  /**
   * Digest of the table of versions that the live version was last compared with; `''`: it was compared
   * with none. `null`: never compared, the version itself knows.
   */
  @Column('text', { name: 'dated_by', nullable: true })
  datedBy!: string | null;

  /** When its source was last looked at; `null` for a corpus that is not read by itself. */
  @Column('timestamptz', { name: 'checked_at', nullable: true })
  checkedAt!: Date | null;

  /**
   * Documents of a version that was built and held because it loses too many: a person may accept it.
   * `null`: none is held.
   */
  @Column('integer', { name: 'held_documents', nullable: true })
  heldDocuments!: number | null;

  /**
   * Gone back by a person, from the version that is `previousVersion` now: the next version is not taken
   * by itself.
   */
  @Column('boolean', { default: false })
  paused!: boolean;
}
