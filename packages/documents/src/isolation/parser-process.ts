/**
 * Entry of the process that parses. It has no secret in its environment and opens no connection; its
 * parent ends it when a file takes too long or too much memory.
 */
import { DocumentError } from '../document-error.js';
import { parseInProcess } from '../parse-in-process.js';
import type { ParseAnswer, ParseRequest } from './parser-messages.js';

async function answer({ file, limits }: ParseRequest): Promise<ParseAnswer> {
  try {
    return { kind: 'parsed', document: await parseInProcess(file, limits) };
  } catch (error) {
    // Whatever a library throws on a file is the file's fault: the next file is read all the same.
    return { kind: 'failed', code: error instanceof DocumentError ? error.code : 'DAMAGED' };
  }
}

process.on('message', (request: ParseRequest) => {
  void answer(request).then((result) => process.send?.(result));
});
process.on('disconnect', () => {
  process.exit(0);
});
process.send?.('ready');
