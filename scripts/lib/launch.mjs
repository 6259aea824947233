import { explainFailure } from './explain-failure.mjs';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';
import { runProgram } from './run-program.mjs';
import { FRENCH } from './terminal.mjs';

const WAITING = 'Attente d’une autre installation de Maroquin';

/**
 * Installs and builds what changed since last time, then runs a program of the repository.
 *
 * @param {string} file path in the repository
 * @param {readonly string[]} args
 * @param {NodeJS.WriteStream} stream where progress goes: a command keeps its output for its answer
 * @returns the exit code
 */
export async function launch(file, args, stream) {
  const code = await prepare(stream);
  return code === 0 ? runProgram(file, args) : code;
}

/** Installs and builds what changed; 0, or the exit code of a failure that was explained. */
export async function prepare(stream) {
  const terminal = { stream, words: FRENCH };
  try {
    await ensureInstalled('Installation des dépendances', terminal, WAITING);
    await ensureBuilt('Construction de Maroquin', terminal, WAITING);
    return 0;
  } catch (error) {
    const explained = explainFailure(error);
    if (explained === undefined) throw error;
    process.stderr.write(`${explained.text}\n`);
    return explained.exitCode;
  }
}
