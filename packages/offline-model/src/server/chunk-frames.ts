import type { ChatRequest } from '../wire/request-schema.js';
import type { ModelMode, Quirk } from './model-mode.js';
import { tokensOf, type Reply, type ReplyCall } from './reply.js';

/** One write of a stream. Paced frames wait for their token's turn; the others follow at once. */
export interface Frame {
  readonly data: string | Uint8Array;
  readonly paced: boolean;
}

type Json = Readonly<Record<string, unknown>>;

/** Identity of a reply, in every chunk. */
export interface ReplyHead {
  readonly id: string;
  readonly model: string;
  readonly created: number;
}

/** The whole stream of a reply, in order, in the form that its mode asks for. */
export function framesOf(
  request: ChatRequest,
  reply: Reply,
  head: ReplyHead,
  mode: ModelMode,
): Frame[] {
  const { quirks } = mode;
  const limit = request.max_completion_tokens ?? request.max_tokens ?? Infinity;
  const tokens = tokensOf(reply.text);
  const kept = tokens.slice(0, limit);
  const write = frameWriter(head, quirks);
  const frames: Frame[] = [write.delta({ role: 'assistant', content: emptyContent(quirks) })];
  if (quirks.has('reasoning'))
    for (const token of tokensOf('Je relis les passages avant de répondre.'))
      frames.push(write.delta({ reasoning: token, reasoning_content: token }, true));
  for (const token of kept) frames.push(write.delta({ content: contentOf(token, quirks) }, true));
  frames.push(...callDeltas(reply.calls, quirks).map((delta) => write.delta(delta, true)));
  const finish = finishReason(reply, kept.length < tokens.length);
  return [
    ...withFaults(frames, quirks),
    ...ending(write, finish, usageOf(reply, kept.length, quirks), quirks),
  ];
}

function emptyContent(quirks: ReadonlySet<Quirk>): string | null {
  return quirks.has('content-null') ? null : '';
}

function contentOf(token: string, quirks: ReadonlySet<Quirk>): unknown {
  return quirks.has('content-parts') ? [{ type: 'text', text: token }] : token;
}

/** Why a reply ended, in the words of the protocol. */
export function finishReason(reply: Reply, cut: boolean): string {
  if (cut) return 'length';
  return reply.calls.length > 0 ? 'tool_calls' : 'stop';
}

interface FrameWriter {
  readonly event: (payload: Json) => Frame;
  readonly delta: (delta: Json, paced?: boolean) => Frame;
  readonly chunk: (choices: readonly Json[], rest: Json) => Frame;
}

function frameWriter(head: ReplyHead, quirks: ReadonlySet<Quirk>): FrameWriter {
  const eol = quirks.has('crlf') ? '\r\n' : '\n';
  const close = quirks.has('no-blank-line') ? eol : eol + eol;
  const extra = quirks.has('extra-keys') ? { service_tier: null, search_results: [] } : {};
  const nulls = quirks.has('usage=null') ? { usage: null } : {};
  const event = (payload: Json, paced = false): Frame => ({
    data: `${quirks.has('keep-alive') ? `: keep-alive${eol}${eol}` : ''}data: ${JSON.stringify(payload)}${close}`,
    paced,
  });
  const chunk = (choices: readonly Json[], rest: Json, paced = false): Frame =>
    event(
      {
        id: quirks.has('id-null') ? null : head.id,
        object: 'chat.completion.chunk',
        created: head.created,
        model: head.model,
        ...extra,
        choices,
        ...rest,
      },
      paced,
    );
  const finish = quirks.has('no-finish') ? {} : { finish_reason: null };
  const delta = (body: Json, paced = false): Frame =>
    chunk([{ index: 0, delta: { ...body, ...extra }, ...finish }], nulls, paced);
  return { event, delta, chunk };
}

