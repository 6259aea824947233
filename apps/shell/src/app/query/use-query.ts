import { useCallback, useEffect, useState } from 'react';
import type { TypedDocumentString } from '../../gql/graphql.js';
import { execute } from '../graphql/execute.js';
import { type RequestError, isAbort, toRequestError } from '../graphql/request-error.js';

/** Where a query stands. `ready` keeps the last data while a newer one is on its way. */
export type QueryState<Data> =
  | { status: 'loading' }
  | { status: 'ready'; data: Data }
  | { status: 'failed'; error: RequestError };

/** A query of a screen: runs when its variables change; `reload` runs it again, keeping what is shown. */
export function useQuery<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): { state: QueryState<Result>; reload: () => void } {
  const key = JSON.stringify(variables);
  const [answer, setAnswer] = useState<{ key: string; state: QueryState<Result> } | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const call = new AbortController();
    execute(document, variables, call.signal).then(
      (data) => {
        if (!call.signal.aborted) setAnswer({ key, state: { status: 'ready', data } });
      },
      (error: unknown) => {
        if (call.signal.aborted || isAbort(error)) return;
        setAnswer({ key, state: { status: 'failed', error: toRequestError(error) } });
      },
    );
    return () => {
      call.abort();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `key` stands for `variables`, whose identity changes at every render
  }, [document, key, round]);
  const reload = useCallback(() => {
    setRound((value) => value + 1);
  }, []);
  return { state: answer?.key === key ? answer.state : { status: 'loading' }, reload };
}
