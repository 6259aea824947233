import { runUntilEnd } from './cli/run-until-end.js';

// Loaded late, so that a broken assistant or dependency is a sentence and not a stack.
await runUntilEnd(async (cli) => {
  const { runProgram } = await import('./cli/program.js');
  await runProgram(process.argv.slice(2), cli);
});
