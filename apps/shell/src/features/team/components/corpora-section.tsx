import { useState } from 'react';
import { catalogue } from '../../../app/catalogue.fr.js';
import { QueryError } from '../../../app/ui/query-error.js';
import { Skeleton } from '../../../app/ui/skeleton.js';
import type { ManagedCorpusPartsFragment } from '../../../gql/graphql.js';
import { useManagedCorpora } from '../hooks/use-managed-corpora.js';
import type { CorpusProgress } from '../hooks/corpus-progress.js';
import { CorpusDialog, type CorpusQuestion } from './corpus-dialog.js';
import { CorpusRow } from './corpus-row.js';

/** The corpora of the team: how fresh they are, what went wrong, how to act. */
export function CorporaSection() {
  const { state, reload, progress, update, accept } = useManagedCorpora();
  const [question, setQuestion] = useState<CorpusQuestion | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const words = catalogue.team.corpus;
  if (state.status === 'loading') return <Skeleton label={catalogue.loading.page} lines={6} />;
  if (state.status === 'failed')
    return <QueryError error={state.error} heading="h2" onRetry={reload} />;
  const corpora = state.data.managedCorpora;
  if (corpora.length === 0) return <p>{words.empty}</p>;
  const onUpdate = async (corpus: ManagedCorpusPartsFragment): Promise<void> => {
    setSaid(null);
    const refusal = await update(corpus);
    if (refusal !== null) setSaid(words.failed(corpus.freshness.title, refusal));
  };
  const news = corpora.flatMap((corpus) => newsOf(corpus, progress(corpus)));
  return (
    <section aria-labelledby="mq-team-corpora">
      <h2 id="mq-team-corpora" className="fr-sr-only">
        {catalogue.team.corpora}
      </h2>
      <div role="status" className="mq-team__news">
        {[...(said === null ? [] : [said]), ...news].map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <table className="mq-team__table">
        <caption className="fr-sr-only">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.texts}</th>
            <th scope="col">{words.read}</th>
            <th scope="col">{words.actions}</th>
          </tr>
        </thead>
        <tbody>
          {corpora.map((corpus) => (
            <CorpusRow
              key={corpus.id}
              corpus={corpus}
              running={progress(corpus) === 'running'}
              onUpdate={() => void onUpdate(corpus)}
              onRollBack={() => {
                setQuestion({ kind: 'roll-back', corpus });
              }}
              onAccept={() => {
                setQuestion({ kind: 'accept', corpus });
              }}
            />
          ))}
        </tbody>
      </table>
      {question === null ? null : (
        <CorpusDialog
          question={question}
          accept={accept}
          onClose={() => {
            setQuestion(null);
          }}
          onDone={(line) => {
            setSaid(line);
            setQuestion(null);
            reload();
          }}
        />
      )}
    </section>
  );
}

function newsOf(corpus: ManagedCorpusPartsFragment, progress: CorpusProgress): string[] {
  const words = catalogue.team.corpus;
  const { heldDocuments } = corpus;
  const { title, documents, lastError } = corpus.freshness;
  switch (progress) {
    case 'idle':
      return [];
    case 'running':
      return [words.runningOf(title)];
    case 'lost':
      return [words.lost(title)];
    case 'done':
      if (heldDocuments != null) return [words.doneAndHeld(title, heldDocuments)];
      return [lastError == null ? words.done(title, documents) : words.doneWithError(title)];
  }
}
