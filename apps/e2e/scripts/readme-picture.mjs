#!/usr/bin/env node
/**
 * Makes the pictures of the README from a platform that runs with its sample identities:
 * `node apps/e2e/scripts/readme-picture.mjs http://localhost:3000`. It asks its questions as the
 * sample clerk of the justice assistant, in a home that should be new: what that agent asked before shows too.
 */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { chromium } from 'playwright-core';

import { findChromium } from '../../../scripts/lib/find-program.mjs';

const FOLDER = join(import.meta.dirname, '../../../docs/images');
const HEAVIEST = 300 * 1024;
const JOB = 'Greffier civil';
const COMPUTATION =
  'Un jugement a été signifié le 28 février 2025, quel est le dernier jour pour faire appel ?';
const QUESTION = 'Que faire quand l’avis de réception d’une notification revient non signé ?';

async function signIn(page) {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Se connecter' }).click();
  await page.getByRole('link', { name: JOB }).click();
  await page.getByRole('heading', { level: 1, name: /^Bonjour/ }).waitFor();
}

async function ask(page, question) {
  await page.getByRole('link', { name: 'Nouvelle conversation' }).click();
  await page.getByRole('heading', { level: 1, name: /^Bonjour/ }).waitFor();
  const field = page.getByRole('textbox', { name: 'Votre question' });
  await field.fill(question);
  await field.press('Enter');
  await page.waitForURL('**/conversation/*');
  await page.getByRole('group', { name: 'Actions sur la réponse' }).waitFor();
}

/** The page as it stands, for readers of light pages and of dark ones. */
async function pictures(page, name) {
  // Nothing is under the pointer.
  await page.mouse.move(0, 0);
  for (const [colorScheme, file] of [
    ['light', `${name}.png`],
    ['dark', `${name}-dark.png`],
  ]) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.locator(`html[data-fr-theme="${colorScheme}"]`).waitFor();
    const path = join(FOLDER, file);
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    const { size } = await stat(path);
    if (size > HEAVIEST) throw new Error(`${path} weighs ${String(size)} bytes`);
    console.log(`docs/images/${file}: ${String(Math.round(size / 1024))} KiB`);
  }
}

async function takePictures(page) {
  await signIn(page);
  await ask(page, COMPUTATION);
  await ask(page, QUESTION);
  await page
    .getByRole('button', { name: /^Source 1 : / })
    .first()
    .click();
  await page
    .getByRole('complementary', { name: 'Sources de la réponse' })
    .locator('mark')
    .waitFor();
  await pictures(page, 'answer');
  await page.getByRole('link', { name: 'Nouvelle conversation' }).click();
  await page
    .getByRole('region', { name: 'Dernières conversations' })
    .getByRole('link')
    .nth(1)
    .waitFor();
  await pictures(page, 'home');
}

const [baseURL] = process.argv.slice(2);
const executablePath = findChromium();
if (baseURL === undefined || executablePath === undefined) {
  console.error(
    baseURL === undefined
      ? 'Usage: node apps/e2e/scripts/readme-picture.mjs URL'
      : 'Chromium is missing: install it or set CHROMIUM_PATH.',
  );
  process.exit(1);
}
await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({
    baseURL,
    viewport,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  });
  await takePictures(await context.newPage());
} finally {
  await browser.close();
}
