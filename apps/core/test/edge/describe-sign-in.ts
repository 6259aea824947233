import { makeActor } from '../support/actors.js';
import { TestBrowser } from '../support/browser.js';
import { errorOf, type EdgeWorld } from './edge-world.js';

const VIEWER = '{ viewer { id } }';

interface Viewer {
  viewer: { id: string } | null;
}

async function isSignedIn(browser: TestBrowser): Promise<boolean> {
  return (await browser.graphql<Viewer>(VIEWER)).data.viewer !== null;
}

/** Goes through the sign-in up to the return address, which is not followed. */
async function comeBackWith(world: EdgeWorld, browser: TestBrowser): Promise<string> {
  const page = await browser.follow('/auth/sign-in');
  const subject = world.core.agents[0]?.subject ?? '';
  const href = new RegExp(`href="([^"]*${subject})"`, 'u').exec(await page.text())?.[1];
  let next = href ?? '';
  for (let hops = 0; hops < 6 && !next.includes('/auth/callback'); hops += 1) {
    const response = await browser.request(new URL(next, world.core.url).href);
    next = response.headers.get('location') ?? '';
  }
  return next;
}

async function expectRefused(browser: TestBrowser, address: string): Promise<void> {
  const response = await browser.request(address);
  const body = await response.text();
  expect(response.status).toBe(403);
  expect(response.headers.get('cache-control')).toContain('no-store');
  expect(errorOf({ status: 403, headers: {}, body }).extensions.code).toBe('SIGN_IN_REFUSED');
  expect(response.headers.getSetCookie().join(' ')).not.toContain('maroquin_session=');
  expect(await isSignedIn(browser)).toBe(false);
}

/** AUT-02 to AUT-04: the return from the identity provider, and the session it opens. */
export function describeSignIn(world: () => EdgeWorld): void {
  const newBrowser = (): TestBrowser => new TestBrowser(world().core);

  describe('AUT-02: a return that does not match its departure', () => {
    it.each([
      ['another state', (url: URL) => url.searchParams.set('state', 'x')],
      ['no state', (url: URL) => url.searchParams.delete('state')],
      ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://example.invalid')],
      ['another code', (url: URL) => url.searchParams.set('code', 'x')],
      ['no code', (url: URL) => url.searchParams.delete('code')],
      ['an error of the provider', (url: URL) => url.searchParams.set('error', 'access_denied')],
      ['two states', (url: URL) => url.searchParams.append('state', 'x')],
    ])('%s: refused, no cookie', async (_, change) => {
      const browser = newBrowser();
      const right = await comeBackWith(world(), browser);
      const url = new URL(right);
      change(url);
      await expectRefused(browser, url.href);
      // The attempt is used up: the right address does not work any more either.
      await expectRefused(browser, right);
    });

    it.each(['nonce', 'code_verifier', 'state'])(
      'a %s that is not the one of the departure: refused',
      async (column) => {
        const browser = newBrowser();
        const address = await comeBackWith(world(), browser);
        await world().database.query(`UPDATE sign_in_attempt SET ${column} = $1`, ['x'.repeat(43)]);
        await expectRefused(browser, address);
      },
    );

    it('an attempt that is too old: refused', async () => {
      const browser = newBrowser();
      const address = await comeBackWith(world(), browser);
      await world().database.query(`UPDATE sign_in_attempt SET expires_at = now()`);
      await expectRefused(browser, address);
    });

    it('a code used twice, and in another browser: refused', async () => {
      const browser = newBrowser();
      const address = await comeBackWith(world(), browser);
      const other = newBrowser();
      await expectRefused(other, address);
      await other.follow('/auth/sign-in');
      await expectRefused(other, address);
      expect((await browser.request(address)).status).toBe(303);
      expect(await isSignedIn(browser)).toBe(true);
      const again = await browser.request(address);
      expect(again.status).toBe(403);
    });
  });

  describe('AUT-03: the cookie', () => {
    it('is new at each sign-in, out of reach of scripts, and the one before it dies', async () => {
      const { secret, agentId } = await makeActor(world().core, {
        name: 'victim',
        ministry: 'justice',
        jobs: [world().agent.job],
      });
      const browser = newBrowser();
      browser.plant('maroquin_session', secret);
      expect(await isSignedIn(browser)).toBe(true);
      const response = await browser.request(await comeBackWith(world(), browser));
      const [cookie = ''] = response.headers
        .getSetCookie()
        .filter((one) => one.startsWith('maroquin_session='));
      expect(cookie).toMatch(/HttpOnly/u);
      expect(cookie).toMatch(/SameSite=Lax/u);
      expect(cookie).not.toContain(secret);
      const { data } = await browser.graphql<Viewer>(VIEWER);
      expect(data.viewer?.id).not.toBe(agentId);
      const thief = newBrowser();
      thief.plant('maroquin_session', secret);
      expect(await isSignedIn(thief)).toBe(false);
    });

    it('chosen by somebody else opens nothing, before and after a sign-in', async () => {
      const browser = newBrowser();
      browser.plant('maroquin_session', 'chosen-by-somebody-else');
      expect(await isSignedIn(browser)).toBe(false);
      await browser.request(await comeBackWith(world(), browser));
      expect(await isSignedIn(browser)).toBe(true);
      const thief = newBrowser();
      thief.plant('maroquin_session', 'chosen-by-somebody-else');
      expect(await isSignedIn(thief)).toBe(false);
    });
  });

  describe('AUT-04: the way back', () => {
    it.each([
      ['//example.invalid'],
      ['/\\example.invalid'],
      ['https://example.invalid/'],
      ['javascript:alert(1)'],
      ['%2f%2fexample.invalid'],
      ['/%09/example.invalid'],
      ['@example.invalid'],
      [' //example.invalid'],
    ])('%s stays on this site', async (returnTo) => {
      const browser = newBrowser();
      await browser.request(`/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
      const [attempt]: { return_to: string }[] = await world().database.query(
        'SELECT return_to FROM sign_in_attempt ORDER BY expires_at DESC LIMIT 1',
      );
      const arrival = new URL(attempt?.return_to ?? 'x:', world().core.url);
      expect(arrival.origin).toBe(new URL(world().core.url).origin);
    });
  });
}
