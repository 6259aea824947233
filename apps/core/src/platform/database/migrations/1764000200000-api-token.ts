import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bearer tokens of programs: the hash, whom they speak for, until when. */
export class ApiToken1764000200000 implements MigrationInterface {
  readonly name = 'ApiToken1764000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE api_token (
      id uuid PRIMARY KEY,
      token_hash bytea NOT NULL,
      agent_id uuid NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
      created_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz NOT NULL,
      revoked_at timestamptz
    )`);
    await runner.query('CREATE UNIQUE INDEX api_token_hash ON api_token (token_hash)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE api_token');
  }
}
