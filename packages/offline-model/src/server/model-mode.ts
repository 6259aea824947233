/** Forms of answer that some servers have; each may be asked for by name. */
export const QUIRKS = [
  'malformed',
  'truncated-utf8',
  'no-blank-line',
  'huge',
  'echo',
  'lying',
  'gullible',
  'no-call',
  'loop',
  'tools=whole',
  'tools=no-index',
  'usage=null',
  'usage=chunk',
  'usage=none',
  'usage=impacts',
  'usage=carbon',
  'usage=carbon-range',
  'no-name',
  'no-finish',
  'no-done',
  'error-event',
  'error-json',
  'content-null',
  'content-parts',
  'id-null',
  'reasoning',
  'extra-keys',
  'keep-alive',
  'crlf',
] as const;

/** A form of answer. */
export type Quirk = (typeof QUIRKS)[number];

/** How a model answers, read from its name. */
export interface ModelMode {
  readonly tokensPerSecond: number;
  readonly firstTokenMs: number;
  /** Number of chunks after which the server falls silent, the socket open. */
  readonly stallAfter: number | null;
  /** Number of chunks after which the connection is reset. */
  readonly cutAfter: number | null;
  /** How many times a call is repeated in one reply; `null` for once. */
  readonly parallelCalls: number | null;
  /** HTTP status of a refusal, before any chunk. */
  readonly status: number | null;
  /** Value of `Retry-After`, as it is sent. */
  readonly retryAfter: string | null;
  readonly quirks: ReadonlySet<Quirk>;
}

/** Fast, yet visibly streamed. */
const DEFAULT_TOKENS_PER_SECOND = 200;
const DEFAULT_FIRST_TOKEN_MS = 30;

const NUMBERS = ['tps', 'first', 'stall', 'cut', 'parallel'] as const;

/** Raised for a name whose mode does not exist: a campaign must not pass on a misspelt fault. */
export class UnknownModeError extends Error {
  override readonly name = 'UnknownModeError';
}

/**
 * Reads the pace and the faults from the name of a model.
 *
 * @example readMode('offline+tps=30+first=300').tokensPerSecond // 30
 * @throws {UnknownModeError} for a part that is no mode
 */
export function readMode(model: string): ModelMode {
  const numbers = new Map<string, number>();
  const quirks = new Set<Quirk>();
  let status: number | null = null;
  let retryAfter: string | null = null;
  for (const part of model.split('+').slice(1)) {
    const [name = '', value = ''] = part.split(/=(.*)/su);
    const known = QUIRKS.find((quirk) => quirk === part);
    if (known !== undefined) quirks.add(known);
    else if (/^[45]\d\d$/u.test(part)) status = Number(part);
    else if (name === 'retry-after' && value !== '') retryAfter = value;
    else if (NUMBERS.some((number) => number === name) && /^\d+(?:\.\d+)?$/u.test(value))
      numbers.set(name, Number(value));
    else if (part !== 'tools=vllm') throw new UnknownModeError(`Unknown mode: ${part}`);
  }
  return {
    tokensPerSecond: numbers.get('tps') ?? DEFAULT_TOKENS_PER_SECOND,
    firstTokenMs: numbers.get('first') ?? DEFAULT_FIRST_TOKEN_MS,
    stallAfter: numbers.get('stall') ?? null,
    cutAfter: numbers.get('cut') ?? null,
    parallelCalls: numbers.get('parallel') ?? null,
    status,
    retryAfter,
    quirks,
  };
}
