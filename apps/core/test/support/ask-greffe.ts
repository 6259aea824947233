import { randomUUID } from 'node:crypto';

import type { TestBrowser } from './browser.js';

/** What is asked of a cited passage. */
export const PASSAGE = 'recordId dateStart dateEnd datesFrom status undatedVersions';
const REPLY = `status lawDate lawDateWarning claims unverified { reason }
  citations { verified passage { corpusVersion ${PASSAGE} } }`;
const SEND = `mutation Send($input: SendMessageInput!) {
  sendMessage(input: $input) {
    ... on MessageSent { conversation { id } }
  }
}`;
const CONVERSATION = `query C($id: ID!) { conversation(id: $id) { turns { reply { ${REPLY} } } } }`;
/** A cited passage, with what says when it is the law. */
export interface PassageDates {
  corpusVersion: string;
  recordId: string;
  dateStart: string | null;
  dateEnd: string | null;
  datesFrom: string | null;
  status: string | null;
  undatedVersions: number;
}

/** A reply that has ended. */
export interface ReplyState {
  status: string;
  lawDate: string;
  lawDateWarning: string | null;
  unverified: readonly unknown[];
  citations: { verified: boolean; passage: PassageDates }[];
}

/** Asks the sample assistant `greffe`, and waits for the end of its reply. */
export async function askGreffe(agent: TestBrowser, text: string): Promise<ReplyState> {
  const input = { messageId: randomUUID(), assistantId: 'greffe', role: 'first', text };
  const { data: sent } = await agent.graphql<{ sendMessage: { conversation: { id: string } } }>(
    SEND,
    { input },
  );
  const { id } = sent.sendMessage.conversation;
  for (;;) {
    const { data } = await agent.graphql<{ conversation: { turns: { reply: ReplyState }[] } }>(
      CONVERSATION,
      { id },
    );
    const reply = data.conversation.turns[0]?.reply;
    if (reply !== undefined && !['PENDING', 'RUNNING'].includes(reply.status)) return reply;
  }
}
