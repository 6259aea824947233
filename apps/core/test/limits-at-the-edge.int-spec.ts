import { randomUUID } from 'node:crypto';

import { ApiTokenService } from '../src/features/identity/api-token.service.js';
import { makeActor, type Actor } from './support/actors.js';
import { sendRaw, SHELL_HEADERS, type RawResponse } from './support/raw-request.js';
import { startCore, type TestCore } from './support/start-core.js';

const VIEWER = JSON.stringify({ query: '{ viewer { id } }' });
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) {
  ... on MessageSent { turn { message { id } } } ... on MessageRefused { code message retryAfter } } }`;

interface SendAnswer {
  readonly turn?: { readonly message: { readonly id: string } };
  readonly code?: string;
  readonly message?: string;
  readonly retryAfter?: number;
}

describe('API-02: the limits, as callers meet them', () => {
  let core: TestCore;
  let actors = 0;
  beforeAll(async () => {
    core = await startCore({
      environment: {
        TRUSTED_PROXIES: 'loopback',
        LIMIT_SIGN_IN_PER_ADDRESS: '3',
        LIMIT_MESSAGES_PER_AGENT: '3',
        LIMIT_MESSAGES_PER_ADDRESS: '5',
        LIMIT_TOKEN_USE_PER_AGENT: '4',
        LIMIT_WRONG_TOKENS_PER_ADDRESS: '2',
        LIMIT_GRAPHQL_PER_AGENT: '8',
        LIMIT_GRAPHQL_PER_ADDRESS: '20',
      },
    });
  });
  afterAll(() => core.stop());

  const newActor = (): Promise<Actor> => {
    actors += 1;
    const job = { assistantId: 'greffe', role: 'first' };
    return makeActor(core, { name: `limited-${String(actors)}`, ministry: 'justice', jobs: [job] });
  };
  /** An address of its own, as the proxy writes it. */
  const from = (address: string): Readonly<Record<string, string>> => ({
    'x-forwarded-for': address,
  });
  let hosts = 0;
  const newAddress = (): Readonly<Record<string, string>> => {
    hosts += 1;
    return from(`198.51.100.${String(hosts)}`);
  };
  const post = (
    body: string,
    headers: Readonly<Record<string, string>>,
    path = '/graphql',
  ): Promise<RawResponse> =>
    sendRaw(core.url, { method: 'POST', path, headers: { ...SHELL_HEADERS, ...headers }, body });
  const times = async <Value>(count: number, run: () => Promise<Value>): Promise<Value[]> => {
    const found: Value[] = [];
    for (let turn = 0; turn < count; turn += 1) found.push(await run());
    return found;
  };
  const expectTooMany = ({ status, headers, body }: RawResponse): void => {
    expect(status).toBe(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(body).toContain('RATE_LIMITED');
    expect(body).toMatch(/réessayez dans \d+\u00a0secondes?\./u);
  };
  const send = async (
    actor: Actor,
    headers: Readonly<Record<string, string>>,
    messageId: string = randomUUID(),
  ): Promise<SendAnswer> => {
    const input = { messageId, ...actor.job, text: 'Quel est le délai d’appel ?' };
    const body = JSON.stringify({ query: SEND, variables: { input } });
    const answer = await post(body, { ...headers, cookie: actor.cookie });
    const parsed: { data: { sendMessage: SendAnswer } } = JSON.parse(answer.body);
    return parsed.data.sendMessage;
  };

  it('an agent: 429 with Retry-After, on both addresses, and no other agent is hindered', async () => {
    const [agent, colleague] = [await newActor(), await newActor()];
    const address = newAddress();
    const answers = await times(9, () => post(VIEWER, { ...address, cookie: agent.cookie }));
    expect(answers.slice(0, 8).map(({ status }) => status)).toEqual(Array(8).fill(200));
    for (const one of answers.slice(8)) expectTooMany(one);
    const query = 'subscription { replyEvents(replyId: "x") { kind } }';
    const headers = { ...address, cookie: agent.cookie };
    expectTooMany(await post(JSON.stringify({ query }), headers, '/graphql/stream'));
    expect((await post(VIEWER, { ...address, cookie: colleague.cookie })).status).toBe(200);
  });

  it('an address: counted behind the trusted proxy, whoever asks', async () => {
    const address = newAddress();
    const answers = await times(21, () => post(VIEWER, address));
    expect(answers.slice(0, 20).every(({ status }) => status === 200)).toBe(true);
    for (const one of answers.slice(20)) expectTooMany(one);
    expect((await post(VIEWER, newAddress())).status).toBe(200);
  });

  it('an IPv6 subscriber is one address, whatever the end of it', async () => {
    let last = 0;
    const answers = await times(21, () => {
      last += 1;
      return post(VIEWER, from(`2001:db8:7:7::${last.toString(16)}`));
    });
    expectTooMany(answers[20] ?? (await post(VIEWER, {})));
  });

  it('200 agents behind one trusted proxy: none is refused because of another', async () => {
    // Their proxy is trusted: the address of each is its own.
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => post(VIEWER, from(`203.0.113.${String(index)}`))),
    );
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  });

  it('questions: an outcome of the schema, with the seconds; the same question is not counted twice', async () => {
    const agent = await newActor();
    const address = newAddress();
    const first = randomUUID();
    const sent = [
      await send(agent, address, first),
      ...(await times(2, () => send(agent, address))),
    ];
    for (const one of sent) expect(one.turn).toBeDefined();
    expect((await send(agent, address, first)).turn?.message.id).toBe(first);
    const refused = await send(agent, address);
    expect(refused).toMatchObject({ code: 'TOO_MANY', retryAfter: expect.any(Number) });
    expect(refused.message).toMatch(
      /Votre texte est conservé\u00a0: réessayez dans \d+\u00a0secondes?\./u,
    );
    expect((await send(agent, address, first)).turn?.message.id).toBe(first);
  });

  it('questions: aliases of one request are counted one by one', async () => {
    const agent = await newActor();
    const input = (): string =>
      `{ messageId: "${randomUUID()}", assistantId: "greffe", role: "first", text: "Quel délai ?" }`;
    const fields = Array.from(
      { length: 5 },
      (_, index) => `m${String(index)}: sendMessage(input: ${input()}) { __typename }`,
    );
    const { body } = await post(JSON.stringify({ query: `mutation { ${fields.join(' ')} }` }), {
      ...newAddress(),
      cookie: agent.cookie,
    });
    expect(body.match(/"MessageSent"/gu)).toHaveLength(3);
    expect(body.match(/"MessageRefused"/gu)).toHaveLength(2);
  });

  it('questions: an address has its own limit', async () => {
    const address = newAddress();
    const [one, two] = [await newActor(), await newActor()];
    await times(3, () => send(one, address));
    const answers = await times(3, () => send(two, address));
    expect(answers.map(({ code }) => code)).toEqual([undefined, undefined, 'TOO_MANY']);
  });

  it('tokens: a program is counted apart from the browser of its agent', async () => {
    const agent = await newActor();
    const token = await core.app.get(ApiTokenService).create(agent.agentId ?? '', 60_000);
    const headers = { ...newAddress(), authorization: `Bearer ${token.secret}` };
    const answers = await times(5, () => post(VIEWER, headers));
    expect(answers.slice(0, 4).every(({ status }) => status === 200)).toBe(true);
    expectTooMany(answers[4] ?? (await post(VIEWER, headers)));
    expect((await post(VIEWER, { ...newAddress(), cookie: agent.cookie })).status).toBe(200);
  });

  it('tokens that open nothing: few tries, and a good one from the same address goes on', async () => {
    const agent = await newActor();
    const address = newAddress();
    const guess = (): Promise<RawResponse> =>
      post(VIEWER, { ...address, authorization: `Bearer maroquin_${randomUUID()}` });
    expectTooMany((await times(3, guess))[2] ?? (await guess()));
    const token = await core.app.get(ApiTokenService).create(agent.agentId ?? '', 60_000);
    const good = { ...address, authorization: `Bearer ${token.secret}` };
    expect((await post(VIEWER, good)).body).toContain(agent.agentId);
  });

  it('sign-in: a page with the sentence for a person', async () => {
    const headers = { ...newAddress(), accept: 'text/html' };
    const answers = await times(4, () =>
      sendRaw(core.url, { method: 'GET', path: '/auth/sign-in', headers }),
    );
    expect(answers.slice(0, 3).every(({ status }) => status === 303)).toBe(true);
    const last = answers[3];
    expect(last?.status).toBe(429);
    expect(last?.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
  });
});
