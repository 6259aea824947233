import {
  albertSearch,
  sourceHttp,
  type AlbertPassage,
  type AlbertServer,
} from '@maroquin/connectors';
import type { Passage } from '@maroquin/assistant-kit';

import { USER_AGENT } from './update/connector-of.js';

/** A corpus that is searched where it is. */
export interface RemoteCorpus {
  /** `ASSISTANT/CORPUS`. */
  readonly id: string;
  readonly title: string;
  readonly licence: string;
  readonly collections: readonly number[];
}

/** A collection has no versions: the passage that was cited is kept with its answer. */
const NO_VERSION = 'collection';

/** Milliseconds without an answer: an agent waits. */
const TIMEOUT = 5_000;

/** A busy server is asked once more, soon: then the answer does without it. */
const TRIES = 2;
const LONGEST_PAUSE = 1_000;

/**
 * Passages of a corpus of collections, best first.
 *
 * @throws ConnectorError when the server does not answer
 */
export async function searchCollections(
  server: AlbertServer,
  corpus: RemoteCorpus,
  query: { readonly text: string; readonly limit: number },
  signal: AbortSignal,
): Promise<readonly Passage[]> {
  const http = sourceHttp({
    hosts: [new URL(server.url).host],
    // The operator wrote this address: it may be on an internal network.
    privateHosts: [new URL(server.url).host],
    signal,
    userAgent: USER_AGENT,
    timeout: TIMEOUT,
    tries: TRIES,
    longestPause: LONGEST_PAUSE,
  });
  const found = await albertSearch(http, server, { ...query, collections: corpus.collections });
  return found.map((passage) => passageOf(corpus, passage));
}

function passageOf(corpus: RemoteCorpus, found: AlbertPassage): Passage {
  return {
    corpus: corpus.id,
    corpusVersion: NO_VERSION,
    recordId: `${String(found.collection)}/${String(found.document)}/${String(found.chunk)}`,
    title: found.title ?? corpus.title,
    path: [corpus.title],
    text: found.text,
    url: found.url,
    status: null,
    dateStart: null,
    dateEnd: null,
    asOf: null,
    licence: corpus.licence,
    source: corpus.title,
    code: null,
    num: null,
    undatedVersions: 1,
    score: found.score,
  };
}

/**
 * Two lists as one, a passage of each in turn: their scores are not of one scale.
 *
 * @example taken([a1, a2], [b1], 3) // [a1, b1, a2]
 */
export function inTurn(
  first: readonly Passage[],
  second: readonly Passage[],
  limit: number,
): readonly Passage[] {
  const longest = Math.max(first.length, second.length);
  return Array.from({ length: longest }, (_, at) => [first[at], second[at]])
    .flat()
    .filter((passage) => passage !== undefined)
    .slice(0, limit);
}
