import { Help, type Command, type CommanderError, type Option } from 'commander';

import { messages } from './messages.fr.js';

/** Commander writes it in the usage of a group. */
function frenchUsage(text: string): string {
  return text.replace('[command]', '[commande]');
}

/** What an option is for, and that it must be given, which commander does not say. */
function describedOption(option: Option): string {
  const described = new Help().optionDescription(option);
  return option.mandatory ? messages.mandatory(described) : described;
}

/** Help and refusals in French; nothing exits or prints by itself. Commands added later inherit it. */
export function speakFrench(program: Command): Command {
  return program
    .exitOverride()
    .helpOption('-h, --help', messages.help)
    .helpCommand(false)
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => messages.helpTitles[title] ?? title,
      styleUsage: frenchUsage,
      optionDescription: describedOption,
    });
}

/** A command that only holds others. */
export function commandGroup(program: Command, name: string, description: string): Command {
  return program.command(name).helpCommand(false).description(description);
}

/** The word that commander put between quotes: an option, an argument, a command. */
function quoted({ message }: CommanderError): string {
  return /'([^']*)'/.exec(message)?.[1] ?? '';
}

/** The sentence of a wrong use; `null` when the help was the answer (a group without a command). */
export function frenchUsageError(error: CommanderError): string | null {
  const what = quoted(error);
  switch (error.code) {
    case 'commander.help':
      return null;
    case 'commander.unknownOption':
      return messages.unknownOption(what);
    case 'commander.unknownCommand':
      return messages.unknownCommand(what);
    case 'commander.missingArgument':
      return messages.missingArgument(what);
    case 'commander.missingMandatoryOptionValue':
      return messages.missingOption(what);
    case 'commander.optionMissingArgument':
      return messages.optionNeedsValue(what);
    case 'commander.excessArguments':
      return messages.tooManyArguments;
    default:
      return messages.badUse(error.message.replace(/^error: /, ''));
  }
}
