import type { CliContext } from '../../src/cli/cli-context.js';
import { runProgram } from '../../src/cli/program.js';

/**
 * Runs a command in this process, over the workbench that the test has put in place of its own. Spaces
 * that do not break are given as plain ones; `failure` is the sentence it ends with.
 */
export async function runCommand(
  ...typed: readonly string[]
): Promise<{ readonly lines: string[]; readonly failure: string }> {
  const lines: string[] = [];
  const output: CliContext['output'] = {
    line: (text) => lines.push(text),
    json: (value) => lines.push(JSON.stringify(value)),
    write: () => undefined,
    note: () => undefined,
    problem: () => undefined,
    progress: () => undefined,
  };
  const cli: CliContext = { env: {}, output, signal: new AbortController().signal, stops: [] };
  const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
  const failure = await runProgram(typed, cli).then(
    () => '',
    (error: unknown) => (error instanceof Error ? plain(error.message) : ''),
  );
  return { lines: lines.map(plain), failure };
}
