import { randomUUID } from 'node:crypto';

import { AgentContexts, ApiTokenService, type AgentContext } from '../features/identity/index.js';
import { agentByEmail } from './agent-by-email.js';
import type { CliContext } from './cli-context.js';
import { commandFailure, SilentFailure } from './command-failure.js';
import type { Door } from './graphql-over-http.js';
import { messages } from './messages.fr.js';
import { plainMarkdown } from './plain-markdown.js';
import { followReply, sendQuestion } from './turn-events.js';
import type { FinalReply, TurnLine } from './turn-line.js';
import { openWorkbench, serverDoor, type Workbench } from './workbench.js';

/** Options of `ask`, as they were typed. */
export interface AskOptions {
  readonly agent: string;
  readonly assistant?: string;
  readonly role?: string;
  readonly atDate?: string;
  readonly json?: true;
}

/** Longest life of the token of one question, in milliseconds; it is erased at the end. */
const TOKEN_LIFE_MS = 60 * 60 * 1000;

function chooseJob(
  { assistants }: Workbench,
  context: AgentContext,
  { assistant, role }: AskOptions,
): { readonly assistantId: string; readonly role: string } {
  const jobs = assistants.openJobs(context.jobs);
  const chosen = jobs.find(
    (job) =>
      (assistant === undefined || job.assistantId === assistant) &&
      (role === undefined || job.role === role),
  );
  if (chosen !== undefined) return { assistantId: chosen.assistantId, role: chosen.role };
  const open = jobs.map((job) => `${job.assistantId} (${job.role})`);
  throw commandFailure('NOT_ALLOWED', messages.noSuchJob(open));
}

/** Loaded only where no server runs: it is most of the platform. */
async function ownServer(cli: CliContext, bench: Workbench): Promise<string> {
  const { serveOneCommand } = await import('../boot/serve-one-command.js');
  return serveOneCommand(bench.config, bench, cli.stops);
}

/** A door to the running server, or to one for this command alone, opened with a token of its own. */
async function openDoor(cli: CliContext, bench: Workbench, agentId: string): Promise<Door> {
  const url = serverDoor(bench) ?? (await ownServer(cli, bench));
  const tokens = new ApiTokenService(bench.database, new AgentContexts(bench.database));
  const token = await tokens.create(agentId, TOKEN_LIFE_MS);
  cli.stops.push(() => tokens.forget(token.id));
  return { url, token: token.secret };
}

/** Fields of an event that its kind does not use are null: they are left out of its line. */
function jsonLine({ kind, cursor, ...fields }: TurnLine): Record<string, unknown> {
  const used = Object.entries(fields).filter(([, value]) => value !== null);
  return { type: kind, cursor, ...Object.fromEntries(used) };
}

function showEvent(cli: CliContext, event: TurnLine): void {
  if (event.kind === 'stage' && event.stage !== null)
    cli.output.progress(messages.stages[event.stage] ?? event.stage);
  if (event.kind === 'tool-result' && event.toolCall !== null)
    cli.output.note(messages.toolResult(event.toolCall));
}

function showReply(cli: CliContext, reply: FinalReply): void {
  if (reply.lawDateWarning !== null) cli.output.line(`${reply.lawDateWarning}\n`);
  if (reply.text !== '') cli.output.line(plainMarkdown(reply.text));
  if (reply.citations.length > 0) cli.output.line(messages.sources(reply.citations));
  for (const { start, end, reason } of reply.unverified)
    cli.output.note(messages.unverified(reply.text.slice(start, end), reason));
  if (reply.claims !== null && reply.claims > 0)
    cli.output.note(messages.checked(reply.claims - reply.unverified.length, reply.claims));
  if (reply.extractive) cli.output.note(messages.extractive);
}

function failureOf(reply: FinalReply): string | null {
  if (reply.status === 'completed' || reply.status === 'silent') return null;
  return reply.failure?.message ?? messages.stopped;
}

/** Asks, and shows the answer as it comes: the whole turn, through the server's own door. */
export async function ask(cli: CliContext, text: string, options: AskOptions): Promise<void> {
  const bench = await openWorkbench(cli);
  const context = await agentByEmail(bench, bench.database, options.agent);
  const job = chooseJob(bench, context, options);
  const door = await openDoor(cli, bench, context.agentId);
  const question = { messageId: randomUUID(), ...job, text, atDate: options.atDate ?? null };
  const sent = await sendQuestion(door, question, cli.signal);
  const { messageId } = question;
  if (options.json === true) cli.output.json({ type: 'accepted', messageId, ...sent, ...job });
  for await (const event of followReply(door, sent.replyId, cli.signal)) {
    const { reply, ...rest } = event;
    if (reply === null) {
      if (options.json === true) cli.output.json(jsonLine(event));
      else showEvent(cli, event);
      continue;
    }
    if (options.json === true) {
      const { id: replyId, ...answer } = reply;
      cli.output.json({ ...jsonLine({ ...rest, reply: null }), ...sent, replyId, ...answer });
    } else showReply(cli, reply);
    const failure = failureOf(reply);
    if (failure === null) continue;
    cli.output.problem(failure);
    throw new SilentFailure();
  }
}
