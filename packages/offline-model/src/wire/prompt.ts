import { z } from 'zod';

import { textOf, type ChatMessage } from './request-schema.js';

/** A passage as the prompt gives it. */
export interface PromptPassage {
  /** The number that cites it. */
  readonly n: number;
  readonly title: string;
  /** Headings of its document that it stands under, outermost first; empty when none is told. */
  readonly place: readonly string[];
  readonly date: string | null;
  readonly text: string;
}

/** What a tool answered: a French sentence to state, or the reason why there is none. */
export interface ToolResult {
  readonly ok: boolean;
  readonly answer: string;
  readonly articles: readonly string[];
  readonly warnings: readonly string[];
}

/** One question of a message that asks several. */
export interface PromptPart {
  readonly text: string;
  /** Numbers of the passages found for it, best first. */
  readonly passages: readonly number[];
}

/** What the model understands of a conversation. */
export interface Prompt {
  readonly question: string;
  /** Empty when the question is one. */
  readonly parts: readonly PromptPart[];
  readonly passages: readonly PromptPassage[];
  /** Results of the calls made since the last question. */
  readonly toolResults: readonly ToolResult[];
  /** Every call already made since the last question, as `name\narguments`. */
  readonly callsMade: ReadonlySet<string>;
}

const PASSAGE = /<passage\s+n="(\d+)"([^>]*)>([\s\S]*?)<\/passage>/gu;
const QUESTION = /<question>([\s\S]*?)<\/question>/u;
const PART = /<part\s+n="\d+"\s+passages="([\d ]*)">([\s\S]*?)<\/part>/gu;
const PASSAGES = /<passages>[\s\S]*?<\/passages>/gu;

const toolMessage = z.union([
  z.looseObject({
    ok: z.literal(true),
    answer: z.string(),
    articles: z.array(z.string()).default([]),
    warnings: z.array(z.string()).default([]),
    passages: z.string().optional(),
  }),
  z.looseObject({ ok: z.literal(false), message: z.string(), passages: z.string().optional() }),
]);

/** Reads the last question of a conversation, its passages and what its tools answered. */
export function readPrompt(messages: readonly ChatMessage[]): Prompt {
  const asked = messages.findLastIndex((message) => message.role === 'user');
  const user = textOf(messages[asked]?.content);
  const since = messages.slice(asked + 1);
  const results = since.filter((message) => message.role === 'tool').map(readToolMessage);
  const question = QUESTION.exec(user)?.[1] ?? user.replace(PASSAGES, '');
  return {
    question: decode(question).trim(),
    parts: readParts(user),
    passages: distinct([
      ...readPassages(user),
      ...results.flatMap((result) => readPassages(result.passages)),
    ]),
    toolResults: results.map((result) => result.result),
    callsMade: new Set(
      since.flatMap((message) =>
        (message.tool_calls ?? []).map((call) =>
          callKey(call.function.name, call.function.arguments ?? ''),
        ),
      ),
    ),
  };
}

/** Identity of a call: the same name with the same arguments is the same call. */
export function callKey(name: string, args: string | Readonly<Record<string, unknown>>): string {
  return `${name}\n${typeof args === 'string' ? args : JSON.stringify(args)}`;
}

function readParts(text: string): PromptPart[] {
  return [...text.replace(PASSAGES, '').matchAll(PART)].map(([, numbers = '', part = '']) => ({
    text: decode(part).trim(),
    passages: (numbers.match(/\d+/gu) ?? []).map(Number),
  }));
}

function readPassages(text: string): PromptPassage[] {
  return [...text.matchAll(PASSAGE)].map(([, n = '0', attributes = '', body = '']) => ({
    n: Number(n),
    title: decode(attribute(attributes, 'title') ?? ''),
    place: decode(attribute(attributes, 'place') ?? '')
      .split(' › ')
      .filter((heading) => heading !== ''),
    date: attribute(attributes, 'date'),
    text: decode(body).trim(),
  }));
}

function distinct(passages: readonly PromptPassage[]): PromptPassage[] {
  return [...new Map(passages.map((passage) => [passage.n, passage])).values()];
}

function attribute(attributes: string, name: string): string | null {
  return new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? null;
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .normalize('NFC');
}

/** A result that is not in the agreed form is stated as it is: a tool may answer plain text. */
function readToolMessage(message: ChatMessage): { result: ToolResult; passages: string } {
  const text = textOf(message.content);
  const parsed = toolMessage.safeParse(parseJson(text));
  if (!parsed.success)
    return { result: { ok: true, answer: text, articles: [], warnings: [] }, passages: '' };
  const { data } = parsed;
  const passages = data.passages ?? '';
  if (!data.ok)
    return { result: { ok: false, answer: data.message, articles: [], warnings: [] }, passages };
  const { answer, articles, warnings } = data;
  return { result: { ok: true, answer, articles, warnings }, passages };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
