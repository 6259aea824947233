import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { corpusRecordSchema, type Assistant, type CorpusRecord } from '@maroquin/assistant-kit';

/** Is there a file at `path`, really inside `folder` once links are followed? */
export function isFileInside(folder: string, path: string): boolean {
  try {
    const real = realpathSync(join(folder, path));
    return real.startsWith(realpathSync(folder) + sep) && statSync(real).isFile();
  } catch {
    return false;
  }
}

/**
 * The lines of a JSON Lines file, gzip accepted, each as a value nobody has checked yet.
 * @throws {SyntaxError} that names the line which is not JSON
 */
export function readJsonLines(folder: string, path: string): readonly unknown[] {
  const bytes = readFileSync(join(folder, path));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line, index): readonly unknown[] => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line)];
    } catch {
      throw new SyntaxError(`${path}, line ${String(index + 1)}: not JSON`);
    }
  });
}

/** The Markdown of the assistant's prompt. */
export function readSystemPrompt(assistant: Assistant, folder: string): string {
  return readFileSync(join(folder, assistant.prompts.system), 'utf8');
}

/** The records that the package itself carries, by the name of their corpus in the assistant. */
export function readPackageCorpora(
  assistant: Assistant,
  folder: string,
): ReadonlyMap<string, readonly CorpusRecord[]> {
  return new Map(
    Object.entries(assistant.corpora).map(([name, { source }]) => [
      name,
      (source.kind === 'files' ? source.paths : [])
        .flatMap((path) => readJsonLines(folder, path))
        .map((line) => corpusRecordSchema.parse(line)),
    ]),
  );
}
