import type { DataSource } from 'typeorm';
import { z } from 'zod';

import { assertUnreachable, type CorpusDefinition } from '@maroquin/assistant-kit';

const readRows = z.array(z.object({ corpus: z.string() }));

/**
 * Whether the texts of a corpus come from a server of somebody else. A platform that was just installed
 * downloads nothing from there until a person asks; one that cannot reach it gets the texts by files. What
 * the operator placed (a folder, a bucket) is read without being asked.
 */
export function isPublicSource({ source }: CorpusDefinition): boolean {
  switch (source.kind) {
    case 'legi':
    case 'service-public':
    case 'opendatasoft':
    case 'data-gouv':
    case 'web':
      return true;
    case 'files':
    case 'import':
    case 'folder':
    case 'bucket':
    case 'albert':
      return false;
    default:
      return assertUnreachable(source);
  }
}

/** Those of these corpora whose live version was read from its source, and not brought by files. */
export async function corporaRead(
  database: DataSource,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows: unknown = await database.query(
    `SELECT id AS corpus FROM unnest($1::text[]) AS id
     WHERE EXISTS (SELECT 1 FROM corpus_item WHERE corpus_item.corpus = id)`,
    [ids],
  );
  return new Set(readRows.parse(rows).map(({ corpus }) => corpus));
}
