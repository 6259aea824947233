import { useId, useMemo, useState } from 'react';
import { assertUnreachable } from '../../../app/assert-unreachable.js';
import { catalogue } from '../../../app/catalogue.fr.js';
import { useQuery } from '../../../app/query/use-query.js';
import { Dialog } from '../../../app/ui/dialog.js';
import { SourceDocumentDocument, type SourceDocumentQuery } from '../../../gql/graphql.js';
import { type Passage, sourceDates, sourceLabels } from '../../reply/index.js';
import { compareTexts, type Piece } from '../compare-texts.js';
import './version-comparison.css';

type Document = NonNullable<SourceDocumentQuery['document']>;
type Version = Document['otherVersions'][number];

/** The way to the other versions of an article; nothing for a text that has no other. */
export function CompareVersions({ passage }: { passage: Passage }) {
  const { corpus, corpusVersion, recordId } = passage;
  const { state } = useQuery(SourceDocumentDocument, { corpus, corpusVersion, recordId });
  const [open, setOpen] = useState(false);
  const document = state.status === 'ready' ? state.data.document : null;
  if (!document || document.otherVersions.length === 0) return null;
  const words = catalogue.sources.compare;
  return (
    <>
      <button
        type="button"
        className="mq-link-button"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      >
        {words.open}
      </button>
      <Dialog
        open={open}
        place="wide"
        title={words.title}
        onClose={() => {
          setOpen(false);
        }}
      >
        <VersionComparison document={document} />
      </Dialog>
    </>
  );
}

/** Two versions of an article side by side, one above the other on a phone. */
export function VersionComparison({ document }: { document: Document }) {
  const { otherVersions } = document;
  const [chosen, setChosen] = useState(0);
  const select = useId();
  const other = otherVersions[chosen] ?? otherVersions[0];
  const words = catalogue.sources.compare;
  return (
    <>
      <p className="mq-compare__article">{document.title}</p>
      {otherVersions.length === 1 ? null : (
        <div className="mq-compare__choice">
          <label className="fr-label" htmlFor={select}>
            {words.choose}
          </label>
          <select
            id={select}
            className="fr-select"
            value={chosen}
            onChange={(event) => {
              setChosen(Number(event.target.value));
            }}
          >
            {otherVersions.map((version, index) => (
              <option key={version.recordId} value={index}>
                {words.version(index + 1, sourceDates(version))}
              </option>
            ))}
          </select>
        </div>
      )}
      {other ? <SideBySide read={document} other={other} /> : null}
    </>
  );
}

function SideBySide({ read, other }: { read: Document; other: Version }) {
  const { left, right, removed, added } = useMemo(
    () => compareTexts(read.text, other.text),
    [read.text, other.text],
  );
  const words = catalogue.sources.compare;
  return (
    <>
      <p className="mq-compare__summary" role="status">
        {removed + added === 0 ? words.same : `${words.counts(removed, added)} ${words.legend}`}
      </p>
      <div className="mq-compare">
        <Side title={words.left} version={read} pieces={left} />
        <Side title={words.right} version={other} pieces={right} />
      </div>
    </>
  );
}

function Side(props: { title: string; version: Version; pieces: readonly Piece[] }) {
  const { title, version, pieces } = props;
  const heading = useId();
  return (
    <section className="mq-compare__side" aria-labelledby={heading}>
      <h3 id={heading} className="mq-compare__title">
        {title}
        <span>{[sourceDates(version), ...sourceLabels(version)].join(' · ')}</span>
      </h3>
      <div className="mq-passage mq-compare__text" lang="fr">
        {pieces.map((piece, index) => (
          <Run key={`${String(index)}${piece.kind}`} piece={piece} />
        ))}
      </div>
    </section>
  );
}

/** Not by colour alone: struck out or underlined, and said to those who listen. */
function Run({ piece }: { piece: Piece }) {
  const words = catalogue.sources.compare;
  switch (piece.kind) {
    case 'same':
      return <>{piece.text}</>;
    case 'removed':
      return (
        <del>
          <span className="fr-sr-only">{words.removed}</span>
          {piece.text}
          <span className="fr-sr-only">{words.end}</span>
        </del>
      );
    case 'added':
      return (
        <ins>
          <span className="fr-sr-only">{words.added}</span>
          {piece.text}
          <span className="fr-sr-only">{words.end}</span>
        </ins>
      );
    default:
      return assertUnreachable(piece.kind);
  }
}
