import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { GRAPHQL_CONTEXT, type ContextOf, type OperationContext } from './operation-context.js';

/** How often the readers of open streams are looked up again, in milliseconds. */
const REVIEW_MS = 5_000;

/**
 * Why a stream must end: its reader is signed out, or may do other things than when it was opened.
 * The second comes back and is let in, or not, by the same checks as anybody.
 */
export type StreamEnd = 'signed-out' | 'changed';

interface Watched {
  readonly opened: OperationContext;
  readonly onEnd: (end: StreamEnd) => void;
}

/** The streams of one credential, and how to ask who holds it. */
interface Group {
  readonly request: FastifyRequest;
  readonly streams: Set<Watched>;
  readonly timer: NodeJS.Timeout;
}

function endOf(opened: OperationContext, now: OperationContext): StreamEnd | null {
  if (opened.agent?.agentId !== now.agent?.agentId) return 'signed-out';
  return opened.rights === now.rights ? null : 'changed';
}

/**
 * Ends open streams within seconds when their reader signs out, here, in another tab or by the hand
 * of an administrator, or when a role is given or taken. One question for each credential, however
 * many streams it has open. A question without an answer ends nothing: the database may be away, and
 * the next one will tell.
 */
@Injectable()
export class SignInWatch {
  private readonly groups = new Map<string, Group>();

  constructor(@Inject(GRAPHQL_CONTEXT) private readonly contextOf: ContextOf) {}

  /**
   * Calls `onEnd` at most once.
   *
   * @returns what stops the watch
   */
  watch(
    request: FastifyRequest,
    opened: OperationContext,
    onEnd: (end: StreamEnd) => void,
  ): () => void {
    const key = `${request.headers.authorization ?? ''}\n${request.headers.cookie ?? ''}`;
    const group = this.groups.get(key) ?? this.begin(key, request);
    const watched = { opened, onEnd };
    group.streams.add(watched);
    return () => {
      this.forget(key, group, watched);
    };
  }

  private begin(key: string, request: FastifyRequest): Group {
    const timer = setInterval(() => {
      void this.review(key);
    }, REVIEW_MS);
    timer.unref();
    const group = { request, streams: new Set<Watched>(), timer };
    this.groups.set(key, group);
    return group;
  }

  private forget(key: string, group: Group, watched: Watched): void {
    group.streams.delete(watched);
    if (group.streams.size > 0 || this.groups.get(key) !== group) return;
    clearInterval(group.timer);
    this.groups.delete(key);
  }

  private async review(key: string): Promise<void> {
    const group = this.groups.get(key);
    if (group === undefined) return;
    let now: OperationContext;
    try {
      now = await this.contextOf(group.request);
    } catch {
      return;
    }
    for (const watched of [...group.streams]) {
      const end = endOf(watched.opened, now);
      if (end === null) continue;
      this.forget(key, group, watched);
      watched.onEnd(end);
    }
  }
}
