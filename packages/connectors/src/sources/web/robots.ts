import robotsParser from 'robots-parser';
import { z } from 'zod';

import { ConnectorError } from '../../connector-error.js';
import { boundedText } from '../../http/bounded-body.js';
import type { SourceHttp } from '../../http/source-http.js';

/** What robots.txt allows on one site. */
export interface RobotRules {
  readonly allows: (url: string) => boolean;
  /** Milliseconds to leave between two requests. */
  readonly delay: number;
}

/** What is used of the library, whose types do not say that the module itself is the function. */
interface Robots {
  isAllowed(url: string, userAgent: string): boolean | undefined;
  getCrawlDelay(userAgent: string): number | undefined;
}

const parserSchema = z.custom<(url: string, text: string) => Robots>(
  (value) => typeof value === 'function',
);

/** A longer file is read up to here (RFC 9309, section 2.5). */
const LONGEST_FILE = 500 * 1024;

/** Slower than this, a site does not want to be read by a machine. */
const LONGEST_DELAY = 10_000;

/**
 * The rules of a site for our name (RFC 9309): none where the file does not exist; a file that cannot
 * be reached forbids everything, so that a site in trouble is left alone.
 *
 * @throws ConnectorError `UNREACHABLE`, or `REFUSED` when the delay it asks for is beyond patience.
 * @example const rules = await robotRules(http, 'https://www.exemple.gouv.fr', 'Maroquin');
 */
export async function robotRules(
  http: SourceHttp,
  site: string,
  userAgent: string,
): Promise<RobotRules> {
  const url = new URL('/robots.txt', site).href;
  const response = await http.fetch(url, { accept: [400, 401, 403, 404, 410] });
  const text = response.ok ? (await boundedText(response)).slice(0, LONGEST_FILE) : '';
  if (!response.ok) await response.body?.cancel();
  const robots = parserSchema.parse(robotsParser)(url, text);
  // Groups are for a name without what follows it (RFC 9309, section 2.2.1): `Maroquin (agents)`.
  const [name = userAgent] = userAgent.split(/[\s/(]/u, 1);
  const delay = (robots.getCrawlDelay(name) ?? 0) * 1_000;
  if (delay > LONGEST_DELAY)
    throw new ConnectorError(
      'REFUSED',
      'Le site demande à ne pas être lu par une machine (robots.txt).',
    );
  return { allows: (address) => robots.isAllowed(address, name) !== false, delay };
}
