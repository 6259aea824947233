import type { StreamedReplyEvent, TestBrowser } from './browser.js';

const EVENTS = `subscription Events($replyId: ID!, $after: String) {
  replyEvents(replyId: $replyId, after: $after) { cursor kind text reply { status text } }
}`;

/**
 * Follows a reply into `events` until it ends or the line is cut, and keeps what came before the
 * cut, as the shell does.
 */
export async function followEvents(
  browser: TestBrowser,
  replyId: string,
  events: StreamedReplyEvent[],
): Promise<void> {
  const after = events.at(-1)?.cursor;
  let received = '';
  try {
    const response = await browser.request('/graphql/stream', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-maroquin-request': '1' },
      body: JSON.stringify({ query: EVENTS, variables: { replyId, after } }),
    });
    for await (const chunk of response.body ?? []) {
      received += Buffer.from(chunk).toString();
      const blocks = received.split('\n\n');
      received = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = /^event: next\ndata: (?<data>.*)$/su.exec(block)?.groups?.['data'];
        if (data === undefined) continue;
        const parsed: { data: { replyEvents: StreamedReplyEvent } } = JSON.parse(data);
        events.push(parsed.data.replyEvents);
      }
    }
  } catch {
    // The line was cut: what has come is kept.
  }
}

/** The text as a reader has it: a new attempt begins again from nothing. */
export function textOf(events: readonly StreamedReplyEvent[]): string {
  const start = events.findLastIndex(({ kind }) => kind === 'RESTARTED');
  return events
    .slice(start + 1)
    .map(({ kind, text }) => (kind === 'TEXT' ? (text ?? '') : ''))
    .join('');
}
