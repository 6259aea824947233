import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { catalogue } from '../../../app/catalogue.fr.js';
import { useQuery } from '../../../app/query/use-query.js';
import { withFullStop } from '../../../app/text/typography.js';
import { Contact } from '../../../app/ui/contact.js';
import { ErrorCard } from '../../../app/ui/error-card.js';
import { Page, useTitle } from '../../../app/ui/page.js';
import { QueryError } from '../../../app/ui/query-error.js';
import { Skeleton } from '../../../app/ui/skeleton.js';
import { AssistantPassportDocument, type AssistantPassportQuery } from '../../../gql/graphql.js';
import { Freshness } from './freshness.js';
import { MinistryMark } from './ministry-mark.js';
import './assistant-card.css';

type Passport = NonNullable<AssistantPassportQuery['assistant']>;

/** The passport of an assistant: what it is for, its limits, its texts, who answers for it. */
export function PassportPage() {
  const { assistantId } = useParams();
  const { state, reload } = useQuery(AssistantPassportDocument, { id: assistantId ?? '' });
  const passport = state.status === 'ready' ? state.data.assistant : null;
  const words = catalogue.assistants;
  useTitle(passport ? passport.card.name : words.passport);
  return (
    <Page className="mq-page mq-page--reading">
      <p className="mq-back">
        <Link className="fr-link fr-link--sm mq-icon mq-icon--left" to="/assistants">
          {words.backToCatalogue}
        </Link>
      </p>
      {state.status === 'loading' ? <Skeleton label={catalogue.loading.page} lines={8} /> : null}
      {state.status === 'failed' ? <QueryError error={state.error} onRetry={reload} /> : null}
      {state.status === 'ready' && !passport ? (
        <ErrorCard title={words.notFound} what={words.notFoundWhat}>
          <Link className="fr-btn fr-btn--sm fr-btn--secondary" to="/">
            {catalogue.actions.backHome}
          </Link>
        </ErrorCard>
      ) : null}
      {passport ? <PassportBody passport={passport} /> : null}
    </Page>
  );
}

function PassportBody({ passport }: { passport: Passport }) {
  const { card, tools, limits } = passport;
  const words = catalogue.assistants;
  return (
    <>
      <header className="mq-assistant__header">
        <MinistryMark ministry={card.ministry} />
        <div>
          <h1 className="mq-title mq-assistant__title">{card.name}</h1>
          <p className="mq-assistant__ministry">{card.ministryName}</p>
        </div>
      </header>
      <p className="mq-lead">{card.summary}</p>
      <p>
        <Link className="fr-btn" to={`/accueil/${encodeURIComponent(card.id)}`}>
          {words.openName(card.name)}
        </Link>
      </p>
      <Section title={words.purpose}>
        <p>{withFullStop(passport.purpose)}</p>
      </Section>
      <Section title={words.limits}>
        <ul>
          {limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </Section>
      <Section title={words.corpora}>
        <Freshness corpora={card.corpora} />
      </Section>
      <Section title={words.tools}>
        {tools.length === 0 ? (
          <p>{words.noTools}</p>
        ) : (
          <ul>
            {tools.map((tool) => (
              <li key={tool.name}>{tool.label}</li>
            ))}
          </ul>
        )}
      </Section>
      <dl className="mq-facts">
        <Fact name={words.owner}>{card.ownerTeam}</Fact>
        <Fact name={words.contact}>
          <Contact contact={card.ownerContact} />
        </Fact>
        <Fact name={words.roles}>{card.roles.join(', ')}</Fact>
        <Fact name={words.legalBasis}>{passport.legalBasis}</Fact>
        <Fact name={words.dataLevel}>{inWords(words.dataLevels, passport.dataLevel)}</Fact>
        <Fact name={words.aiActClass}>{inWords(words.aiActClasses, passport.aiActClass)}</Fact>
        <Fact name={words.version}>{passport.version}</Fact>
      </dl>
    </>
  );
}

/** The word for a value of the contract; one that this shell does not know yet is shown as it is. */
function inWords(words: Readonly<Record<string, string>>, value: string): string {
  return words[value] ?? value;
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mq-subtitle">{title}</h2>
      {children}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="mq-facts__row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
