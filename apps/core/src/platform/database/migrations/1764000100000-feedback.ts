import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What agents say of an answer: one verdict for each reply, with a reason if they give one. */
export class Feedback1764000100000 implements MigrationInterface {
  readonly name = 'Feedback1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE feedback (
      reply_id uuid PRIMARY KEY REFERENCES reply (id) ON DELETE CASCADE,
      verdict text NOT NULL CHECK (verdict IN ('useful', 'not-useful')),
      reason text,
      created_at timestamptz NOT NULL DEFAULT now()
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE feedback');
  }
}
