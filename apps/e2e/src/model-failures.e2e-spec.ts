import { answered, ask, seen, signIn, turns, writtenText } from './support/agent-steps.js';
import { barriers } from './support/axe-check.js';
import { describeInChromium } from './support/describe-in-chromium.js';
import { startAbsentModel, type AbsentModel } from './support/start-absent-model.js';

const QUESTION = 'Quelles mentions doit porter la notification d’un jugement ?';

let absent: AbsentModel;

beforeAll(async () => {
  absent = await startAbsentModel();
});

afterAll(() => absent.close());

describeInChromium(
  'a model server that goes away',
  () => ({ MODEL_URL: absent.url, MODEL_NAME: 'offline' }),
  ({ visit }) => {
    it('says so, keeps the question, and answers when asked again', async () => {
      const { page } = await visit();
      await signIn(page);
      await ask(page, QUESTION);
      await page.waitForURL('**/conversation/*');
      const card = turns(page).getByRole('alert').filter({ hasText: 'n’a pas pu être rédigée' });
      await card.waitFor();
      expect(await seen(card)).toContain('Votre question est conservée');
      await page.reload();
      await card.waitFor();
      expect(await seen(turns(page).first())).toContain(QUESTION);

      absent.comeBack();
      await card.getByRole('button', { name: 'Réessayer' }).click();
      await turns(page).nth(1).waitFor();
      const turn = await answered(page);
      expect(await seen(writtenText(turn))).toContain('notification');
      await page.reload();
      await answered(page);
      expect(await turns(page).count()).toBe(2);
    });
  },
);

describeInChromium(
  'a model server that cuts its answer',
  () => ({ MODEL_NAME: 'offline+cut=20' }),
  ({ visit }) => {
    it('says that it was cut, keeps the question and what was written, and offers to try again', async () => {
      const { page } = await visit();
      await signIn(page);
      await ask(page, QUESTION);
      await page.waitForURL('**/conversation/*');
      const card = turns(page).getByRole('alert').filter({ hasText: 'n’a pas pu être rédigée' });
      await card.waitFor();
      expect(await seen(card)).toContain('La rédaction a été coupée');
      expect(await seen(card)).toContain('le début de la réponse sont conservés');
      const partial = await seen(writtenText(turns(page)));
      expect(partial.length).toBeGreaterThan(20);
      await page.reload();
      await card.waitFor();
      expect(await seen(turns(page))).toContain(QUESTION);
      expect(await seen(writtenText(turns(page)))).toBe(partial);
      await card.getByRole('button', { name: 'Réessayer' }).waitFor();
      expect(await barriers(page, 'a reply that was cut')).toEqual([]);
    });
  },
);
