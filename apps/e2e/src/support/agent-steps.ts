import type { Locator, Page } from 'playwright-core';

/** A sample agent, by what the identity page says of them: never by a name or a place in the list. */
export interface Identity {
  readonly assistant: string;
  readonly job: string;
}

/** The sample agent of most journeys. */
export const GREFFIER: Identity = { assistant: 'Assistant Justice', job: 'Greffier civil' };

/** Other agents of the same assistant, for journeys that want a history of their own. */
export const DIRECTEUR: Identity = {
  assistant: 'Assistant Justice',
  job: 'Directeur des services de greffe',
};
export const ATTACHE: Identity = { assistant: 'Assistant Justice', job: 'Attaché de justice' };
export const BUREAU_AJ: Identity = {
  assistant: 'Assistant Justice',
  job: 'Agent de bureau d’aide juridictionnelle',
};
export const ACCUEIL: Identity = {
  assistant: 'Assistant Justice',
  job: 'Agent du service d’accueil du justiciable',
};

/** An agent of another assistant. */
export const INSPECTEUR: Identity = {
  assistant: 'Assistant Ministères sociaux',
  job: 'Inspecteur du travail',
};

/** The link of a sample agent on the page of the sample identity provider. */
export function identityLink(page: Page, { assistant, job }: Identity): Locator {
  const group = page.getByRole('heading', { level: 2, name: assistant, exact: true });
  return group
    .locator('xpath=following-sibling::ul[1]')
    .getByRole('link')
    .filter({ has: page.getByText(job, { exact: true }) });
}

/** The full name of a sample agent, once the page of the sample identity provider is there. */
export async function nameOf(page: Page, identity: Identity): Promise<string> {
  await page.getByRole('heading', { name: 'Choisir une identité d’exemple' }).waitFor();
  return identityLink(page, identity).getByRole('strong').innerText();
}

/** Chooses a sample agent on the page of the sample identity provider, and says their full name. */
export async function chooseIdentity(page: Page, identity: Identity): Promise<string> {
  const name = await nameOf(page, identity);
  await identityLink(page, identity).click();
  return name;
}

/**
 * Signs in from the address `path`, through the real flow, waits for the page of an agent, and says
 * the full name of the agent.
 */
export async function signIn(page: Page, identity = GREFFIER, path = '/'): Promise<string> {
  await page.goto(path);
  await page.getByRole('main').getByRole('link', { name: 'Se connecter' }).click();
  const name = await chooseIdentity(page, identity);
  await page.getByRole('button', { name: `Compte de ${name}` }).waitFor();
  return name;
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

/** Waits until the field of the question holds this. */
export async function untilTyped(page: Page, text: string): Promise<void> {
  await composer(page).waitFor();
  await page.waitForFunction(
    (wanted) => [...document.querySelectorAll('textarea')].some(({ value }) => value === wanted),
    text,
  );
}

/** Waits until the keyboard is there: what gives the focus back does it after the page is drawn. */
export async function untilFocused(target: Locator): Promise<void> {
  await target.and(target.page().locator(':focus')).waitFor();
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
