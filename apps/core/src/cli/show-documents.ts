import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';

import {
  DocumentError,
  openDocumentParser,
  type DocumentParser,
  type ParsedDocument,
} from '@maroquin/documents';
import { z } from 'zod';

import type { CliContext } from './cli-context.js';
import { SilentFailure } from './command-failure.js';
import { documentsMessages } from './documents-messages.fr.js';
import { typedFiles } from './typed-paths.js';

/** What is shown of each file. */
export interface ShowOptions {
  readonly plan?: true;
  readonly json?: true;
}

/** Formats of letters alone: no recognition of text would find any in an empty one. */
const WRITTEN: ReadonlySet<string> = new Set(['.md', '.markdown', '.txt', '.csv', '.html', '.htm']);

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
  const opened = await openFile(file, name);
  if ('problem' in opened) {
    output.problem(opened.problem);
    return false;
  }
  const started = performance.now();
  try {
    const document = await parser.parse({ name, bytes: opened.bytes }, signal);
    output.note(documentsMessages.read(name, document, performance.now() - started));
    if (options.json === true) output.json({ name, ...withoutBytes(document) });
    else if (options.plan === true) for (const line of plan(document)) output.line(line);
    else output.line(document.markdown);
    return true;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const isWritten = error.code === 'EMPTY' && WRITTEN.has(extname(name).toLowerCase());
    output.problem(
      isWritten ? documentsMessages.noText(name) : documentsMessages.failed(name, error.message),
    );
    return false;
  }
}

/** What the file system throws, told from our own errors. */
const fileSystemError = z.object({ syscall: z.string(), code: z.string() });

/** The bytes of a file, or why there are none, for the person who typed its name. */
async function openFile(
  file: string,
  name: string,
): Promise<{ readonly bytes: Uint8Array } | { readonly problem: string }> {
  try {
    const bytes = new Uint8Array(await readFile(file));
    return bytes.length === 0 ? { problem: documentsMessages.empty(name) } : { bytes };
  } catch (error) {
    const thrown = fileSystemError.safeParse(error);
    if (!thrown.success) throw error;
    const say = documentsMessages.notOpened[thrown.data.code] ?? documentsMessages.notRead;
    return { problem: say(name) };
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
