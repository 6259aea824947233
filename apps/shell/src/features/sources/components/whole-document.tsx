import { catalogue } from '../../../app/catalogue.fr.js';
import { useQuery } from '../../../app/query/use-query.js';
import { QueryError } from '../../../app/ui/query-error.js';
import { Skeleton } from '../../../app/ui/skeleton.js';
import { SourceDocumentDocument } from '../../../gql/graphql.js';
import { type Passage, sourceDates, sourceLabels } from '../../reply/index.js';
import type { PlacedQuote } from '../locate-quote.js';
import { PassageText } from './passage-text.js';

const NO_QUOTES: PlacedQuote[] = [];

/** The whole text that a passage comes from, with the other versions of the same article. */
export function WholeDocument(props: {
  passage: Passage;
  quotes: readonly PlacedQuote[];
  opened: unknown;
}) {
  const { passage, quotes, opened } = props;
  const { corpus, corpusVersion, recordId } = passage;
  const { state, reload } = useQuery(SourceDocumentDocument, { corpus, corpusVersion, recordId });
  const words = catalogue.sources;
  if (state.status === 'loading') return <Skeleton label={catalogue.loading.document} lines={6} />;
  if (state.status === 'failed')
    return <QueryError error={state.error} heading="h4" onRetry={reload} />;
  const { document } = state.data;
  if (!document) return <p>{words.gone}</p>;
  return (
    <>
      <PassageText
        text={document.text}
        quotes={quotes}
        shift={document.text.indexOf(passage.text)}
        opened={opened}
      />
      {document.otherVersions.length === 0 ? null : (
        <section aria-label={words.otherVersions}>
          <h3 className="mq-sources__heading">{words.otherVersions}</h3>
          {document.otherVersions.map((version, index) => (
            <details key={version.recordId} className="mq-sources__version">
              <summary>
                {words.otherVersion(index + 1)},{' '}
                {[sourceDates(version), ...sourceLabels(version)].join(' · ')}
              </summary>
              <PassageText text={version.text} quotes={NO_QUOTES} />
            </details>
          ))}
        </section>
      )}
    </>
  );
}
