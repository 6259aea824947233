import { randomUUID } from 'node:crypto';

import { MemoryReplyStream } from '../../platform/stream/memory-reply-stream.js';
import type { AgentContext } from '../identity/index.js';
import { FollowReplyService } from './follow-reply.service.js';

const context: AgentContext = {
  agentId: randomUUID(),
  ministry: 'justice',
  platformRole: 'agent',
  jobs: [],
  givenName: 'Camille',
  usualName: 'Martin',
  email: 'camille@exemple.gouv.invalid',
  organizationalUnit: null,
};

describe(FollowReplyService, () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks nothing more of a reply whose reader left while it was being asked for', async () => {
    let asked = 0;
    let answer: (record: object) => void = () => undefined;
    const unfinished = { reply: { attempt: 1, finishedAt: null } };
    const conversations = {
      reply: () => {
        asked += 1;
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
    };
    const access = {
      reply: () => Promise.resolve(unfinished.reply),
      mayStillAsk: () => Promise.resolve(true),
    };
    const stream = new MemoryReplyStream();
    const service = new FollowReplyService(
      access as never,
      conversations as never,
      {} as never,
      stream,
    );
    const reader = await service.follow(context, randomUUID(), null);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(asked).toBe(1);
    await reader.return?.();
    answer(unfinished);
    await jest.advanceTimersByTimeAsync(60_000);
    // One more at most: the end of the source is looked into once.
    const afterLeaving = asked;
    expect(afterLeaving).toBeLessThanOrEqual(2);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(asked).toBe(afterLeaving);
    expect(jest.getTimerCount()).toBe(0);
    await stream.close();
  });
});
