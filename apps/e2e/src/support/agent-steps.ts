import type { Locator, Page } from 'playwright-core';

/** What the identity page says of the sample agent of these journeys. */
export const GREFFIER = 'Camille Martin';

/** Chooses a sample agent on the page of the sample identity provider. */
export async function chooseIdentity(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name: 'Choisir une identité d’exemple' }).waitFor();
  await page.getByRole('link', { name }).click();
}

/** Signs in from the address `path`, through the real flow, and waits for the page of an agent. */
export async function signIn(page: Page, name = GREFFIER, path = '/'): Promise<void> {
  await page.goto(path);
  await page.getByRole('main').getByRole('link', { name: 'Se connecter' }).click();
  await chooseIdentity(page, name);
  await page.getByRole('button', { name: `Compte de ${name}` }).waitFor();
}

/** The field where the question is written. */
export function composer(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Votre question' });
}

/** Types a question and sends it with the keyboard. */
export async function ask(page: Page, question: string): Promise<void> {
  await composer(page).fill(question);
  await composer(page).press('Enter');
}

/** The turns of the conversation: a question with its answer. */
export function turns(page: Page): Locator {
  return page.getByRole('main').getByRole('article');
}

/** Waits until the last answer is whole: its actions are there. */
export async function answered(page: Page): Promise<Locator> {
  await page.waitForURL('**/conversation/*');
  const last = turns(page).last();
  await last.getByRole('group', { name: 'Actions sur la réponse' }).waitFor();
  return last;
}

/** The written part of an answer, without its sources and buttons. */
export function writtenText(turn: Locator): Locator {
  return turn.locator('.mq-reply-text');
}

/** The text with plain spaces: French puts non-breaking ones before half its signs. */
export function plain(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]|&nbsp;/g, ' ');
}

/** What a reader sees, with plain spaces. */
export async function seen(locator: Locator): Promise<string> {
  return plain(await locator.innerText());
}
