import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What each live version holds of its source, so that the next update reads only what changed; when
 * the source was last looked at; and whether a rollback has paused the updates.
 */
export class CorpusUpdate1764000600000 implements MigrationInterface {
  readonly name = 'CorpusUpdate1764000600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE corpus ADD COLUMN checked_at timestamptz');
    await runner.query('ALTER TABLE corpus ADD COLUMN paused boolean NOT NULL DEFAULT false');
    await runner.query(`
      CREATE TABLE corpus_item (
        corpus text NOT NULL,
        key text NOT NULL,
        fingerprint text NOT NULL,
        record_ids text[] NOT NULL,
        PRIMARY KEY (corpus, key)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE corpus_item');
    await runner.query('ALTER TABLE corpus DROP COLUMN paused');
    await runner.query('ALTER TABLE corpus DROP COLUMN checked_at');
  }
}
