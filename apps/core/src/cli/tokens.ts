import { z } from 'zod';

import { AgentContexts, ApiTokenService } from '../features/identity/index.js';
import { agentByEmail } from './agent-by-email.js';
import type { CliContext } from './cli-context.js';
import { commandFailure } from './command-failure.js';
import { messages } from './messages.fr.js';
import { connectPlace, openPlace } from './workbench.js';

/** `--json`. */
export interface JsonOption {
  readonly json?: true;
}

/** Options of `token create`, as they were typed. */
export interface CreateOptions extends JsonOption {
  readonly agent: string;
  readonly days?: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

const daysSchema = z.coerce.number().int().min(1).max(366).default(30);

/** `token create`: prints the token, which is kept nowhere. */
export async function create(cli: CliContext, { agent, days, json }: CreateOptions): Promise<void> {
  const life = daysSchema.safeParse(days);
  if (!life.success) throw commandFailure('BAD_DAYS', messages.badDays);
  const place = await openPlace(cli);
  const database = await connectPlace(cli, place);
  const context = await agentByEmail(place, database, agent);
  const tokens = new ApiTokenService(database, new AgentContexts(database));
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
  return new ApiTokenService(database, new AgentContexts(database));
}

/** `token list`: whom each speaks for, until when. */
export async function list(cli: CliContext, { json }: JsonOption): Promise<void> {
  const tokens = await (await openTokens(cli)).list();
  if (json === true) {
    cli.output.json(tokens);
    return;
  }
  if (tokens.length === 0) cli.output.note(messages.noToken);
  for (const token of tokens) cli.output.line(messages.token(token, new Date()));
}

/** `token revoke`. */
export async function revoke(cli: CliContext, id: string): Promise<void> {
  const revoked = await (await openTokens(cli)).revoke(id);
  if (!revoked) throw commandFailure('UNKNOWN_TOKEN', messages.unknownToken);
  cli.output.line(messages.tokenRevoked);
}
