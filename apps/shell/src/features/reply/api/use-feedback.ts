import { useState } from 'react';
import { execute } from '../../../app/graphql/execute.js';
import { toRequestError } from '../../../app/graphql/request-error.js';
import {
  GiveFeedbackDocument,
  type FeedbackVerdict,
  type ReplyPartsFragment,
} from '../../../gql/graphql.js';

/** The agent's verdict on a reply: shown at once, taken back when the core refuses it. */
export function useFeedback(reply: Pick<ReplyPartsFragment, 'id' | 'feedback'>): {
  verdict: FeedbackVerdict | null;
  outcome: 'none' | 'kept' | 'failed';
  error: string | null;
  give: (verdict: FeedbackVerdict | null, reason?: string) => Promise<void>;
} {
  const [verdict, setVerdict] = useState<FeedbackVerdict | null>(reply.feedback?.verdict ?? null);
  const [outcome, setOutcome] = useState<'none' | 'kept' | 'failed'>('none');
  const [error, setError] = useState<string | null>(null);
  const give = async (next: FeedbackVerdict | null, reason?: string): Promise<void> => {
    const before = verdict;
    setVerdict(next);
    try {
      const { giveFeedback } = await execute(GiveFeedbackDocument, {
        input: { replyId: reply.id, verdict: next, reason: reason ?? null },
      });
      if (giveFeedback.__typename === 'FeedbackKept') {
        setOutcome(next === null ? 'none' : 'kept');
        setError(null);
        return;
      }
      setError(giveFeedback.message);
    } catch (failure) {
      setError(toRequestError(failure).message);
    }
    setVerdict(before);
    setOutcome('failed');
  };
  return { verdict, outcome, error, give };
}
