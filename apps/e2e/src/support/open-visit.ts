import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** One browser profile of its own: cookies, storage, and what went wrong in it. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests to another origin, violations of the content policy, uncaught errors. */
  readonly incidents: string[];
}

/** Only to fail loudly: a machine three times slower than ours must not reach it. */
const PATIENCE_MS = 30_000;

/** Opens a browser profile on the platform, in French, and watches it. */
export async function openVisit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const incidents: string[] = [];
  watchContext(context, new URL(url).origin, incidents);
  return { page: await context.newPage(), context, incidents };
}

function watchContext(context: BrowserContext, origin: string, incidents: string[]): void {
  context.on('request', (request) => {
    const { protocol, origin: target } = new URL(request.url());
    if (protocol === 'data:' || protocol === 'blob:' || target === origin) return;
    incidents.push(`request to ${request.url()}`);
  });
  context.on('console', (message) => {
    if (/content security policy/i.test(message.text())) incidents.push(message.text());
  });
  context.on('weberror', (error) => {
    incidents.push(`uncaught: ${error.error().message}`);
  });
}
