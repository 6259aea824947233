import type { Page } from 'playwright-core';

import {
  answered,
  ask,
  ATTACHE,
  BUREAU_AJ,
  composer,
  DIRECTEUR,
  seen,
  signIn,
  turns,
  untilTyped,
} from './support/agent-steps.js';
import { describeInChromium } from './support/describe-in-chromium.js';

const QUESTION = 'Qui délivre le certificat de non-appel ?';
const NOBODY = '7d0d4c1e-2f63-4b0e-9b7c-3f1f5b1c9a11';

/** What stands in the place of a page that cannot be shown: it names the page, and leads home. */
async function refusal(page: Page, path: string): Promise<string> {
  await page.goto(path);
  const main = page.getByRole('main');
  await main.getByRole('heading', { level: 1 }).waitFor();
  await main.getByRole('link', { name: 'Revenir à l’accueil' }).waitFor();
  return `${await page.title()} | ${await seen(main)}`;
}

describeInChromium(
  'bad input',
  () => ({}),
  ({ visit }) => {
    it('answers an empty question and one that is too long with a sentence, and keeps the text', async () => {
      const { page } = await visit();
      await signIn(page);
      await composer(page).press('Enter');
      await page.getByRole('alert').getByText('Écrivez d’abord votre question.').waitFor();

      const long = 'délai '.repeat(33_334);
      await composer(page).fill(long);
      await composer(page).press('Enter');
      const notice = page.getByRole('alert').filter({ hasText: 'Votre question dépasse' });
      expect(await seen(notice)).toBe(
        'Votre question dépasse 20 000 caractères. Rien n’est perdu : raccourcissez-la, puis envoyez.',
      );
      expect(await page.getByRole('button', { name: 'Envoyer' }).isDisabled()).toBe(true);
      await page.reload();
      await notice.waitFor();
      expect((await composer(page).inputValue()).length).toBe(long.length);
      await composer(page).fill(QUESTION);
      await composer(page).press('Enter');
      await answered(page);
    });

    it('says that a page, a conversation or an assistant is not there', async () => {
      const { page } = await visit();
      await signIn(page, DIRECTEUR);
      await ask(page, QUESTION);
      await answered(page);
      const { pathname } = new URL(page.url());
      const { page: other } = await visit();
      await signIn(other, ATTACHE);
      const missing = /^Conversation introuvable - Maroquin \| Conversation introuvable/;
      expect(await refusal(other, pathname)).toMatch(missing);
      expect(await refusal(other, `/conversation/${NOBODY}`)).toMatch(missing);
      expect(await refusal(other, '/conversation/42')).toMatch(missing);
      expect(await refusal(other, '/accueil/inconnu')).toMatch(/^Page introuvable - Maroquin/);
      expect(await refusal(other, '/assistants/inconnu')).toMatch(/^Assistant introuvable/);
      expect(await refusal(other, '/nulle-part')).toMatch(/Cette page n’existe pas/);
    });

    it('keeps the question while the service is away, and sends it once when it is back', async () => {
      const { page, context } = await visit();
      await signIn(page, BUREAU_AJ);
      await ask(page, QUESTION);
      await answered(page);
      await context.setOffline(true);
      await ask(page, QUESTION);
      await page.getByText('Votre question n’est pas partie.').waitFor();
      await untilTyped(page, QUESTION);
      await page.getByRole('link', { name: 'Assistants' }).click();
      await page.getByRole('heading', { name: 'Cette page n’a pas pu être chargée' }).waitFor();
      await context.setOffline(false);
      await page.goBack();
      await untilTyped(page, QUESTION);
      await composer(page).press('Enter');
      await turns(page).nth(1).waitFor();
      await answered(page);
      expect(await turns(page).count()).toBe(2);
    });
  },
);
