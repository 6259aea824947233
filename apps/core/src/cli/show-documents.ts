import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import {
  DocumentError,
  openDocumentParser,
  type DocumentParser,
  type ParsedDocument,
} from '@maroquin/documents';

import type { CliContext } from './cli-context.js';
import { SilentFailure } from './command-failure.js';
import { documentsMessages } from './documents-messages.fr.js';
import { typedFiles } from './typed-paths.js';

/** What is shown of each file. */
export interface ShowOptions {
  readonly plan?: true;
  readonly json?: true;
}

/**
 * Shows how files are read, one after the other, in the process apart and with the limits of the
 * platform. A file that cannot be read says why; the others are shown, and the command fails.
 */
export async function showDocuments(
  cli: CliContext,
  typed: readonly string[],
  options: ShowOptions,
): Promise<void> {
  const files = await typedFiles(typed, cli.env);
  const parser = openDocumentParser();
  cli.stops.push(() => parser.close());
  let failures = 0;
  for (const file of files) if (!(await showFile(cli, parser, file, options))) failures += 1;
  if (failures > 0) throw new SilentFailure();
}

async function showFile(
  { output, signal }: CliContext,
  parser: DocumentParser,
  file: string,
  options: ShowOptions,
): Promise<boolean> {
  const name = basename(file);
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) {
    output.problem(documentsMessages.notFound(name));
    return false;
  }
  const started = performance.now();
  try {
    const document = await parser.parse({ name, bytes: new Uint8Array(bytes) }, signal);
    output.note(documentsMessages.read(name, document, performance.now() - started));
    if (options.json === true) output.json({ name, ...withoutBytes(document) });
    else if (options.plan === true) for (const line of plan(document)) output.line(line);
    else output.line(document.markdown);
    return true;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    output.problem(documentsMessages.failed(name, error.message));
    return false;
  }
}

/** Files inside a file are named, not written out. */
function withoutBytes(document: ParsedDocument): Record<string, unknown> {
  return { ...document, attachments: document.attachments.map(({ name }) => name) };
}

function plan({ headings, pages }: ParsedDocument): readonly string[] {
  return headings.map(({ level, title, offset }) => {
    const page = pages.findLast((one) => one.offset <= offset)?.number ?? null;
    return documentsMessages.heading(level, title, page);
  });
}
