import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE agent (
    id uuid PRIMARY KEY,
    issuer text NOT NULL,
    subject text NOT NULL,
    email text NOT NULL,
    given_name text NOT NULL,
    usual_name text NOT NULL,
    siret text NOT NULL,
    organizational_unit text,
    ministry text,
    platform_role text NOT NULL DEFAULT 'agent',
    created_at timestamptz NOT NULL DEFAULT now(),
    last_seen_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE UNIQUE INDEX agent_identity ON agent (issuer, subject)`,
  `CREATE TABLE agent_job (
    agent_id uuid NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
    assistant_id text NOT NULL,
    role text NOT NULL,
    rank integer NOT NULL,
    PRIMARY KEY (agent_id, assistant_id, role)
  )`,
  `CREATE TABLE mapping_rule (
    id uuid PRIMARY KEY,
    rank integer NOT NULL,
    origin text NOT NULL,
    condition jsonb NOT NULL,
    ministry text NOT NULL,
    assistant_id text,
    role text,
    platform_role text
  )`,
  `CREATE INDEX mapping_rule_order ON mapping_rule (rank)`,
  `CREATE TABLE session (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL,
    agent_id uuid NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
    id_token text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL
  )`,
  `CREATE UNIQUE INDEX session_token ON session (token_hash)`,
  `CREATE TABLE sign_in_attempt (
    token_hash bytea PRIMARY KEY,
    state text NOT NULL,
    nonce text NOT NULL,
    code_verifier text NOT NULL,
    return_to text NOT NULL,
    expires_at timestamptz NOT NULL
  )`,
  `CREATE TABLE conversation (
    id uuid PRIMARY KEY,
    agent_id uuid NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
    assistant_id text NOT NULL,
    role text NOT NULL,
    title text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE INDEX conversation_recent ON conversation (agent_id, updated_at DESC, id)`,
  `CREATE TABLE message (
    id uuid PRIMARY KEY,
    conversation_id uuid NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    text text NOT NULL,
    at_date date,
    created_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE INDEX message_thread ON message (conversation_id, created_at)`,
  `CREATE TABLE reply (
    id uuid PRIMARY KEY,
    message_id uuid NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    conversation_id uuid NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    status text NOT NULL DEFAULT 'pending',
    attempt integer NOT NULL DEFAULT 0,
    worker_id uuid,
    heartbeat_at timestamptz,
    stop_requested boolean NOT NULL DEFAULT false,
    assistant_version text NOT NULL,
    text text NOT NULL DEFAULT '',
    tool_calls jsonb NOT NULL DEFAULT '[]',
    unverified jsonb NOT NULL DEFAULT '[]',
    failure_code text,
    model text,
    extractive boolean NOT NULL DEFAULT false,
    prompt_tokens integer NOT NULL DEFAULT 0,
    completion_tokens integer NOT NULL DEFAULT 0,
    kwh double precision NOT NULL DEFAULT 0,
    kgco2eq double precision NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    CHECK (status IN ('pending', 'running', 'completed', 'silent', 'stopped', 'failed'))
  )`,
  `CREATE UNIQUE INDEX reply_of_message ON reply (message_id)`,
  `CREATE INDEX reply_unfinished ON reply (created_at) WHERE status IN ('pending', 'running')`,
  `CREATE TABLE citation (
    reply_id uuid NOT NULL REFERENCES reply (id) ON DELETE CASCADE,
    number integer NOT NULL,
    verified boolean NOT NULL,
    quote text NOT NULL,
    passage jsonb NOT NULL,
    PRIMARY KEY (reply_id, number)
  )`,
  `CREATE TABLE ledger_entry (
    reply_id uuid PRIMARY KEY,
    agent_id uuid NOT NULL,
    ministry text NOT NULL,
    assistant_id text NOT NULL,
    model text NOT NULL,
    prompt_tokens integer NOT NULL,
    completion_tokens integer NOT NULL,
    kwh double precision NOT NULL,
    kgco2eq double precision NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE TABLE corpus (
    id text PRIMARY KEY,
    live_version text,
    documents integer NOT NULL DEFAULT 0,
    states jsonb NOT NULL DEFAULT '[]',
    imported_at timestamptz,
    last_error text
  )`,
];

const TABLES = [
  'corpus',
  'ledger_entry',
  'citation',
  'reply',
  'message',
  'conversation',
  'sign_in_attempt',
  'session',
  'mapping_rule',
  'agent_job',
  'agent',
];

/** The tables of the first real answer: identity, conversations, replies, citations, corpora. */
export class FirstAnswer1764000000000 implements MigrationInterface {
  readonly name = 'FirstAnswer1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}
