import { z } from 'zod';

import { ConnectorError } from '../connector-error.js';
import { boundedJson } from '../http/bounded-body.js';
import type { SourceHttp } from '../http/source-http.js';
import { webAddress } from '../sources/web-address.js';

/** A server of collections (OpenGateRAG), as Albert is. */
export interface AlbertServer {
  /** Without `/v1`. */
  readonly url: string;
  readonly apiKey: string;
}

/** What is asked of some collections. */
export interface AlbertQuery {
  readonly text: string;
  readonly collections: readonly number[];
  /** 1 to 100. */
  readonly limit: number;
}

/** A piece of a document of a collection. */
export interface AlbertPassage {
  readonly collection: number;
  readonly document: number;
  readonly chunk: number;
  /** Name of the document, `null` when the server does not give it. */
  readonly title: string | null;
  readonly url: string | null;
  readonly text: string;
  /** Cosine similarity, from 0 to 1. */
  readonly score: number;
}

/**
 * Under this similarity a piece does not answer: the threshold of the State's own assistant for the
 * same embeddings (bge-m3).
 */
const GOOD_ENOUGH = 0.6;

const answerSchema = z.object({ data: z.array(z.unknown()) });

/** Identifiers are numbers, written as texts by some generations of the server. */
const id = z.union([z.number().int(), z.string().regex(/^\d+$/u).transform(Number)]);

/** Earlier generations say of which document a piece is in its metadata. */
const foundSchema = z
  .object({
    score: z.number(),
    chunk: z.object({
      id,
      collection_id: id.optional(),
      document_id: id.optional(),
      content: z.string().trim().min(1),
      metadata: z.record(z.string(), z.unknown()).nullish(),
    }),
  })
  .transform(({ score, chunk }) => ({
    score,
    chunk,
    collection: chunk.collection_id ?? id.safeParse(chunk.metadata?.['collection_id']).data,
    document: chunk.document_id ?? id.safeParse(chunk.metadata?.['document_id']).data,
  }));

const text = z.string().trim().min(1);

/**
 * Searches collections where they are. Only the meaning is asked (`semantic`): it is the one method
 * with a threshold, and an answer without one is never silent.
 *
 * Every agent of the platform shares one account of that server: who may read what is decided before.
 *
 * @throws ConnectorError `REFUSED`, `UNREACHABLE`, or `BAD_SOURCE` for an answer of another form.
 * @example await albertSearch(http, server, { text: 'congé de maternité', collections: [12], limit: 8 })
 */
export async function albertSearch(
  http: SourceHttp,
  server: AlbertServer,
  query: AlbertQuery,
): Promise<readonly AlbertPassage[]> {
  const response = await http.fetch(`${server.url}/v1/search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${server.apiKey}` },
    body: JSON.stringify({
      query: query.text,
      collection_ids: query.collections,
      method: 'semantic',
      limit: query.limit,
      score_threshold: GOOD_ENOUGH,
    }),
  });
  const { data } = answerSchema.safeParse(await boundedJson(response));
  if (data === undefined)
    throw new ConnectorError(
      'BAD_SOURCE',
      'Le serveur de collections répond autrement qu’attendu.',
    );
  const asked = new Set(query.collections);
  return data.data.flatMap((value) => {
    const found = foundSchema.safeParse(value).data;
    const { collection, document } = found ?? {};
    if (found === undefined || collection === undefined || document === undefined) return [];
    // A piece of a collection that was not asked is not for whoever asked.
    if (found.score < GOOD_ENOUGH || !asked.has(collection)) return [];
    return [passageOf(found.chunk, collection, document, found.score)];
  });
}

function passageOf(
  chunk: z.infer<typeof foundSchema>['chunk'],
  collection: number,
  document: number,
  score: number,
): AlbertPassage {
  const { metadata } = chunk;
  return {
    collection,
    document,
    chunk: chunk.id,
    title: text.safeParse(metadata?.['document_name']).data ?? null,
    url: webAddress(text.safeParse(metadata?.['url']).data ?? ''),
    text: chunk.content,
    score,
  };
}
