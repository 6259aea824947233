import { randomUUID } from 'node:crypto';

import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  isInputObjectType,
  isLeafType,
  OperationTypeNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
} from 'graphql';

import { snapshot } from '../support/snapshot.js';
import { errorOf, type EdgeWorld } from './edge-world.js';

const CONVERSATION = 'query ($id: ID!) { conversation(id: $id) { id title } }';

/** Values that are not what is expected. `undefined`: the argument is left out. */
const ODD: readonly unknown[] = [
  undefined,
  null,
  '',
  '%',
  '*',
  0,
  -1,
  1e308,
  2_147_483_648,
  true,
  [],
  ['x'],
  {},
  { id: { $ne: null } },
  'x'.repeat(30_000),
  'a\u0000b',
  '\uD800',
  "' OR 1=1 --",
  '../../etc/passwd',
  '__proto__',
];

type Argument = GraphQLArgument | GraphQLInputField;

/** A value that is right, so that one argument at a time is wrong. */
function usual({ name, type }: Argument, right: Readonly<Record<string, unknown>>): unknown {
  const named = getNamedType(type);
  if (isInputObjectType(named))
    return Object.fromEntries(
      Object.values(named.getFields()).map((field) => [field.name, usual(field, right)]),
    );
  if (name === 'messageId') return randomUUID();
  return right[name] ?? 'texte';
}

function selection(field: GraphQLField<unknown, unknown>): string {
  return isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
}

/** One request: an operation with one argument changed. */
interface Fuzzed {
  readonly what: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly path: string;
}

function fuzzed(
  kind: string,
  field: GraphQLField<unknown, unknown>,
  known: Readonly<Record<string, unknown>>,
): readonly Fuzzed[] {
  const declared = field.args.map(({ name, type }) => `$${name}: ${type.toString()}`).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const query =
    passed === ''
      ? `${kind} { ${field.name} ${selection(field)} }`
      : `${kind} (${declared}) { ${field.name}(${passed}) ${selection(field)} }`;
  const path = kind === 'subscription' ? '/graphql/stream' : '/graphql';
  const right = Object.fromEntries(
    field.args.map((argument) => [argument.name, usual(argument, known)]),
  );
  const variants = field.args.flatMap((argument) => {
    const named = getNamedType(argument.type);
    const parts = isInputObjectType(named) ? Object.keys(named.getFields()) : [];
    return ODD.flatMap((value) => [
      { ...right, [argument.name]: value },
      ...parts.map((part) => ({
        ...right,
        [argument.name]: { ...Object(right[argument.name]), [part]: value },
      })),
    ]);
  });
  return variants.map((variables) => ({
    what: `${field.name} ${JSON.stringify(variables).slice(0, 200)}`,
    query,
    variables,
    path,
  }));
}

