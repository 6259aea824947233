import { ConnectorError } from '../connector-error.js';

/** No description, list or page that is read as a whole is larger. */
export const LARGEST_TEXT = 20 * 2 ** 20;

/** No row of an export is longer. */
const LONGEST_LINE = 10 * 2 ** 20;

type Body = AsyncIterable<Uint8Array>;

/**
 * The bytes of an answer, `null` when there are more than `largest`: the size that a server announces
 * is not the size that it sends.
 *
 * @throws ConnectorError `UNREACHABLE` when the answer is cut.
 * @example await boundedBytes(response, 50 * 2 ** 20)
 */
export async function boundedBytes(
  response: Response,
  largest: number,
): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of piecesOf(response)) {
    size += piece.length;
    if (size > largest) return null;
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/**
 * An answer as text.
 *
 * @throws ConnectorError `BAD_SOURCE` when it is too long, `UNREACHABLE` when it is cut.
 * @example await boundedText(response)
 */
export async function boundedText(response: Response, largest = LARGEST_TEXT): Promise<string> {
  const bytes = await boundedBytes(response, largest);
  if (bytes === null)
    throw new ConnectorError('BAD_SOURCE', 'La réponse du serveur de la source est démesurée.');
  return new TextDecoder().decode(bytes);
}

/**
 * An answer as JSON; `null` for what is not.
 *
 * @throws ConnectorError as {@link boundedText}.
 */
export async function boundedJson(response: Response): Promise<unknown> {
  const text = await boundedText(response);
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * The lines of an answer of any length that are not empty, as they come.
 *
 * @throws ConnectorError `BAD_SOURCE` for a line that does not end, `UNREACHABLE` for a cut answer.
 * @example for await (const line of linesOf(response)) …
 */
export function linesOf(response: Response): AsyncGenerator<string> {
  return linesIn(piecesOf(response));
}

/**
 * The lines of a text of any length that are not empty, as its pieces come.
 *
 * @throws ConnectorError `BAD_SOURCE` for a line that does not end.
 * @example for await (const line of linesIn(createReadStream(path))) …
 */
export async function* linesIn(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split(/\r?\n/u);
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE)
      throw new ConnectorError('BAD_SOURCE', 'La source contient une ligne sans fin.');
    yield* lines.filter((line) => line.trim() !== '');
  }
  const last = rest + decoder.decode();
  if (last.trim() !== '') yield last;
}

/** The connection ended before the answer did. */
export class CutAnswer extends ConnectorError {
  constructor(cause?: unknown) {
    super('UNREACHABLE', 'La réponse du serveur de la source a été coupée.', { cause });
  }
}

/** The pieces of an answer; one that the caller leaves is closed, one that is cut is said so. */
export async function* piecesOf(response: Response): Body {
  if (response.body === null) return;
  const body: Body = response.body;
  try {
    yield* body;
  } catch (error) {
    throw isAbort(error) ? error : new CutAnswer(error);
  }
}

/** A person stops the run: it is not the server. */
const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';
