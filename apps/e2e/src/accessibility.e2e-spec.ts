import type { Page } from 'playwright-core';

import {
  answered,
  ask,
  ATTACHE,
  composer,
  DIRECTEUR,
  GREFFIER,
  nameOf,
  plain,
  signIn,
  turns,
  untilFocused,
} from './support/agent-steps.js';
import { barriers } from './support/axe-check.js';
import { describeInChromium } from './support/describe-in-chromium.js';

const QUESTION = 'Que faire quand l’avis de réception d’une notification revient non signé ?';
const COMPUTATION =
  'Un jugement a été signifié le 28 février 2025, quel est le dernier jour pour faire appel ?';
const LEGAL_PAGES = [
  '/accessibilite',
  '/mentions-legales',
  '/donnees-personnelles',
  '/cookies',
  '/charte',
];

/** Two versions of one article: the panel then leads to their comparison. */
const KIOSK = {
  title: 'Code des jardins publics - article L7',
  code: 'Code des jardins publics',
  num: 'L7',
};
const KIOSK_VERSIONS = [
  {
    ...KIOSK,
    id: 'LEGITEXT000000000001/L7',
    text: 'Le kiosque du jardin public ouvre trente jours par an.',
    dateStart: '2012-01-01',
    dateEnd: '2020-01-01',
  },
  {
    ...KIOSK,
    id: 'LEGITEXT000000000001/L7~2',
    text: 'Le kiosque du jardin public ouvre soixante jours par an, sauf le lundi.',
    dateStart: '2020-01-01',
  },
];
const KIOSK_QUESTION = 'Combien de jours par an ouvre le kiosque du jardin public ?';

