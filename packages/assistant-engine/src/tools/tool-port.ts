import { ToolError, type Tool, type ToolHttpResponse } from '@maroquin/assistant-kit';
import { z } from 'zod';

import type { Clock, RetrievalPort, ToolOutcome, ToolPort } from '../ports.js';

/** What the ready-made tool port needs from the platform. */
export interface ToolPortParts {
  readonly retrieval: RetrievalPort;
  readonly clock: Clock;
  /** Fetches an address that the tool is allowed to reach. Timeouts and size are its affair. */
  readonly http: (url: string, signal: AbortSignal) => Promise<ToolHttpResponse>;
}

const DEFAULT_LIMIT = 5;

/** Only https, only the exact hosts that the tool declared, no credentials, no other port. */
export function mayReach(tool: Tool, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username, password } = new URL(url);
  const isBare = port === '' && username === '' && password === '';
  return protocol === 'https:' && isBare && tool.hosts.includes(hostname);
}

function outcomeOf(error: unknown): ToolOutcome {
  if (error instanceof ToolError) return { ok: false, code: error.code, message: error.message };
  if (error instanceof z.ZodError) {
    return {
      ok: false,
      code: 'FAILED',
      message: 'Les valeurs données à l’outil, ou son résultat, n’ont pas la forme attendue.',
    };
  }
  return { ok: false, code: 'FAILED', message: 'L’outil a rencontré une erreur imprévue.' };
}

/**
 * A `ToolPort` over the other ports: hands a tool the corpora of the role, the dates, the signal and
 * the hosts it declared, and nothing else. Turns every failure into an outcome.
 *
 * @example const tools = createToolPort({ retrieval, clock, http: fetchText });
 */
export function createToolPort({ retrieval, clock, http }: ToolPortParts): ToolPort {
  return {
    async call(tool, args, { corpora, atDate, favour }, signal) {
      const within = { corpora, atDate, ...(favour === undefined ? {} : { favour }) };
      const today = clock.today();
      try {
        const result = await tool.call(args, {
          today,
          atDate,
          signal,
          search: async (text, limit = DEFAULT_LIMIT) =>
            (await retrieval.search({ ...within, text, limit }, signal)).passages,
          article: (code, num) => retrieval.article(corpora, code, num),
          http: (url) => {
            if (mayReach(tool, url)) return http(url, signal);
            return Promise.reject(
              new ToolError('UNAVAILABLE', 'Cet outil n’a pas le droit de joindre cette adresse.'),
            );
          },
        });
        return { ok: true, ...result };
      } catch (error) {
        signal.throwIfAborted();
        return outcomeOf(error);
      }
    },
  };
}
