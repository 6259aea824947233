import {
  answered,
  ask,
  chooseIdentity,
  composer,
  GREFFIER,
  INSPECTEUR,
  plain,
  seen,
  signIn,
  turns,
  untilFocused,
  writtenText,
} from './support/agent-steps.js';
import { describeInChromium } from './support/describe-in-chromium.js';
import { startHeldModel, type HeldModel } from './support/start-held-model.js';

const QUESTION = 'Que faire quand l’avis de réception d’une notification revient non signé ?';
const COMPUTATION =
  'Un jugement a été signifié le 28 février 2025, quel est le dernier jour pour faire appel ?';

/** A text under the id that the deadline tool refers to. */
const APPEAL_ARTICLE = {
  id: 'LEGITEXT000006070716/538',
  title: 'Code de procédure civile - article 538',
  text: 'Texte d’essai, à la place de l’article.',
};

let model: HeldModel;

beforeAll(async () => {
  model = await startHeldModel();
});

afterAll(() => model.close());

describeInChromium(
  'the first answer',
  () => ({ MODEL_URL: model.url, MODEL_NAME: 'offline' }),
  ({ visit, add }) => {
    it('leads from the sign-in to the assistant of the job, and says why', async () => {
      const { page } = await visit();
      await page.goto('/');
      await page.getByRole('main').getByRole('link', { name: 'Se connecter' }).click();
      const [givenName = ''] = (await chooseIdentity(page, GREFFIER)).split(' ');
      await page.getByRole('heading', { level: 1, name: `Bonjour ${givenName}.` }).waitFor();
      const main = page.getByRole('main');
      expect(await seen(main)).toMatch(
        /Assistant Justice, parce que vous êtes greffière ou greffier/,
      );
      expect(
        await main.getByRole('region', { name: 'Pour commencer' }).getByRole('button').count(),
      ).toBe(4);
    });

    it('gives another job another assistant', async () => {
      const { page } = await visit();
      const [givenName = ''] = (await signIn(page, INSPECTEUR)).split(' ');
      await page.getByRole('heading', { level: 1, name: `Bonjour ${givenName}.` }).waitFor();
      expect(await seen(page.getByRole('main'))).toMatch(
        /Assistant Ministères sociaux, parce que vous êtes/,
      );
    });

    it('streams an answer whose numbered citations open their passage', async () => {
      const { page } = await visit();
      await signIn(page);
      await page.getByRole('button', { name: /avis de réception/ }).click();
      expect(plain(await composer(page).inputValue())).toBe(QUESTION);
      model.hold();
      await composer(page).press('Enter');
      await page.waitForURL('**/conversation/*');
      await writtenText(turns(page)).getByText(/\S/).first().waitFor();
      const begun = await seen(writtenText(turns(page)));
      await page.getByRole('button', { name: 'Arrêter' }).waitFor();
      model.release();
      const turn = await answered(page);

      const whole = await seen(writtenText(turn));
      expect(begun).not.toBe('');
      expect(whole.startsWith(begun)).toBe(true);
      expect(whole.length).toBeGreaterThan(begun.length);
      expect(whole).toContain('article 670-1');

      const citation = turn.getByRole('button', { name: /^Source 1 : / }).first();
      expect(await citation.innerText()).toBe('1');
      await citation.click();
      const panel = page.getByRole('complementary', { name: 'Sources de la réponse' });
      const highlighted = await seen(panel.locator('mark'));
      expect(highlighted).toMatch(/^Quand l’avis de réception/);
      expect(await seen(writtenText(turn))).toContain(highlighted);
      expect(await panel.getByText('Citation vérifiée').isVisible()).toBe(true);
      expect(await panel.getByText('relevé le 4 avril 2026').isVisible()).toBe(true);
      const official = panel.getByRole('link', { name: 'Voir le code sur Légifrance' });
      expect(await official.getAttribute('href')).toMatch(/^https:\/\/www\.legifrance\.gouv\.fr\//);
      expect(await official.getAttribute('rel')).toContain('noopener');

      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'detached' });
      await untilFocused(citation);
    });

    it('shows a computation with its inputs, its steps and its articles', async () => {
      const { page } = await visit();
      await signIn(page);
      await ask(page, COMPUTATION);
      const turn = await answered(page);
      const card = turn.getByRole('region', { name: 'Calculer un délai de recours' });
      expect(await seen(card)).toContain('vendredi 28 mars 2025');
      // What decides whether the result may be used is in view before the details are.
      expect(await seen(card)).toMatch(/À confirmer[\s\S]*Hypothèses[\s\S]*À vérifier/);
      const how = card.getByText('Comment ce résultat est calculé');
      expect(await card.getByText('28 février 2025', { exact: true }).isVisible()).toBe(false);
      await how.click();
      expect(await card.getByText('28 février 2025', { exact: true }).isVisible()).toBe(true);
      const details = await seen(card);
      expect(details).toContain('Données utilisées');
      expect(details).toMatch(/article 538 du code de procédure civile/);
      expect(details).toContain('Textes lus dans leur état du 4 avril 2026.');
    });

    it('opens the article that a computation applied, and gives the focus back', async () => {
      await add('justice/codes', [APPEAL_ARTICLE]);
      const { page } = await visit();
      await signIn(page);
      await ask(page, COMPUTATION);
      const turn = await answered(page);
      await turn.getByText('Comment ce résultat est calculé').click();
      const article = turn.getByRole('button', {
        name: /^article 538 du code de procédure civile$/,
      });
      await article.click();
      const panel = page.getByRole('complementary', { name: 'Sources de la réponse' });
      await panel.getByRole('heading', { name: 'Article appliqué' }).waitFor();
      expect(await seen(panel)).toContain(APPEAL_ARTICLE.text);
      expect(await panel.getByText('Citation vérifiée').count()).toBe(0);
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'detached' });
      await untilFocused(article);
    });

    it('says that the texts are silent, and whom to ask, without a single citation', async () => {
      const { page } = await visit();
      await signIn(page);
      await ask(page, 'Comment préparer une tarte aux quetsches ?');
      await page.waitForURL('**/conversation/*');
      const card = page.getByRole('region', { name: 'Les textes consultés ne répondent pas' });
      const contact = card.getByRole('link', { name: 'assistant-justice@exemple.gouv.invalid' });
      expect(await contact.getAttribute('href')).toMatch(/^mailto:assistant-justice@/);
      expect(await seen(card)).toMatch(/Guides de procédure civile \(\d+ textes\)/);
      expect(
        await turns(page)
          .getByRole('button', { name: /^Source/ })
          .count(),
      ).toBe(0);
    });
  },
);
