import { readFileSync } from 'node:fs';

import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = require.resolve('axe-core/axe.min.js');

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const LARGE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const SETTINGS = [
  { viewport: LARGE, colorScheme: 'light' },
  { viewport: LARGE, colorScheme: 'dark' },
  { viewport: PHONE, colorScheme: 'dark' },
  { viewport: PHONE, colorScheme: 'light' },
] as const;

/**
 * What axe finds against WCAG 2.2 A and AA on the page as it stands, in both sizes and both colour
 * schemes, and whether the page must be scrolled sideways: one line for each. `open` opens the page
 * anew in each setting, where it does not follow a change while it is open.
 */
export async function barriers(
  page: Page,
  place: string,
  open?: () => Promise<void>,
): Promise<string[]> {
  const found: string[] = [];
  for (const { viewport, colorScheme } of SETTINGS) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open?.();
    await settled(page, colorScheme);
    const where = `${place}, ${String(viewport.width)} px, ${colorScheme}`;
    const results = await runAxe(page);
    for (const { id, impact, nodes } of results.violations) {
      const targets = nodes.map(({ target }) => target.join(' ')).join(' | ');
      found.push(`${where}: ${id} (${String(impact)}) ${targets}`);
    }
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (overflow > 0) found.push(`${where}: ${String(overflow)} px too wide`);
  }
  await page.setViewportSize(LARGE);
  return found;
}

/** Waits until the page has taken the colours of the scheme: a colour on its way has no contrast. */
async function settled(page: Page, scheme: string): Promise<void> {
  await page.waitForFunction((expected) => {
    const { frTheme } = document.documentElement.dataset;
    return frTheme === undefined || frTheme === expected;
  }, scheme);
  await page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
      .map(({ finished }) => finished);
    await Promise.allSettled(ending);
  });
}

/** Runs axe in the page. The page's policy would refuse a script tag; the debugger is not the page. */
async function runAxe(page: Page): Promise<AxeResults> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(readFileSync(AXE, 'utf8'));
  }
  return page.evaluate(async (values) => {
    const { axe } = window as unknown as typeof globalThis & { axe: typeof import('axe-core') };
    return axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
  }, LEVELS);
}
