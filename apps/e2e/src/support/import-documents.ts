import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const PROGRAM = join(__dirname, '../../../core/dist/main.cli.js');

/** What a journey chooses of a document; the rest of the record is the same for all. */
export interface CorpusDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly url?: string;
  /** For an article: its code, its number in it, and the days on which this version is the law. */
  readonly code?: string;
  readonly num?: string;
  readonly dateStart?: string;
  readonly dateEnd?: string;
}

/** Adds documents to a corpus of the platform that runs on this home. */
export async function importDocuments(
  home: string,
  corpus: string,
  documents: readonly CorpusDocument[],
): Promise<void> {
  const records = documents.map((document) => ({
    path: ['Essais'],
    url: null,
    status: null,
    dateStart: null,
    dateEnd: null,
    licence: 'MIT',
    source: 'Essai',
    asOf: null,
    ...document,
  }));
  const file = join(home, '..', 'documents.jsonl');
  await writeFile(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  await promisify(execFile)(
    process.execPath,
    [PROGRAM, 'corpus', 'import', file, '--into', corpus],
    { env: { PATH: process.env['PATH'], HOME: process.env['HOME'], MAROQUIN_HOME: home } },
  );
}
