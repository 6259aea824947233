import type { MigrationInterface, QueryRunner } from 'typeorm';

const SAMPLE = `issuer ~ '^https?://[^/]+/identity$' AND email LIKE '%@exemple.gouv.invalid'`;

/** Each row of a sample agent, with the one of the same person that was seen last. */
const TWINS = `(SELECT id, first_value(id) OVER (PARTITION BY subject ORDER BY last_seen_at DESC, id) AS kept
  FROM agent WHERE ${SAMPLE})`;

/**
 * Sample agents were kept under the address of their issuer, port included: another port made a
 * second person. They become one, with the conversations of both. A handful of rows, and none where
 * a real identity provider is in use.
 */
export class SampleDirectory1764000300000 implements MigrationInterface {
  readonly name = 'SampleDirectory1764000300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['conversation', 'api_token', 'ledger_entry'])
      await runner.query(
        `UPDATE ${table} t SET agent_id = twin.kept FROM ${TWINS} twin
         WHERE t.agent_id = twin.id AND twin.kept <> twin.id`,
      );
    await runner.query(
      `DELETE FROM agent a USING ${TWINS} twin WHERE a.id = twin.id AND twin.kept <> twin.id`,
    );
    await runner.query(
      `UPDATE agent SET issuer = 'urn:maroquin:sample-identities' WHERE ${SAMPLE}`,
    );
  }

  /** Which port a person came by is forgotten: a release before this one meets them anew. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
