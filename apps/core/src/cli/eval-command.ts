import type { Command } from 'commander';

import type { CliContext } from './cli-context.js';
import type { AnswersOptions } from './evaluate-answers.js';
import type { LadderOptions, RetrievalOptions, SilenceOptions } from './evaluate.js';
import { commandGroup } from './french-usage.js';
import { messages } from './messages.fr.js';

const load = () => import('./evaluate.js');

/** Options that say which corpus is measured. */
function withCorpus(command: Command): Command {
  return command
    .requiredOption('--corpus <CHEMIN...>', messages.optionEvalCorpus)
    .option('--fresh', messages.optionFresh)
    .option('--json', messages.optionJson);
}

function answersCommand(group: Command, cli: CliContext): void {
  group
    .command('answers')
    .description(messages.evalAnswers)
    .argument('[assistants...]', messages.argumentEvaluated)
    .option('--evaluation <NOM>', messages.optionEvaluation)
    .option('--json', messages.optionAnswersJson)
    .action(async (ids: string[], options: AnswersOptions) => {
      const { evaluateAnswers } = await import('./evaluate-answers.js');
      await evaluateAnswers(cli, ids, options);
    });
}

/** `eval answers`, `eval retrieval`, `eval silence`, `eval ladder`. */
export function evalCommand(program: Command, cli: CliContext): void {
  const group = commandGroup(program, 'eval', messages.evalGroup);
  answersCommand(group, cli);
  withCorpus(group.command('retrieval').description(messages.evalRetrieval))
    .requiredOption('--queries <FICHIER...>', messages.optionQueries)
    .option('--scope <all|code>', messages.optionScope)
    .action(async (options: RetrievalOptions) => {
      await (await load()).evaluateRetrieval(cli, options);
    });
  withCorpus(group.command('silence').description(messages.evalSilence))
    .requiredOption('--answerable <FICHIER...>', messages.optionAnswerable)
    .requiredOption('--unanswerable <FICHIER...>', messages.optionUnanswerable)
    .action(async (options: SilenceOptions) => {
      await (await load()).evaluateSilence(cli, options);
    });
  group
    .command('ladder')
    .description(messages.evalLadder)
    .requiredOption('--codes <CHEMIN...>', messages.optionLadderCodes)
    .requiredOption('--sheets <CHEMIN...>', messages.optionLadderSheets)
    .requiredOption('--passages <CHEMIN...>', messages.optionLadderPassages)
    .requiredOption('--queries <FICHIER...>', messages.optionQueries)
    .requiredOption('--write <PAGE>', messages.optionWrite)
    .action(async (options: LadderOptions) => {
      await (await load()).climbLadder(cli, options);
    });
}
