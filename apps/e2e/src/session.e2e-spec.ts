import {
  answered,
  ask,
  chooseIdentity,
  composer,
  DIRECTEUR,
  GREFFIER,
  signIn,
  turns,
  untilTyped,
} from './support/agent-steps.js';
import { describeInChromium } from './support/describe-in-chromium.js';

const QUESTION = 'Qui délivre le certificat de non-appel ?';
const TYPED = 'Et si la partie adverse a quitté le territoire';
const COOKIE = 'maroquin_session';

describeInChromium(
  'session',
  () => ({}),
  ({ visit }) => {
    it('ends both sessions at sign-out, and comes back to the same place with the text kept', async () => {
      const { page, context } = await visit();
      const name = await signIn(page);
      await ask(page, QUESTION);
      await answered(page);
      const place = page.url();
      await composer(page).fill(TYPED);

      await page.getByRole('button', { name: `Compte de ${name}` }).click();
      await page.getByRole('button', { name: 'Se déconnecter' }).click();
      const again = page.getByRole('main').getByRole('link', { name: 'Se connecter' });
      await again.waitFor();
      await page.waitForURL((url) => url.search === '');
      const names = (await context.cookies()).map(({ name }) => name);
      expect(names).not.toContain(COOKIE);
      expect(await page.getByText(QUESTION).count()).toBe(0);

      // The provider asks again who is there: its own session is over too.
      await again.click();
      await chooseIdentity(page, GREFFIER);
      await page.waitForURL(place);
      await answered(page);
      expect(await turns(page).count()).toBe(1);
      await untilTyped(page, TYPED);
    });

    it('shows nothing of an agent to the next one on the same computer', async () => {
      const { page } = await visit();
      const name = await signIn(page);
      await ask(page, QUESTION);
      await answered(page);
      await composer(page).fill(TYPED);
      await page.getByRole('button', { name: `Compte de ${name}` }).click();
      await page.getByRole('button', { name: 'Se déconnecter' }).click();
      await page.getByRole('main').getByRole('link', { name: 'Se connecter' }).click();
      await chooseIdentity(page, DIRECTEUR);
      await page.getByText('Conversation introuvable').waitFor();
      await page.getByRole('link', { name: 'Nouvelle conversation' }).click();
      await composer(page).waitFor();
      expect(await composer(page).inputValue()).toBe('');
      await page.getByText('Vos conversations apparaîtront ici.').waitFor();
    });

    it('keeps the typed text when the session expires in mid-use, and sends it after signing in', async () => {
      const { page, context } = await visit();
      const name = await signIn(page);
      await ask(page, QUESTION);
      await answered(page);
      const place = page.url();
      await context.clearCookies({ name: COOKIE });
      await ask(page, TYPED);
      await page.getByText('Votre session a expiré').waitFor();
      await untilTyped(page, TYPED);

      await page.getByRole('link', { name: 'Se connecter et revenir ici' }).click();
      // The provider still knows the agent: it may send back at once, or ask.
      const choice = page.getByRole('link', { name });
      await choice.or(turns(page).first()).waitFor();
      if (await choice.isVisible()) await choice.click();
      await page.waitForURL(place);
      await turns(page).first().waitFor();
      await untilTyped(page, TYPED);
      await composer(page).press('Enter');
      await turns(page).nth(1).waitFor();
      await untilTyped(page, '');
    });
  },
);
