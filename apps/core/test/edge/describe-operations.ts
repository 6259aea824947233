import { errorOf, expectClear, type EdgeWorld } from './edge-world.js';
import { sendRaw, SHELL_HEADERS } from '../support/raw-request.js';

const many = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

/** Three types that lead back to each other would be a cycle; the schema's longest way is walked. */
const DEEP = `query { home { recent { id } } conversation(id: "x") { turns { reply { toolCalls { card { steps {
  ... on ToolStep { ... on ToolStep { text } } } } } } } } }`;

const FRAGMENTS = `query { service { ...f29 } } fragment f0 on Service { name }
  ${many(29, (n) => `fragment f${String(n + 1)} on Service { ...f${String(n)} ...f${String(n)} }`)}`;

const CIRCLE =
  'query { service { ...a } } fragment a on Service { ...b } fragment b on Service { ...a }';

/** API-01 to API-04: what is too large, and what a failure tells. */
export function describeOperations(world: () => EdgeWorld): void {
  describe('API-01, API-03: an operation larger than any screen needs', () => {
    it.each([
      ['eleven levels', `{ service ${'{ a '.repeat(11)}${'}'.repeat(11)} }`],
      ['seventeen aliases', `{ service { ${many(17, (n) => `a${String(n)}: name`)} } }`],
      [
        'six root fields',
        many(6, (n) => `r${String(n)}: service { name }`).replace(/^.*$/su, '{$&}'),
      ],
      ['1 000 directives', `{ service { name ${'@include(if: true) '.repeat(1_000)} } }`],
      ['5 000 tokens', `{ service { ${'name '.repeat(5_000)} } }`],
      ['30 doubling fragments', FRAGMENTS],
      ['circular fragments', CIRCLE],
      ['a comment of 200 000 characters', `{ service { name } } #${'x'.repeat(200_000)}`],
    ])('refuses %s before it runs, on both addresses', async (_, query) => {
      const before = world().resolved();
      for (const path of ['/graphql', '/graphql/stream']) {
        const cpu = process.cpuUsage();
        const response = await world().ask(query, {}, path);
        const { user, system } = process.cpuUsage(cpu);
        expect(response.status).toBe(400);
        expectClear(response, 'OPERATION_TOO_LARGE');
        // Client and server are this one process: the bound is loose, an explosion is not.
        expect((user + system) / 1000).toBeLessThan(250);
      }
      expect(world().resolved()).toBe(before);
    });

    it('accepts the largest operation of the schema', async () => {
      const { body } = await world().ask(DEEP);
      expect(JSON.parse(body)).toMatchObject({ data: { conversation: null } });
    });
  });

  describe('API-02: batches', () => {
    it.each(['/graphql', '/graphql/stream'])('are refused on %s', async (path) => {
      const operation = { query: '{ service { name } }' };
      const before = world().resolved();
      const response = await sendRaw(world().core.url, {
        method: 'POST',
        path,
        headers: SHELL_HEADERS,
        body: JSON.stringify(Array.from({ length: 10 }, () => operation)),
      });
      expect(response.status).toBe(400);
      expectClear(response, 'BAD_REQUEST');
      expect(world().resolved()).toBe(before);
    });
  });

  describe('API-04: what a failure tells in production', () => {
    it.each([
      ['introspection', '{ __schema { types { name } } }'],
      ['introspection of a type', '{ __type(name: "Viewer") { fields { name } } }'],
      ['a misspelt field', '{ viewr { id } }'],
      ['a misspelt argument', '{ conversation(idd: "x") { id } }'],
      ['a wrong type', '{ conversations(first: "beaucoup") { total } }'],
      ['a syntax error', '{ viewer { id }'],
      ['a document written as JSON', '{"kind":"Document","definitions":[]}'],
      ['a number for a document', '123'],
      [
        'a subscription at the wrong address',
        'subscription { replyEvents(replyId: "x") { kind } }',
      ],
      ['an unknown operation', 'query A { service { name } } query B { service { name } }'],
    ])('%s: a sentence and nothing of the inside', async (_, query) => {
      const response = await world().ask(query);
      expect(response.status).toBe(400);
      expectClear(response, 'BAD_REQUEST');
      expect(response.body).not.toMatch(/Viewer|Mutation|conversationId|string|Int\b/u);
    });

    it('names the argument that is wrong, and not its value', async () => {
      const response = await world().ask('query ($id: ID!) { conversation(id: $id) { id } }', {
        id: { sekret: 1 },
      });
      expect(errorOf(response)).toMatchObject({ extensions: { field: 'id' } });
      expect(response.body).not.toContain('sekret');
    });

    it('gives an error id, and no more, for a surprise', async () => {
      await world().database.query('ALTER TABLE conversation RENAME TO conversation_away');
      try {
        const response = await world().ask('{ conversations { total } }');
        expectClear(response, 'INTERNAL');
        const { errorId = '', code } = errorOf(response).extensions;
        expect(code).toBe('INTERNAL');
        expect(errorId).toMatch(/^[\da-f-]{36}$/u);
        expect(errorOf(response).message).toContain(errorId.slice(0, 8));
      } finally {
        await world().database.query('ALTER TABLE conversation_away RENAME TO conversation');
      }
    });
  });
}
