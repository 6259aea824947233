import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which table of versions a live version was dated by, and why the one of its publisher is refused. */
export class CorpusTable1764000800000 implements MigrationInterface {
  readonly name = 'CorpusTable1764000800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE corpus ADD COLUMN dated_by text, ADD COLUMN table_error text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE corpus DROP COLUMN dated_by, DROP COLUMN table_error');
  }
}
