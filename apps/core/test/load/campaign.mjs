import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

import { Reader } from './reader.mjs';
import { connectionsTo, usageOf } from './usage-of.mjs';

const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) {
  ... on MessageSent { turn { reply { id } } } ... on MessageRefused { message } } }`;

/** A question that the starter corpora answer in about 100 tokens. */
const TEXT = 'Quel est le délai d’appel en matière contentieuse et comment court-il ?';

/** Longest wait for anything, in milliseconds: a campaign ends, whatever happens. */
const PATIENCE_MS = 120_000;

async function until(what, holds) {
  const deadline = performance.now() + PATIENCE_MS;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await delay(20);
  }
}

/** Sends a question; resolves with its reply and when it was sent. */
async function ask({ port, token }) {
  const sentAt = performance.now();
  const input = { messageId: randomUUID(), assistantId: 'justice', role: 'greffier', text: TEXT };
  // eslint-disable-next-line no-restricted-globals -- to the platform that this campaign has started
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-maroquin-request': 'load',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({ query: SEND, variables: { input } }),
  });
  const { data } = await response.json();
  const replyId = data?.sendMessage?.turn?.reply?.id;
  if (replyId === undefined) throw new Error(`refused: ${JSON.stringify(data)}`);
  return { replyId, sentAt };
}

function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/**
 * `replies` questions asked together, each followed by `readers / replies` readers to its end.
 *
 * @param {{ port: number, token: string, pid: number }} platform
 * @param {{ replies: number, readers: number, firstMs: number }} size `firstMs`: the model's own
 *   delay before its first token, taken off the first-token time
 */
export async function live(platform, { replies, readers, firstMs }) {
  await once(platform);
  const before = usageOf(platform.pid);
  const open = [];
  const asked = await Promise.all(Array.from({ length: replies }, () => ask(platform)));
  for (let number = 0; number < readers; number += 1)
    open.push(new Reader(platform, asked[number % replies].replyId, number));
  let peakMb = 0;
  await until('every reader has the end', () => {
    peakMb = Math.max(peakMb, usageOf(platform.pid).rssMb);
    return open.every(({ tokens }) => tokens >= 0);
  });
  const cpuMs = usageOf(platform.pid).cpuMs - before.cpuMs;
  const tokens = open.slice(0, replies).reduce((sum, reader) => sum + reader.tokens, 0);
  const events = open.reduce((sum, reader) => sum + reader.events, 0);
  const added = open
    .slice(0, replies)
    .map(({ firstTextAt }, index) => firstTextAt - asked[index].sentAt - firstMs);
  for (const reader of open) reader.close();
  return {
    replies,
    readers,
    tokens,
    events,
    cpuMsPer1000Tokens: (cpuMs * 1000) / tokens,
    cpuUsPerEvent: (cpuMs * 1000) / events,
    mbPerReader: (peakMb - before.rssMb) / readers,
    firstTokenAddedMs: { p50: quantile(added, 0.5), p95: quantile(added, 0.95) },
  };
}

/**
 * Questions one after the other on a platform that does nothing else: the time to the first token
 * that an agent waits for beside the model's own, and the processor time of a whole reply.
 *
 * @param {{ port: number, token: string, pid: number }} platform
 * @param {{ questions: number, firstMs: number }} size
 */
export async function alone(platform, { questions, firstMs }) {
  await once(platform);
  const before = usageOf(platform.pid);
  const added = [];
  for (let question = 0; question < questions; question += 1) {
    const { reader, sentAt } = await once(platform);
    added.push(reader.firstTextAt - sentAt - firstMs);
  }
  return {
    questions,
    cpuMsPerReply: (usageOf(platform.pid).cpuMs - before.cpuMs) / questions,
    firstTokenAddedMs: { p50: quantile(added, 0.5), p95: quantile(added, 0.95) },
  };
}

/** One question to its end: what is loaded at the first use is not measured. */
async function once(platform) {
  const { replyId, sentAt } = await ask(platform);
  const reader = new Reader(platform, replyId, -1);
  await until('the reply has ended', () => reader.tokens >= 0);
  reader.close();
  return { reader, sentAt };
}

/**
 * Readers of a reply that says nothing, for `holdMs`, then all of them leave without a word.
 *
 * @param {{ port: number, token: string, pid: number }} platform
 * @param {{ readers: number, holdMs: number }} size
 */
export async function silent(platform, { readers, holdMs }) {
  const { replyId } = await ask(platform);
  const connections = connectionsTo(platform.port);
  const before = usageOf(platform.pid);
  const open = Array.from(
    { length: readers },
    (_, number) => new Reader(platform, replyId, number),
  );
  await until('all of them are let in', () => open.every(({ opened }) => opened));
  const opened = usageOf(platform.pid);
  await delay(holdMs);
  const held = usageOf(platform.pid);
  for (const reader of open) reader.close();
  const left = performance.now();
  await until('none remains', () => connectionsTo(platform.port) <= connections);
  return {
    readers,
    openingCpuMs: opened.cpuMs - before.cpuMs,
    corePercent: ((held.cpuMs - opened.cpuMs) / holdMs) * 100,
    mbPerReader: (held.rssMb - before.rssMb) / readers,
    goneAfterMs: performance.now() - left,
  };
}
