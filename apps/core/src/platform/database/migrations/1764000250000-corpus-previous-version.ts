import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The version of a corpus before the live one, kept so that going back is possible; and the versions
 * that citations remember, found without reading every citation: both decide what may be removed.
 */
export class CorpusPreviousVersion1764000250000 implements MigrationInterface {
  readonly name = 'CorpusPreviousVersion1764000250000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE corpus ADD COLUMN previous_version text');
    await runner.query(
      `CREATE INDEX citation_version ON citation ((passage->>'corpus'), (passage->>'corpusVersion'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX citation_version');
    await runner.query('ALTER TABLE corpus DROP COLUMN previous_version');
  }
}
