import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the check of an answer found: each mark with the sentences that support it, how many claims
 * were checked, at which date the law was read. Older replies were not checked that way: they have
 * no mark, and their claims and their date are unknown.
 */
export class CitationMarks1764000500000 implements MigrationInterface {
  readonly name = 'CitationMarks1764000500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE citation ADD COLUMN marks jsonb NOT NULL DEFAULT '[]'`);
    await runner.query('ALTER TABLE reply ADD COLUMN claims integer, ADD COLUMN law_date date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE reply DROP COLUMN claims, DROP COLUMN law_date');
    await runner.query('ALTER TABLE citation DROP COLUMN marks');
  }
}
