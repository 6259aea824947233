import type { OperationContext } from './graphql.module.js';

/** How often an open stream asks whether its reader may still read, in milliseconds. */
const REVIEW_MS = 5_000;

/**
 * Calls `onEnd` once, within seconds, when the person who opened a stream is signed out, whether
 * here, in another tab or by an administrator. A question that gets no answer ends nothing: the
 * database may be away, and the next one will tell.
 *
 * @returns what stops the watch
 */
export function watchSignIn(
  opened: OperationContext,
  ask: () => Promise<OperationContext>,
  onEnd: () => void,
): () => void {
  const timer = setInterval(() => {
    ask().then(
      ({ agent }) => {
        if (agent?.agentId === opened.agent?.agentId) return;
        clearInterval(timer);
        onEnd();
      },
      () => undefined,
    );
  }, REVIEW_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
