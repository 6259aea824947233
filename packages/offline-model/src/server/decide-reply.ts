import { createHash } from 'node:crypto';

import { composeReply } from '../answer/compose-reply.js';
import { chooseCalls } from '../tools/choose-call.js';
import { lawDateIn, readQuestion, todayIn } from '../tools/question.js';
import { callKey, readPrompt, type Prompt } from '../wire/prompt.js';
import { textOf, type ChatRequest, type OfferedTool } from '../wire/request-schema.js';
import { lie } from './lie.js';
import type { ModelMode } from './model-mode.js';
import { readOrders } from './obey.js';
import { tokensOf, type Reply, type ReplyCall } from './reply.js';

/** Decides what to answer to a request: the same request always gets the same answer. */
export function decideReply(request: ChatRequest, mode: ModelMode): Reply {
  const promptTokens = request.messages.reduce(
    (sum, message) => sum + tokensOf(textOf(message.content)).length,
    0,
  );
  return { ...decide(request, mode), promptTokens };
}

type Decision = Omit<Reply, 'promptTokens'>;

function decide(request: ChatRequest, mode: ModelMode): Decision {
  const { quirks } = mode;
  if (quirks.has('echo')) return { text: JSON.stringify(request), calls: [] };
  const prompt = readPrompt(request.messages);
  if (quirks.has('gullible')) return obey(request, prompt);
  const calls = quirks.has('no-call') ? [] : decideCalls(request, prompt, mode);
  if (calls.length > 0) return { text: '', calls };
  return { text: quirks.has('lying') ? lie(prompt) : composeReply(prompt), calls: [] };
}

/** Does what the input says; an honest answer only where it says nothing. */
function obey(request: ChatRequest, prompt: Prompt): Decision {
  const orders = readOrders(request);
  const calls = orders.calls
    .filter((call) => !prompt.callsMade.has(callKey(call.name, call.arguments)))
    .map((call, index) => ({ ...call, id: callId(request, `${call.name} ${String(index)}`) }));
  if (calls.length > 0) return { text: '', calls };
  const honest = orders.texts.length > 0 ? [] : decideCalls(request, prompt, null);
  if (honest.length > 0) return { text: '', calls: honest };
  const said = orders.texts.length > 0 ? orders.texts : [composeReply(prompt)];
  return { text: [...said, ...orders.additions].join('\n\n'), calls: [] };
}

/**
 * A reply to a tool result is an answer, and a call is made once for a question; only the modes
 * `loop` and `parallel` do otherwise.
 */
function decideCalls(request: ChatRequest, prompt: Prompt, mode: ModelMode | null): ReplyCall[] {
  const { tools, forced } = offeredTools(request);
  const insists = mode !== null && (mode.quirks.has('loop') || mode.parallelCalls !== null);
  if (prompt.toolResults.length > 0 && mode?.quirks.has('loop') !== true) return [];
  const instructions = instructionsOf(request);
  const today = todayIn(instructions);
  const earlier = earlierQuestions(request).map((asked) => readQuestion(asked, today));
  const first = insists ? tools[0] : undefined;
  const question = readQuestion(prompt.question, today, lawDateIn(instructions));
  const chosen = chooseCalls(tools, question, forced, earlier);
  const [call] =
    chosen.length > 0 || first === undefined ? chosen : [{ name: first.name, input: {} }];
  if (call === undefined) return [];
  const copies = mode?.parallelCalls ?? null;
  const calls =
    copies === null ? [call, ...chosen.slice(1)] : Array.from({ length: copies }, () => call);
  return calls
    .map(({ name, input }) => ({ name, arguments: JSON.stringify(input) }))
    .filter(({ name, arguments: args }) => insists || !prompt.callsMade.has(callKey(name, args)))
    .map(({ name, arguments: args }, index) => ({
      id: callId(request, `${name} ${String(index)}`),
      name,
      arguments: args,
    }));
}

/** The questions of the conversation before the last one. */
function earlierQuestions(request: ChatRequest): string[] {
  const asked = request.messages.filter((message) => message.role === 'user');
  return asked.slice(0, -1).map((message) => textOf(message.content));
}

function instructionsOf(request: ChatRequest): string {
  const system = request.messages.filter((message) => message.role === 'system');
  return system.map((message) => textOf(message.content)).join('\n');
}

/** `tool_choice` in all its forms: `auto`, `none`, `any`, `required`, or one function. */
function offeredTools(request: ChatRequest): { tools: OfferedTool[]; forced: boolean } {
  const tools = (request.tools ?? []).map((tool) => tool.function);
  const choice = request.tool_choice;
  if (choice === 'none') return { tools: [], forced: false };
  if (choice === 'any' || choice === 'required') return { tools, forced: true };
  if (typeof choice !== 'object' || choice === null) return { tools, forced: false };
  return { tools: tools.filter((tool) => tool.name === choice.function.name), forced: true };
}

/** Identifier of a reply: a hash of what was asked. */
export function replyId(request: ChatRequest): string {
  return hashOf(JSON.stringify(request)).slice(0, 32);
}

/** Nine letters or digits, as Mistral wants them. */
function callId(request: ChatRequest, name: string): string {
  return hashOf(`${replyId(request)} ${name}`).slice(0, 9);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