/** Presses Tab until the focus is on something of this name; fails after a page's worth of stops. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLTextAreaElement ? element.labels[0]?.textContent : null;
      return label ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    passed.push(plain(focused).trim().slice(0, 40));
    if (name.test(plain(focused))) return;
  }
  throw new Error(`no focus on ${String(name)}, only on ${passed.join(' > ')}`);
}

describeInChromium(
  'accessibility',
  () => ({}),
  ({ visit, add }) => {
    beforeAll(() => add('justice/codes', KIOSK_VERSIONS));

    it('leads through a whole journey with the keyboard alone', async () => {
      const { page } = await visit();
      await page.goto('/');
      await page.getByRole('main').getByRole('link', { name: 'Se connecter' }).waitFor();
      await tabTo(page, /^Contenu$/);
      await tabTo(page, /^Se connecter$/);
      await page.keyboard.press('Enter');
      const name = await nameOf(page, GREFFIER);
      await tabTo(page, new RegExp(`^${name}`));
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: /^Bonjour / }).waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type(QUESTION);
      await page.keyboard.press('Shift+Enter');
      await page.keyboard.type('Merci.');
      expect(await composer(page).inputValue()).toBe(`${QUESTION}\nMerci.`);
      await page.keyboard.press('Enter');
      await answered(page);

      // The focus is in the composer: the answer is above it.
      await tabTo(page, /^Source 1 : /, 'Shift+Tab');
      await page.keyboard.press('Enter');
      const panel = page.getByRole('complementary', { name: 'Sources de la réponse' });
      await panel.locator('mark').waitFor();
      await tabTo(page, /^Fermer les sources$/);
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'detached' });

      await page.keyboard.press('?');
      const help = page.getByRole('dialog', { name: 'Raccourcis clavier' });
      await help.waitFor();
      await page.keyboard.press('Escape');
      await help.waitFor({ state: 'hidden' });
      await tabTo(page, new RegExp(`^Compte de ${name}$`), 'Shift+Tab');
      await page.keyboard.press('Enter');
      await tabTo(page, /^Se déconnecter$/);
      await page.keyboard.press('Enter');
      await page.getByRole('main').getByRole('link', { name: 'Se connecter' }).waitFor();
    });

    it('announces the answer by sentence, in a polite live region', async () => {
      const { page } = await visit();
      await signIn(page, DIRECTEUR);
      await ask(page, QUESTION);
      const turn = await answered(page);
      const announced = turn.getByRole('log');
      await announced.getByText('Réponse terminée.').waitFor({ state: 'attached' });
      expect(await announced.getAttribute('aria-live')).toBe('polite');
      const sentences = await announced.getByRole('paragraph').allTextContents();
      expect(sentences.at(-1)).toBe('Réponse terminée.');
      expect(sentences.every((sentence) => /[.…]$/.test(sentence.trim()))).toBe(true);
    });

    it('follows the colours of the system before the sign-in', async () => {
      const { page } = await visit({ colorScheme: 'light' });
      await page.goto('/');
      await page.getByRole('main').getByRole('link', { name: 'Se connecter' }).waitFor();
      await page.locator('html[data-fr-theme="light"]').waitFor();
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('html[data-fr-theme="dark"]').waitFor();
      await page.emulateMedia({ colorScheme: 'light' });
      await page.locator('html[data-fr-theme="light"]').waitFor();
    });

    it('meets WCAG A and AA before the sign-in and on the pages of law', async () => {
      const { page } = await visit();
      const found: string[] = [];
      const check = async (path: string, heading: string | RegExp): Promise<void> => {
        const open = async (): Promise<void> => {
          await page.goto(path);
          await page.getByRole('main').getByRole('heading', { level: 1, name: heading }).waitFor();
        };
        found.push(...(await barriers(page, path, open)));
      };
      await check('/', 'L’assistant de votre métier');
      for (const path of LEGAL_PAGES) await check(path, /./);
      await check('/auth/sign-in', 'Choisir une identité d’exemple');
      expect(found).toEqual([]);
    });

    it('meets WCAG A and AA on the pages of an agent, with their panels and dialogs', async () => {
      const { page } = await visit();
      await signIn(page, ATTACHE);
      await page.getByRole('heading', { level: 1, name: /^Bonjour/ }).waitFor();
      const found = await barriers(page, 'home');
      await ask(page, COMPUTATION);
      await answered(page);
      await ask(page, QUESTION);
      await turns(page).nth(1).waitFor();
      await answered(page);
      await ask(page, 'Comment préparer une tarte aux quetsches ?');
      await page.getByRole('link', { name: /assistant-justice@/ }).waitFor();
      await page.getByText('Comment ce résultat est calculé').click();
      found.push(...(await barriers(page, 'conversation')));
      await turns(page)
        .nth(1)
        .getByRole('button', { name: /^Source 1 : / })
        .first()
        .click();
      await page.locator('mark').waitFor();
      found.push(...(await barriers(page, 'sources')));
      await page.keyboard.press('Escape');
      await ask(page, KIOSK_QUESTION);
      await turns(page)
        .nth(3)
        .getByRole('button', { name: /^Source 1 : / })
        .first()
        .click();
      await page.getByRole('button', { name: 'Comparer avec une autre version' }).click();
      const comparison = page.getByRole('dialog', { name: 'Comparer deux versions' });
      await comparison.locator('ins').first().waitFor();
      found.push(...(await barriers(page, 'two versions of an article')));
      await page.keyboard.press('Escape');
      await comparison.waitFor({ state: 'detached' });
      await page.goto('/assistants');
      await page.getByRole('heading', { level: 1, name: 'Assistants' }).waitFor();
      await page
        .getByRole('link', { name: /^Ouvrir/ })
        .first()
        .waitFor();
      found.push(...(await barriers(page, 'catalogue')));
      await page.keyboard.press('h');
      const drawer = page.getByRole('dialog', { name: 'Historique' });
      await drawer.waitFor();
      found.push(...(await barriers(page, 'history')));
      for (const [action, title] of [
        ['Renommer', 'Renommer la conversation'],
        ['Supprimer', /^Supprimer cette conversation/],
      ] as const) {
        const opener = drawer.getByRole('button', { name: /^Actions pour/ }).first();
        await opener.click();
        await drawer.getByRole('button', { name: action, exact: true }).click();
        const dialog = page.getByRole('dialog', { name: title });
        await dialog.waitFor();
        found.push(...(await barriers(page, action)));
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        // The drawer stays, and the focus is back on what opened the dialog.
        await untilFocused(opener);
      }
      await page.keyboard.press('Escape');
      await page.goto('/assistants/justice');
      await page.getByRole('heading', { level: 1, name: 'Assistant Justice' }).waitFor();
      found.push(...(await barriers(page, 'passport')));
      await page.goto('/nulle-part');
      await page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' }).waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Raccourcis clavier' }).waitFor();
      found.push(...(await barriers(page, 'not found, with the shortcuts')));
      expect(found.map((line) => line.slice(0, 400))).toEqual([]);
    });
  },
);
