import { useCallback, useState } from 'react';
import { execute } from '../../../app/graphql/execute.js';
import { StopReplyDocument, type ReplyPartsFragment } from '../../../gql/graphql.js';

/** Stops a reply. When the call is lost the reply goes on, and the button can be used again. */
export function useStopReply(
  replyId: string | null,
  onStopped: (reply: ReplyPartsFragment) => void,
): { stopping: boolean; onStop: () => void } {
  const [stopping, setStopping] = useState<string | null>(null);
  const onStop = useCallback(() => {
    if (replyId === null) return;
    setStopping(replyId);
    execute(StopReplyDocument, { replyId }).then(
      ({ stopReply }) => {
        setStopping(null);
        if (stopReply.__typename === 'ReplyStopped') onStopped(stopReply.reply);
      },
      () => {
        setStopping(null);
      },
    );
  }, [replyId, onStopped]);
  return { stopping: stopping !== null && stopping === replyId, onStop };
}
