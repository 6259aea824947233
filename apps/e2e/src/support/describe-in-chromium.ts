import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';

import { importDocuments, type CorpusDocument } from './import-documents.js';
import { openVisit, type Visit } from './open-visit.js';
import { startPlatform, type Platform } from './start-platform.js';

/** Only to fail loudly: what is waited for is a state, and slow machines reach it too. */
const JOURNEY_MS = 180_000;

/** Where Chromium is, as the runner found it. */
const program = process.env['CHROMIUM_PATH'];

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Whatever a page asks for, no name but this machine's is resolved.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** What a journey is given. */
export interface Stage {
  readonly url: () => string;
  /** Adds documents to a corpus (`justice/codes`), through the command line. */
  readonly add: (corpus: string, documents: readonly CorpusDocument[]) => Promise<void>;
  /** A new browser profile, closed after the test, which fails if anything went wrong in it. */
  readonly visit: (options?: BrowserContextOptions) => Promise<Visit>;
}

/**
 * Journeys on one platform, started with these variables, in one Chromium. Where there is none
 * they are skipped.
 */
export function describeInChromium(
  name: string,
  environment: () => Readonly<Record<string, string>>,
  journeys: (stage: Stage) => void,
): void {
  jest.setTimeout(JOURNEY_MS);
  const present = program !== undefined && program !== '';
  (present ? describe : describe.skip)(`${name}, in Chromium`, () => {
    let platform: Platform | undefined;
    let browser: Browser | undefined;
    let visits: Visit[] = [];

    beforeAll(async () => {
      const starts = [
        startPlatform(environment()).then((value) => (platform = value)),
        chromium
          .launch({ executablePath: program ?? '', args: ARGUMENTS })
          .then((value) => (browser = value)),
      ];
      // Both settle before a failure is told: what did start is then ended by `afterAll`.
      await Promise.allSettled(starts);
      await Promise.all(starts);
    });

    afterEach(async () => {
      const ended = visits;
      visits = [];
      await Promise.all(ended.map(({ context }) => context.close()));
      expect(ended.flatMap(({ incidents }) => incidents)).toEqual([]);
    });

    afterAll(async () => {
      await browser?.close();
      await platform?.stop();
    });

    const started = (): Platform => {
      if (platform === undefined) throw new Error('the platform has not started');
      return platform;
    };
    const visit = async (options: BrowserContextOptions = {}): Promise<Visit> => {
      if (browser === undefined) throw new Error('Chromium has not started');
      const opened = await openVisit(browser, started().url, options);
      visits.push(opened);
      return opened;
    };
    journeys({
      url: () => started().url,
      add: (corpus, documents) => importDocuments(started().home, corpus, documents),
      visit,
    });
  });
}
