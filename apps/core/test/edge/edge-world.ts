import { DataSource } from 'typeorm';

import { giveConversations, makeActor, type Actor, type Owned } from '../support/actors.js';
import { sendRaw, SHELL_HEADERS, type RawResponse } from '../support/raw-request.js';
import { startCore, type TestCore } from '../support/start-core.js';

/** A failure as a caller reads it. */
export interface ShownError {
  readonly message: string;
  readonly extensions: {
    readonly code: string;
    readonly field?: string;
    readonly errorId?: string;
  };
}

/** A core as in production, with two agents of the same job. */
export interface EdgeWorld {
  readonly core: TestCore;
  readonly database: DataSource;
  readonly agent: Actor;
  readonly colleague: Actor;
  readonly owned: Owned;
  /** One GraphQL request of the agent, as the shell sends it. */
  readonly ask: (query: string, variables?: object, path?: string) => Promise<RawResponse>;
  /** Operations that reached a resolver since the start. */
  readonly resolved: () => number;
}

/** The settings that a deployment has; the parts stay those of the test. */
const PRODUCTION = {
  NODE_ENV: 'production',
  OIDC_ISSUER: 'http://127.0.0.1:9/',
  OIDC_CLIENT_ID: 'client',
  OIDC_CLIENT_SECRET: 'secret',
};

/** Starts it. */
export async function startEdgeWorld(): Promise<EdgeWorld> {
  const core = await startCore({ environment: PRODUCTION });
  const job = { assistantId: 'greffe', role: 'first' };
  const agent = await makeActor(core, { name: 'agent', ministry: 'justice', jobs: [job] });
  const colleague = await makeActor(core, { name: 'colleague', ministry: 'justice', jobs: [job] });
  let resolved = 0;
  // Mercurius runs it between the validation and the first resolver.
  core.app
    .getHttpAdapter()
    .getInstance()
    .graphql.addHook('preExecution', () => {
      resolved += 1;
      return Promise.resolve();
    });
  return {
    core,
    database: core.app.get(DataSource),
    agent,
    colleague,
    owned: await giveConversations(core, agent),
    ask: (query, variables = {}, path = '/graphql') =>
      sendRaw(core.url, {
        method: 'POST',
        path,
        headers: { ...SHELL_HEADERS, cookie: agent.cookie },
        body: JSON.stringify({ query, variables }),
      }),
    resolved: () => resolved,
  };
}

/** The first failure of an answer; fails when there is none. */
export function errorOf({ body }: RawResponse): ShownError {
  const parsed: { errors?: ShownError[]; error?: { code: string; message: string } } =
    JSON.parse(body);
  const [first] = parsed.errors ?? [];
  if (first !== undefined) return first;
  if (parsed.error === undefined) throw new Error(`no failure in ${body}`);
  return { message: parsed.error.message, extensions: { code: parsed.error.code } };
}

/** What must never leave: stacks, SQL, paths, names of libraries, the schema's own words. */
const INSIDES =
  /\n\s+at |node_modules|\/home\/|\/tmp\/|\.ts\b|\.js\b|SELECT |INSERT |FST_|MER_|Did you mean|QueryFailed|Cannot query|TypeError/u;

/** A clear French sentence, a code, and nothing of the inside. */
export function expectClear(response: RawResponse, code: string): void {
  const { message, extensions } = errorOf(response);
  expect(extensions.code).toBe(code);
  expect(message).toMatch(/^[A-ZÀ-Ü].*\.$/u);
  expect(response.body).not.toMatch(INSIDES);
  expect(response.headers['cache-control']).toContain('no-store');
}
