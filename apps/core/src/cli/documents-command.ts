import type { Command } from 'commander';

import type { CliContext } from './cli-context.js';
import { documentsMessages } from './documents-messages.fr.js';
import type { ShowOptions } from './show-documents.js';

/** `documents`. */
export function documentsCommand(program: Command, cli: CliContext): void {
  program
    .command('documents')
    .description(documentsMessages.documents)
    .argument('<fichiers...>', documentsMessages.argumentFiles)
    .option('--plan', documentsMessages.optionPlan)
    .option('--json', documentsMessages.optionJson)
    .action(async (files: string[], options: ShowOptions) => {
      const { showDocuments } = await import('./show-documents.js');
      await showDocuments(cli, files, options);
    });
}