/** ISO-12, API-05, API-07: values of every wrong kind, and nothing written. */
export function describeValues(world: () => EdgeWorld): void {
  describe('ISO-12: an id that is none', () => {
    it.each([
      ['missing', {}],
      ['null', { id: null }],
      ['an array', { id: ['x', 'y'] }],
      ['an object', { id: { id: 'x' } }],
    ])('%s is refused, with the name of the argument', async (_, variables) => {
      const response = await world().ask(CONVERSATION, variables);
      expect(response.status).toBe(400);
      expect(errorOf(response).extensions).toEqual({ code: 'BAD_REQUEST', field: 'id' });
    });

    it.each([[''], ['%'], ['undefined'], ['null'], ['0'], ['*'], ['%25']])(
      '« %s » is never the first of the table',
      async (id) => {
        const { body } = await world().ask(CONVERSATION, { id });
        expect(JSON.parse(body)).toEqual({ data: { conversation: null } });
      },
    );

    it('finds one’s own in capitals as in small letters', async () => {
      const { conversationId } = world().owned;
      const { body } = await world().ask(CONVERSATION, { id: conversationId.toUpperCase() });
      expect(body).toContain(conversationId);
    });
  });

  describe('API-05: what is no text and no number', () => {
    const send = (body: string) =>
      fetch(`${world().core.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-maroquin-request': '1',
          cookie: world().agent.cookie,
        },
        body,
      });

    it.each([
      ['__proto__ in the body', '{"query":"{ viewer { id } }","__proto__":{"agent":1}}'],
      ['__proto__ in the variables', '{"query":"{ viewer { id } }","variables":{"__proto__":{}}}'],
      [
        'a constructor with a prototype',
        '{"query":"{ viewer { id } }","variables":{"constructor":{"prototype":{"agent":1}}}}',
      ],
      ['an infinite number', '{"query":"{ conversations(first: 1e400) { total } }"}'],
      [
        'an infinite variable',
        '{"query":"query ($n: Int!) { conversations(first: $n) { total } }","variables":{"n":1e400}}',
      ],
      [
        'a 64-bit number',
        '{"query":"query ($n: Int!) { conversations(first: $n) { total } }","variables":{"n":9223372036854775807}}',
      ],
      ['an object for the operation', '{"query":{"viewer":1}}'],
      ['no operation', '{}'],
      ['text for the variables', '{"query":"{ viewer { id } }","variables":"x"}'],
    ])('%s: 400, nothing written', async (_, body) => {
      const before = await snapshot(world().database);
      const response = await send(body);
      expect(response.status).toBe(400);
      expect(errorOf({ status: 400, headers: {}, body: await response.text() })).toMatchObject({
        extensions: { code: 'BAD_REQUEST' },
      });
      expect(await snapshot(world().database)).toEqual(before);
    });

    it('takes NUL and half characters out of a text, and keeps the rest', async () => {
      const { conversationId } = world().owned;
      const rename = `mutation ($id: ID!, $title: String!) { renameConversation(id: $id, title: $title) {
        ... on ConversationRenamed { conversation { title } } } }`;
      const renamed = await world().ask(rename, { id: conversationId, title: 'Appel\u0000 utile' });
      expect(renamed.body).toContain('"title":"Appel utile"');
      const found = await world().ask(
        'query ($s: String) { conversations(search: $s) { total } }',
        {
          s: 'utile\u0000',
        },
      );
      expect(JSON.parse(found.body)).toEqual({ data: { conversations: { total: 1 } } });
    });
  });

  describe('API-07: every argument of every operation, wrong in twenty ways', () => {
    it('is an answer or a sentence with a code, never a failure of ours', async () => {
      const { schema } = world().core.app.get(GraphQLSchemaHost);
      const known = {
        id: world().owned.conversationId,
        conversationId: world().owned.conversationId,
        replyId: world().owned.finishedReplyId,
        assistantId: 'greffe',
        role: 'first',
        verdict: 'USEFUL',
        atDate: '2026-01-31',
        first: 1,
      };
      const cases = Object.values(OperationTypeNode).flatMap((kind) =>
        Object.values(schema.getRootType(kind)?.getFields() ?? {}).flatMap((field) =>
          fuzzed(kind, field, known),
        ),
      );
      expect(cases.length).toBeGreaterThan(300);
      const surprises: string[] = [];
      const tell = async ({ what, query, variables, path }: Fuzzed): Promise<void> => {
        const { status, body } = await world().ask(query, variables, path);
        if (status >= 500 || body.includes('"INTERNAL"'))
          surprises.push(`${what}: ${String(status)} ${body.slice(0, 200)}`);
      };
      for (let start = 0; start < cases.length; start += 20)
        await Promise.all(cases.slice(start, start + 20).map(tell));
      expect(surprises).toEqual([]);
      const { body } = await world().ask('{ service { name } }');
      expect(JSON.parse(body)).toEqual({ data: { service: { name: 'Maroquin' } } });
    });
  });
}
