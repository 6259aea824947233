import { answered, ask, seen, signIn, type Identity } from './support/agent-steps.js';
import { barriers } from './support/axe-check.js';
import { describeInChromium } from './support/describe-in-chromium.js';

const TEAM: Identity = { assistant: 'Autres personnes', job: 'Membre d’une équipe produit' };
const SILENT = 'Comment préparer une tarte aux quetsches, pour a.b@exemple.fr ?';
const ANSWERED = 'Que faire quand l’avis de réception d’une notification revient non signé ?';
const REASON = 'Il manque l’article du code.';

const LONG = 60_000;

describeInChromium(
  'the space of the teams',
  () => ({}),
  ({ visit }) => {
    it(
      'brings to the team, without a name, what its assistant could not answer and what was thought of it',
      async () => {
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
      },
      LONG,
    );
  },
);
