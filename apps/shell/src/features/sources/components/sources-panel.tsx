import { useEffect, useRef, useState, type ReactNode } from 'react';
import { catalogue } from '../../../app/catalogue.fr.js';
import { Dialog } from '../../../app/ui/dialog.js';
import { useMediaQuery, WIDE } from '../../../app/ui/use-media-query.js';
import type { Citation } from '../../reply/index.js';
import { PassageText } from './passage-text.js';
import { SourceFacts } from './source-facts.js';
import { WholeDocument } from './whole-document.js';
import './sources-panel.css';

/** A citation that is open, among those of its reply. */
export interface OpenSource {
  citation: Citation;
  citations: readonly Citation[];
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
  const body = <SourceBody key={source.citation.number} source={source} onSelect={onSelect} />;
  if (wide) {
    return (
      <SourcesColumn number={source.citation.number} onClose={onClose}>
        {body}
      </SourcesColumn>
    );
  }
  return (
    <Dialog open place="right" title={catalogue.sources.title} onClose={onClose}>
      {body}
    </Dialog>
  );
}

function SourcesColumn(props: { number: number; onClose: () => void; children: ReactNode }) {
  const { number, onClose, children } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
  }, [number]);
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
          {catalogue.sources.title}
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
  const { citation } = source;
  const { passage, quote, verified } = citation;
  const words = catalogue.sources;
  return (
    <>
      <SourcePosition source={source} onSelect={onSelect} />
      <h3 className="mq-sources__name">{passage.title}</h3>
      <p className={`mq-check mq-check--${verified ? 'yes' : 'no'}`}>
        <strong>{verified ? words.verified : words.notVerified}</strong>
        <span>{verified ? words.verifiedHint : words.notVerifiedHint}</span>
      </p>
      {passage.undatedVersions > 1 ? (
        <p className="mq-notice">
          <strong>{words.undatedTitle}.</strong> {words.undatedVersions(passage.undatedVersions)}
        </p>
      ) : null}
      {whole ? (
        <WholeDocument citation={citation} />
      ) : (
        <PassageText text={passage.text} quote={quote} />
      )}
      <p className="mq-sources__links">
        <button
          type="button"
          className="mq-link-button"
          onClick={() => {
            setWhole(!whole);
          }}
        >
          {whole ? words.passageOnly : words.wholeText}
        </button>
        <OfficialLink url={passage.url} />
      </p>
      <SourceFacts passage={passage} />
    </>
  );
}

function SourcePosition({
  source,
  onSelect,
}: {
  source: OpenSource;
  onSelect: (citation: Citation) => void;
}) {
  const { citation, citations } = source;
  const index = citations.findIndex((other) => other.number === citation.number);
  const words = catalogue.sources;
  const step = (offset: number, name: string, icon: string) => {
    const target = citations[index + offset];
    return (
      <button
        type="button"
        className={`mq-icon-button mq-icon mq-icon--${icon}`}
        aria-label={name}
        title={name}
        disabled={!target}
        onClick={() => {
          if (target) onSelect(target);
        }}
      />
    );
  };
  return (
    <p className="mq-sources__position">
      <span>{words.position(index + 1, citations.length)}</span>
      {citations.length > 1 ? (
        <span>
          {step(-1, words.previous, 'left')}
          {step(1, words.next, 'right')}
        </span>
      ) : null}
    </p>
  );
}

/** The official page; its address comes from the corpus, not from the model. */
function OfficialLink({ url }: { url: string | null | undefined }) {
  if (url == null || !URL.canParse(url)) return null;
  const { protocol, host, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return (
    <a
      className="fr-link mq-official"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      title={`${catalogue.sources.official(host)} - ${catalogue.outsideLink.newTab}`}
    >
      {catalogue.sources.official(host.replace(/^www\./, ''))}
    </a>
  );
}
