import { useEffect, useState } from 'react';
import { useQuery, type QueryState } from '../../../app/query/use-query.js';
import {
  ManagedCorporaDocument,
  type ManagedCorporaQuery,
  type ManagedCorpusPartsFragment,
} from '../../../gql/graphql.js';
import { acceptHeld, askForUpdate } from '../api/change-corpus.js';
import { progressOf, withLost, type Asked, type CorpusProgress } from './corpus-progress.js';

const NO_VARIABLES = {};

/** Milliseconds between two looks at the corpora while one of them is being updated. */
const EVERY = 1_500;

/** The corpora that the viewer looks after, followed while one of them is being updated. */
export function useManagedCorpora(): {
  state: QueryState<ManagedCorporaQuery>;
  reload: () => void;
  progress: (corpus: ManagedCorpusPartsFragment) => CorpusProgress;
  /** Asks for an update; the sentence that says why not, or `null`. */
  update: (corpus: ManagedCorpusPartsFragment) => Promise<string | null>;
  /** Accepts the version that is held, which is an update too. */
  accept: (corpus: ManagedCorpusPartsFragment) => Promise<string | null>;
} {
  const { state, reload } = useQuery(ManagedCorporaDocument, NO_VARIABLES);
  const { asked, setAsked, follow } = useAsked(reload);
  const progress = (corpus: ManagedCorpusPartsFragment): CorpusProgress =>
    progressOf(corpus, asked.get(corpus.id));
  const corpora = state.status === 'ready' ? state.data.managedCorpora : [];
  const running = corpora.some((corpus) => progress(corpus) === 'running');
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => {
      setAsked((before) => withLost(before, Date.now()));
      reload();
    }, EVERY);
    return () => {
      clearTimeout(timer);
    };
  }, [running, state, reload, setAsked]);
  return {
    state,
    reload,
    progress,
    update: (corpus) => follow(corpus, () => askForUpdate(corpus.id)),
    accept: (corpus) => follow(corpus, () => acceptHeld(corpus.id, corpus.heldDocuments ?? 0)),
  };
}

/** The updates that were asked for on this page, by corpus. */
function useAsked(reload: () => void) {
  const [asked, setAsked] = useState<ReadonlyMap<string, Asked>>(new Map());
  const follow = async (
    corpus: ManagedCorpusPartsFragment,
    ask: () => Promise<string | null>,
  ): Promise<string | null> => {
    const since = Date.now();
    const refusal = await ask();
    if (refusal !== null) return refusal;
    const one = { checkedAt: corpus.checkedAt ?? null, since, lost: false };
    setAsked((before) => new Map([...before, [corpus.id, one]]));
    reload();
    return null;
  };
  return { asked, setAsked, follow };
}
