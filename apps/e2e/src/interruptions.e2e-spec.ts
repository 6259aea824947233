import type { Page } from 'playwright-core';

import {
  answered,
  ask,
  ATTACHE,
  composer,
  DIRECTEUR,
  seen,
  signIn,
  turns,
  writtenText,
} from './support/agent-steps.js';
import { describeInChromium } from './support/describe-in-chromium.js';
import { startHeldModel, type HeldModel } from './support/start-held-model.js';

const QUESTION = 'Quelles mentions doit porter la notification d’un jugement ?';

let model: HeldModel;

beforeAll(async () => {
  model = await startHeldModel();
});

afterEach(() => {
  model.release();
});

afterAll(async () => {
  await model.close();
});

/** Waits until some of the answer is written, and gives it. */
async function someText(page: Page, atLeast = 20): Promise<string> {
  await page.waitForFunction(
    (length) => (document.querySelector('.mq-reply-text')?.textContent.length ?? 0) >= length,
    atLeast,
  );
  return seen(writtenText(turns(page).last()));
}

describeInChromium(
  'interruptions',
  () => ({ MODEL_URL: model.url, MODEL_NAME: 'offline' }),
  ({ visit }) => {
    it('goes on after a reload in mid-answer, with nothing lost or doubled', async () => {
      const { page, context } = await visit();
      await signIn(page);
      const quiet = await context.newPage();
      await quiet.goto('/');
      model.hold();
      await ask(page, QUESTION);
      await ask(quiet, QUESTION);

      await page.waitForURL('**/conversation/*');
      const before = await someText(page);
      await page.reload();
      await page.getByRole('button', { name: 'Arrêter' }).waitFor();
      expect((await someText(page)).startsWith(before)).toBe(true);
      model.release();
      await page.reload();
      await answered(page);
      await answered(quiet);

      expect(await turns(page).count()).toBe(1);
      expect(await seen(writtenText(turns(page)))).toBe(await seen(writtenText(turns(quiet))));
    });

    it('sends once on a double Enter and on a double click', async () => {
      const { page } = await visit();
      await signIn(page, DIRECTEUR);
      await composer(page).fill(QUESTION);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await answered(page);
      await composer(page).fill('Qui délivre le certificat de non-appel ?');
      await page.getByRole('button', { name: 'Envoyer' }).dblclick();
      await turns(page).nth(1).waitFor();
      await answered(page);
      await page.reload();
      await answered(page);
      expect(await turns(page).count()).toBe(2);
      const history = page.getByRole('complementary', { name: 'Historique' });
      expect(await history.getByRole('listitem').count()).toBe(1);
    });

    it('stops when asked, and keeps what was written', async () => {
      const { page } = await visit();
      await signIn(page, ATTACHE);
      model.hold();
      await ask(page, QUESTION);
      await page.waitForURL('**/conversation/*');
      const before = await someText(page);
      await page.getByRole('button', { name: 'Arrêter' }).click();
      await page.getByText('Réponse arrêtée à votre demande.').waitFor();
      model.release();
      const kept = await seen(writtenText(turns(page)));
      expect(kept.startsWith(before)).toBe(true);
      await page.getByRole('button', { name: 'Envoyer' }).waitFor();
      await page.reload();
      await page.getByText('Réponse arrêtée à votre demande.').waitFor();
      expect(await seen(writtenText(turns(page)))).toBe(kept);
    });
  },
);
