import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { catalogue } from '../../../app/catalogue.fr.js';
import { typographic } from '../../../app/text/typography.js';
import { Dialog } from '../../../app/ui/dialog.js';
import { useMediaQuery, WIDE } from '../../../app/ui/use-media-query.js';
import type { Citation, CitationMark } from '../../reply/index.js';
import { openedMark } from '../opened-mark.js';
import { OfficialLink } from './official-link.js';
import { PassageText } from './passage-text.js';
import { SourceFacts } from './source-facts.js';
import { CompareVersions } from './version-comparison.js';
import { WholeDocument } from './whole-document.js';
import './sources-panel.css';

/** A text that is open, among those of its reply: cited by it, or applied by one of its computations. */
export interface OpenSource {
  kind: 'cited' | 'applied';
  citation: Citation;
  citations: readonly Citation[];
  /** The place of the text that was clicked; none: the panel was opened from the list of sources. */
  mark?: CitationMark | undefined;
}

/** The sources: a column beside the thread when there is room, a sheet over it otherwise. */
export function SourcesPanel(props: {
  source: OpenSource | null;
  onSelect: (citation: Citation) => void;
  onClose: () => void;
}) {
  const { source, onSelect, onClose } = props;
  const wide = useMediaQuery(WIDE);
  if (!source) return null;
  const body = (
    <SourceBody
      key={`${source.kind}${String(source.citation.number)}`}
      source={source}
      onSelect={onSelect}
    />
  );
  if (wide) {
    return (
      <SourcesColumn title={panelTitle(source)} opened={source.citation} onClose={onClose}>
        {body}
      </SourcesColumn>
    );
  }
  return (
    <Dialog open place="right" title={panelTitle(source)} onClose={onClose}>
      {body}
    </Dialog>
  );
}

/** *Source 2 sur 5*, or *Source* alone: its place is said once. */
function panelTitle({ kind, citation, citations }: OpenSource): string {
  const words = catalogue.sources;
  const one = kind === 'applied' ? words.applied : words.title;
  if (citations.length < 2) return one;
  return words.position(
    one,
    citations.findIndex(({ number }) => number === citation.number) + 1,
    citations.length,
  );
}

function SourcesColumn(props: {
  title: string;
  opened: Citation;
  onClose: () => void;
  children: ReactNode;
}) {
  const { title: words, opened, onClose, children } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
  }, [opened]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [onClose]);
  return (
    <aside className="mq-sources" aria-label={catalogue.sources.panel}>
      <header className="mq-sources__header">
        <h2 ref={title} tabIndex={-1} className="mq-sources__title">
          {words}
        </h2>
        <button
          type="button"
          className="mq-icon-button mq-icon mq-icon--close"
          aria-label={catalogue.sources.close}
          title={catalogue.sources.close}
          onClick={onClose}
        />
      </header>
      <div className="mq-sources__scroll">{children}</div>
    </aside>
  );
}

function SourceBody({
  source,
  onSelect,
}: {
  source: OpenSource;
  onSelect: (citation: Citation) => void;
}) {
  const [whole, setWhole] = useState(false);
  const { citation, mark } = source;
  const { passage } = citation;
  const { verified, reason, quotes } = useMemo(() => openedMark(citation, mark), [citation, mark]);
  const words = catalogue.sources;
  return (
    <>
      <SourceSteps source={source} onSelect={onSelect} />
      <h3 className="mq-sources__name">{passage.title}</h3>
      {source.kind === 'applied' ? (
        <p className="mq-check">{words.appliedHint}</p>
      ) : (
        <p className={`mq-check mq-check--${verified ? 'yes' : 'no'}`}>
          <strong>{verified ? words.verified : words.notVerified}</strong>
          <span>
            {verified ? words.verifiedHint : typographic(reason ?? words.notVerifiedHint)}
          </span>
        </p>
      )}
      {passage.undatedVersions > 1 ? (
        <p className="mq-notice">
          <strong>{words.undatedTitle}.</strong> {words.undatedVersions(passage.undatedVersions)}
        </p>
      ) : null}
      {whole ? (
        <WholeDocument passage={passage} quotes={quotes} opened={source} />
      ) : (
        <PassageText text={passage.text} quotes={quotes} opened={source} />
      )}
      <p className="mq-sources__links">
        {source.kind === 'applied' ? null : (
          <button
            type="button"
            className="mq-link-button"
            onClick={() => {
              setWhole(!whole);
            }}
          >
            {whole ? words.passageOnly : words.wholeText}
          </button>
        )}
        {passage.num == null ? null : <CompareVersions passage={passage} />}
        <OfficialLink url={passage.url} />
      </p>
      <SourceFacts passage={passage} />
    </>
  );
}

/** The texts before and after, when there are others. */
function SourceSteps({
  source,
  onSelect,
}: {
  source: OpenSource;
  onSelect: (citation: Citation) => void;
}) {
  const { citation, citations } = source;
  if (citations.length < 2) return null;
  const index = citations.findIndex((other) => other.number === citation.number);
  const words = catalogue.sources;
  const step = (offset: number, name: string, icon: string) => {
    const target = citations[index + offset];
    return (
      <button
        type="button"
        className={`mq-quiet-button mq-icon mq-icon--${icon}`}
        aria-disabled={!target}
        onClick={() => {
          if (target) onSelect(target);
        }}
      >
        {name}
      </button>
    );
  };
  return (
    <p className="mq-sources__steps">
      {step(-1, words.previous, 'left')}
      {step(1, words.next, 'right')}
    </p>
  );
}
