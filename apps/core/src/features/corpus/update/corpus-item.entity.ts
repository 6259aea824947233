import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the live version of a corpus holds of one thing of its source: a file, an article, a row. */
@Entity('corpus_item')
export class CorpusItem {
  /** `ASSISTANT/CORPUS`. */
  @PrimaryColumn('text')
  corpus!: string;

  /** Names the thing for ever in its source. */
  @PrimaryColumn('text')
  key!: string;

  /** Changes when its content does. */
  @Column('text')
  fingerprint!: string;

  @Column('text', { name: 'record_ids', array: true })
  recordIds!: string[];
}
