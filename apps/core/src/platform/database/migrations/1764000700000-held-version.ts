import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many documents a version has that was built and held, so that a person may accept it. */
export class HeldVersion1764000700000 implements MigrationInterface {
  readonly name = 'HeldVersion1764000700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE corpus ADD COLUMN held_documents integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE corpus DROP COLUMN held_documents');
  }
}