/** vLLM's form unless the mode says otherwise: id and name first, then fragments without them. */
function callDeltas(calls: readonly ReplyCall[], quirks: ReadonlySet<Quirk>): Json[] {
  const whole = (call: ReplyCall, index: number): Json => ({
    ...(quirks.has('tools=no-index') ? {} : { index }),
    id: call.id,
    type: 'function',
    function: { name: call.name, arguments: call.arguments },
  });
  if (quirks.has('tools=whole') || quirks.has('tools=no-index'))
    return calls.length === 0 ? [] : [{ tool_calls: calls.map(whole) }];
  return calls.flatMap((call, index) => {
    const named = { name: quirks.has('no-name') ? undefined : call.name };
    const first = { ...named, arguments: '' };
    const fragments = call.arguments.match(/[\s\S]{1,12}/gu) ?? [];
    return [
      { tool_calls: [{ index, id: call.id, type: 'function', function: first }] },
      ...fragments.map((text) => ({ tool_calls: [{ index, function: { arguments: text } }] })),
    ];
  });
}

function withFaults(frames: readonly Frame[], quirks: ReadonlySet<Quirk>): Frame[] {
  const middle = Math.ceil(frames.length / 2);
  const fault = faultOf(quirks);
  if (fault === null) return [...frames];
  return [...frames.slice(0, middle), { data: fault, paced: true }];
}

const HUGE_LINE = 10 * 1024 * 1024;

function faultOf(quirks: ReadonlySet<Quirk>): string | Uint8Array | null {
  const detail = JSON.stringify({ detail: 'The provider failed while answering.' });
  if (quirks.has('malformed')) return 'data: {"id":"x","choices":[{"delta":{"content":"bro\n\n';
  if (quirks.has('huge')) return `data: {"padding":"${'x'.repeat(HUGE_LINE)}"}\n\n`;
  if (quirks.has('truncated-utf8'))
    return Buffer.concat([
      Buffer.from('data: {"id":"'),
      Buffer.from([0xc3]),
      Buffer.from('"}\n\n'),
    ]);
  if (quirks.has('error-event')) return `event: error\ndata: ${detail}\n\n`;
  if (quirks.has('error-json')) return `${detail}\n`;
  return null;
}

/** Tokens of a reply, with its impact in the form that the mode asks for. */
export function usageOf(reply: Reply, completion: number, quirks: ReadonlySet<Quirk>): Json {
  const completionTokens =
    completion + reply.calls.reduce((sum, call) => sum + tokensOf(call.arguments).length, 0);
  return {
    prompt_tokens: reply.promptTokens,
    completion_tokens: completionTokens,
    total_tokens: reply.promptTokens + completionTokens,
    ...impactsOf(quirks),
  };
}

function impactsOf(quirks: ReadonlySet<Quirk>): Json {
  const kWh = 0.000026;
  const kgCO2eq = 0.0000031;
  if (quirks.has('usage=impacts')) return { cost: 0, impacts: { kWh, kgCO2eq } };
  if (quirks.has('usage=carbon')) return { cost: 0, requests: 1, carbon: { kWh, kgCO2eq } };
  if (quirks.has('usage=carbon-range'))
    return {
      carbon: {
        kWh: { min: 0.00002, max: 0.000032 },
        kgCO2eq: { min: 0.000003, max: 0.0000032 },
      },
    };
  return {};
}

function ending(
  write: FrameWriter,
  finish: string,
  usage: Json,
  quirks: ReadonlySet<Quirk>,
): Frame[] {
  if (faultOf(quirks) !== null) return [];
  const usageForms = [
    'usage=chunk',
    'usage=impacts',
    'usage=carbon',
    'usage=carbon-range',
  ] as const;
  const apart = usageForms.some((form) => quirks.has(form));
  const silent = quirks.has('usage=none') || quirks.has('usage=null');
  const last = [
    {
      index: 0,
      delta: quirks.has('content-null') ? { content: null } : {},
      ...(quirks.has('no-finish') ? {} : { finish_reason: finish }),
    },
  ];
  const frames = [write.chunk(last, silent || apart ? {} : { usage })];
  if (apart) frames.push(write.chunk([], { usage }));
  if (!quirks.has('no-done')) frames.push({ data: 'data: [DONE]\n\n', paced: false });
  return frames;
}
