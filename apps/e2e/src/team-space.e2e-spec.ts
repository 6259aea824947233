import { answered, ask, seen, signIn, type Identity } from './support/agent-steps.js';
import { barriers } from './support/axe-check.js';
import { describeInChromium } from './support/describe-in-chromium.js';
import { startSheetSite, type SheetSite } from './support/start-sheet-site.js';

const TEAM: Identity = { assistant: 'Autres personnes', job: 'Membre d’une équipe produit' };
const ADMINISTRATOR: Identity = {
  assistant: 'Autres personnes',
  job: 'Administration de la plateforme',
};
const SILENT = 'Comment préparer une tarte aux quetsches, pour a.b@exemple.fr ?';
const ANSWERED = 'Que faire quand l’avis de réception d’une notification revient non signé ?';
const REASON = 'Il manque l’article du code.';

let sheets: SheetSite;

beforeAll(async () => {
  sheets = await startSheetSite();
});

afterAll(() => sheets.close());

describeInChromium(
  'the space of the teams',
  () => ({ SERVICE_PUBLIC_URL: sheets.url }),
  ({ visit }) => {
    it('brings to the team, without a name, what its assistant could not answer and what was thought of it', async () => {
      const { page: clerk } = await visit();
      const name = (await signIn(clerk)).split(' ');
      expect(await clerk.getByRole('link', { name: 'Espace équipe' }).count()).toBe(0);
      await ask(clerk, SILENT);
      await clerk.getByRole('link', { name: /assistant-justice@/ }).waitFor();
      await ask(clerk, ANSWERED);
      await clerk.getByRole('article').nth(1).waitFor();
      const turn = await answered(clerk);
      await turn.getByRole('button', { name: 'Pas utile' }).click();
      await turn.getByRole('textbox', { name: /Qu’est-ce qui/ }).fill(REASON);
      await turn.getByRole('button', { name: 'Envoyer' }).click();
      await clerk.getByText('Merci, votre avis est enregistré.').waitFor();
      await clerk.goto('/equipe');
      await clerk.getByRole('heading', { name: 'Cette page n’existe pas' }).waitFor();

      const { page } = await visit();
      await signIn(page, TEAM);
      await page.getByRole('link', { name: 'Espace équipe' }).first().click();
      await page.getByRole('heading', { level: 1, name: 'Espace équipe' }).waitFor();
      const main = page.getByRole('main');
      await page.getByRole('table').waitFor();
      expect(await seen(main)).toMatch(/Guides de procédure civile/);
      const found = await barriers(page, 'corpora');

      await page.getByRole('link', { name: 'Questions sans réponse' }).click();
      await main.getByText('Comment préparer une tarte aux quetsches').waitFor();
      const questions = await seen(main);
      expect(questions).toMatch(/pour \[adresse électronique masquée\] \?/);
      expect(questions).toMatch(/Textes consultés : Guides de procédure civile/);
      for (const secret of [...name, 'exemple.fr']) expect(questions).not.toContain(secret);
      found.push(...(await barriers(page, 'questions')));

      await page.getByRole('link', { name: 'Avis reçus' }).click();
      await main.getByText(REASON).waitFor();
      const feedback = await seen(main);
      expect(feedback).toContain(ANSWERED);
      for (const secret of name) expect(feedback).not.toContain(secret);
      await main.getByText('Voir les chiffres en tableau').click();
      found.push(...(await barriers(page, 'feedback')));
      expect(found.map((line) => line.slice(0, 400))).toEqual([]);
    });

    it('reads the source of a corpus when somebody asks, and holds a version that lost much until it is accepted', async () => {
      const { page } = await visit();
      await signIn(page, ADMINISTRATOR);
      await page.goto('/equipe');
      const row = page.getByRole('row').filter({ hasText: 'Fiches pratiques service-public.fr' });
      await row.getByText('Jamais').waitFor();
      expect(await seen(row)).toContain('après une première lecture que vous demandez');
      // A platform that was just installed downloads nothing by itself.
      expect(sheets.visits()).toBe(0);
      const update = row.getByRole('button', { name: /^Mettre à jour maintenant/ });

      sheets.publish(10);
      await update.click();
      await row.getByText('10 textes à jour').waitFor();
      sheets.publish(6);
      await update.click();
      await row.getByText('Une version de 6 textes attend votre décision.').waitFor();
      expect(await seen(row)).toMatch(/perd 40 % des documents \(6 au lieu de 10\)/);
      const found = await barriers(page, 'a version that is held');

      await row.getByRole('button', { name: /^Accepter la version en attente/ }).click();
      const dialog = page.getByRole('dialog');
      expect(await seen(dialog)).toMatch(/que 6 textes, au lieu de 10 textes en service/);
      found.push(...(await barriers(page, 'accepting it')));
      await dialog.getByRole('button', { name: 'Accepter la version en attente' }).click();
      await row.getByText('6 textes à jour').waitFor();
      await row.getByText('attend votre décision').waitFor({ state: 'detached' });
      expect(found.map((line) => line.slice(0, 400))).toEqual([]);
    });
  },
);
