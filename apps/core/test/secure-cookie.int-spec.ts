import { makeActor } from './support/actors.js';
import { sendRaw, SHELL_HEADERS } from './support/raw-request.js';
import { startCore, type TestCore } from './support/start-core.js';

describe('behind https', () => {
  let core: TestCore;
  beforeAll(async () => {
    core = await startCore({ publicUrl: 'https://maroquin.exemple.invalid' });
  });
  afterAll(() => core.stop());

  it('a sign-in sets a cookie that no other host and no plain http can set', async () => {
    const { headers } = await sendRaw(core.url, { method: 'GET', path: '/auth/sign-in' });
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^__Host-maroquin_sign_in=[\w-]{43}; /u);
    for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'])
      expect(cookie.split('; ')).toContain(part);
    expect(cookie).not.toContain('Domain');
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
  });

  it('the session is heard under that name, and under no other', async () => {
    const job = { assistantId: 'greffe', role: 'first' };
    const agent = await makeActor(core, { name: 'agent', ministry: 'justice', jobs: [job] });
    expect(agent.cookie).toMatch(/^__Host-maroquin_session=/u);
    const viewer = async (cookie: string): Promise<string> => {
      const { body } = await sendRaw(core.url, {
        method: 'POST',
        path: '/graphql',
        headers: { ...SHELL_HEADERS, cookie },
        body: JSON.stringify({ query: '{ viewer { id } }' }),
      });
      return body;
    };
    expect(await viewer(agent.cookie)).toContain(agent.agentId);
    expect(await viewer(agent.cookie.replace('__Host-', ''))).toBe('{"data":{"viewer":null}}');
    const { headers } = await sendRaw(core.url, {
      method: 'POST',
      path: '/auth/sign-out',
      headers: { 'x-maroquin-request': '1', cookie: agent.cookie },
    });
    // A browser ignores the end of a __Host- cookie that is not marked as secure.
    expect(headers['set-cookie']?.[0]).toMatch(/^__Host-maroquin_session=;.*Secure/u);
  });
});
