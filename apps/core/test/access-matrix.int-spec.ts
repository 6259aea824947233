import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { GraphQLSchemaHost } from '@nestjs/graphql';

import {
  FIELDS,
  RELATIONS,
  ROLES,
  unknownTarget,
  type Decision,
  type FieldLine,
  type Target,
} from './access-matrix.js';
import { ROUTES, SAMPLE_DOORS, SHELL_ROUTES, type RouteLine } from './access-routes.js';
import type { Actor } from './support/actors.js';
import { startMatrixWorld, type MatrixWorld } from './support/matrix-world.js';
import { variantsOf } from './support/path-variants.js';
import { sendRaw, SHELL_HEADERS, type RawResponse } from './support/raw-request.js';
import { routesOf } from './support/routes-of.js';
import { snapshot } from './support/snapshot.js';

const shellIsBuilt = existsSync(join(__dirname, '../../shell/dist/index.html'));
const routeLines = { ...ROUTES, ...(shellIsBuilt ? SHELL_ROUTES : {}) };

const pathOf = (field: string): string =>
  field.startsWith('Subscription.') ? '/graphql/stream' : '/graphql';

describe('the access matrix', () => {
  let world: MatrixWorld;
  beforeAll(async () => {
    world = await startMatrixWorld();
  });
  afterAll(() => world.core.stop());

  const call = (
    field: string,
    line: FieldLine,
    actor: Actor,
    target: Target,
  ): Promise<RawResponse> =>
    sendRaw(world.core.url, {
      method: 'POST',
      path: pathOf(field),
      headers: { ...SHELL_HEADERS, ...(actor.cookie === '' ? {} : { cookie: actor.cookie }) },
      body: JSON.stringify({ query: line.operation, variables: line.variables(target, actor) }),
    });

  const judge = async (
    decision: Decision,
    field: string,
    line: FieldLine,
    actor: Actor,
    target: Target,
  ): Promise<void> => {
    const { body, headers } = await call(field, line, actor, target);
    expect(headers['cache-control']).toContain('no-store');
    for (const canary of world.foreignCanaries(actor)) expect(body).not.toContain(canary);
    switch (decision) {
      case 'open':
        expect(body).toContain(line.proof(target));
        expect(body).not.toContain('"errors"');
        return;
      case 'allowed':
        expect(body).toContain(line.proof(target));
        return;
      case 'absent':
        expect(body).not.toContain('"errors"');
        expect(body).not.toContain(line.proof(target));
        return;
      case 'unauthenticated':
        expect(body).toContain('"code":"UNAUTHENTICATED"');
        return;
      case 'refused':
        expect(body).toBe((await call(field, line, actor, unknownTarget())).body);
        return;
    }
  };

  it('has a line for every field of the schema, and no other', () => {
    const { schema } = world.core.app.get(GraphQLSchemaHost);
    const fields = [
      schema.getQueryType(),
      schema.getMutationType(),
      schema.getSubscriptionType(),
    ].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}).map((name) => `${type?.name ?? ''}.${name}`),
    );
    expect(Object.keys(FIELDS).sort()).toEqual(fields.sort());
  });

  it('has a line for every route of the server, and no other', () => {
    expect(Object.keys(routeLines).sort()).toEqual(routesOf(world.core.app).sort());
  });

  describe.each(Object.entries(FIELDS))('%s', (field, line) => {
    it.each(ROLES)('%s: nothing of others, nothing written', async (role) => {
      const actor = world.actors[role];
      await world.settled();
      const targets = await Promise.all(RELATIONS.map((relation) => world.target(actor, relation)));
      const before = await snapshot(world.database);
      for (const [index, target] of targets.entries()) {
        const decision = line.cells[role][index];
        if (decision !== undefined && decision !== 'allowed')
          await judge(decision, field, line, actor, target);
      }
      expect(await snapshot(world.database)).toEqual(before);
      for (const [index, target] of targets.entries()) {
        if (line.cells[role][index] === 'allowed')
          await judge('allowed', field, line, actor, target);
      }
    });
  });

  const decidedHere = Object.entries({ ...routeLines, ...SAMPLE_DOORS }).filter(
    ([, line]) => line.answers !== 'fields',
  );
  describe.each(decidedHere)('%s', (route, line: RouteLine) => {
    const [method = '', path = ''] = route.replace('*', '/conversations/42').split(' ');
    it.each(ROLES)('%s', async (role) => {
      const actor = world.actors[role];
      const before = await snapshot(world.database);
      // Signing out is one's own affair: with the cookie, the next lines would have nobody to ask.
      const cookie = path === '/auth/sign-out' ? '' : actor.cookie;
      const { status, body } = await sendRaw(world.core.url, {
        method,
        path,
        headers: { ...(method === 'POST' ? SHELL_HEADERS : {}), cookie },
        ...(method === 'POST' ? { body: '{}' } : {}),
      });
      expect(status).toBe(line.answers);
      if (line.proof !== undefined) expect(body).toMatch(line.proof);
      for (const canary of world.foreignCanaries(actor)) expect(body).not.toContain(canary);
      expect(await snapshot(world.database)).toEqual(before);
    });
  });

  describe.each(
    Object.keys(FIELDS).filter((field) => FIELDS[field]?.cells['signed out'][0] !== 'open'),
  )('AUT-06 %s, signed out', (field) => {
    it('is refused however the address, the method or the credential is written', async () => {
      const line = FIELDS[field];
      if (line === undefined) throw new Error(`no line ${field}`);
      const actor = world.actors['same job'];
      const target = await world.target(world.actors['signed out'], 'own');
      const query = line.operation;
      const variables = line.variables(target, actor);
      await world.settled();
      const before = await snapshot(world.database);
      for (const variant of variantsOf(pathOf(field), { query, variables }, actor)) {
        const { status, body, headers } = await sendRaw(world.core.url, variant);
        const where = `${variant.method} ${variant.path} ${JSON.stringify(variant.headers)}`;
        // The page of the shell is the same for everybody, and holds nothing.
        const page = headers['content-type']?.startsWith('text/html') === true;
        const denied = status >= 400 || body.includes('"code":"UNAUTHENTICATED"') || page;
        expect([where, denied]).toEqual([where, true]);
        for (const canary of world.foreignCanaries(actor)) expect(body).not.toContain(canary);
      }
      expect(await snapshot(world.database)).toEqual(before);
    });
  });
});
