import type { Command } from 'commander';
import { z } from 'zod';

import { ApiTokenService, SessionService } from '../features/identity/index.js';
import { agentByEmail } from './agent-by-email.js';
import type { CliContext } from './cli-context.js';
import { commandFailure } from './command-failure.js';
import { commandGroup } from './french-usage.js';
import { messages } from './messages.fr.js';
import { connectPlace, openPlace } from './workbench.js';

interface JsonOption {
  readonly json?: true;
}

interface CreateOptions extends JsonOption {
  readonly agent: string;
  readonly days?: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

const daysSchema = z.coerce.number().int().min(1).max(366).default(30);

async function create(cli: CliContext, { agent, days, json }: CreateOptions): Promise<void> {
  const life = daysSchema.safeParse(days);
  if (!life.success) throw commandFailure('BAD_DAYS', messages.badDays);
  const place = await openPlace(cli);
  const database = await connectPlace(cli, place);
  const context = await agentByEmail(place, database, agent);
  const tokens = new ApiTokenService(database, new SessionService(database));
  const { id, secret, expiresAt } = await tokens.create(context.agentId, life.data * DAY_MS);
  if (json === true) {
    cli.output.json({ id, token: secret, email: context.email, expiresAt });
    return;
  }
  cli.output.line(secret);
  cli.output.note(messages.tokenMade(id, expiresAt));
}

async function openTokens(cli: CliContext): Promise<ApiTokenService> {
  const database = await connectPlace(cli, await openPlace(cli));
  return new ApiTokenService(database, new SessionService(database));
}

async function list(cli: CliContext, { json }: JsonOption): Promise<void> {
  const tokens = await (await openTokens(cli)).list();
  if (json === true) {
    cli.output.json(tokens);
    return;
  }
  if (tokens.length === 0) cli.output.note(messages.noToken);
  for (const token of tokens) cli.output.line(messages.token(token, new Date()));
}

async function revoke(cli: CliContext, id: string): Promise<void> {
  const revoked = await (await openTokens(cli)).revoke(id);
  if (!revoked) throw commandFailure('UNKNOWN_TOKEN', messages.unknownToken);
  cli.output.line(messages.tokenRevoked);
}

/** `token create`, `token list`, `token revoke`. */
export function tokenCommands(program: Command, cli: CliContext): void {
  const group = commandGroup(program, 'token', messages.tokenGroup);
  group
    .command('create')
    .description(messages.tokenCreate)
    .requiredOption('--agent <COURRIEL>', messages.optionTokenAgent)
    .option('--days <n>', messages.optionDays)
    .option('--json', messages.optionJson)
    .action((options: CreateOptions) => create(cli, options));
  group
    .command('list')
    .description(messages.tokenList)
    .option('--json', messages.optionJson)
    .action((options: JsonOption) => list(cli, options));
  group
    .command('revoke')
    .description(messages.tokenRevoke)
    .argument('<id>', messages.argumentToken)
    .action((id: string) => revoke(cli, id));
}
