import type { Assistant } from '@maroquin/assistant-kit';
import { installedAssistants } from '@maroquin/assistant-registry';

import { sampleAgents } from './sample-agents.js';

const installed = installedAssistants.map(({ assistant }) => assistant);
const [first] = installed;

function renamed(id: string): Assistant {
  if (first === undefined) throw new Error('no assistant is installed');
  const name = { fr: `Assistant ${id}` };
  return { ...first, identity: { ...first.identity, id, name } };
}

function people(assistants: readonly Assistant[]): ReadonlyMap<string, string> {
  return new Map(
    sampleAgents(assistants).map(({ email, subject, givenName, usualName }) => [
      email,
      `${subject} ${givenName} ${usualName}`,
    ]),
  );
}

describe('sampleAgents', () => {
  it('are the same people whatever other assistants are installed, and in whatever order', () => {
    const before = people(installed);
    for (const others of [['aaa'], ['zzz'], ['aaa', 'education', 'zzz']]) {
      const after = people([...others.map(renamed), ...installed].reverse());
      for (const [email, person] of before)
        expect(`${email} ${after.get(email) ?? ''}`).toBe(`${email} ${person}`);
    }
  });

  it('have names of their own inside an assistant, however many roles it has', () => {
    if (first === undefined) throw new Error('no assistant is installed');
    const [role] = Object.values(first.roles);
    if (role === undefined) throw new Error('the assistant has no role');
    const roles = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`role${String(index)}`, role]),
    );
    const agents = sampleAgents([{ ...first, roles }]).filter(
      ({ rule }) => rule.platformRole === null,
    );
    const names = agents.map(({ givenName, usualName }) => `${givenName} ${usualName}`);
    expect(new Set(names).size).toBe(200);
  });

  it('keep the clerk that the pictures of the README show', () => {
    const clerk = sampleAgents(installed).find(({ email }) =>
      email.startsWith('greffier.justice@'),
    );
    expect(`${clerk?.givenName ?? ''} ${clerk?.usualName ?? ''}`).toBe('Camille Martin');
  });
});
