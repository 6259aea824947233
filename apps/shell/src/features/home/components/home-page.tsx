import { useCallback, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { catalogue } from '../../../app/catalogue.fr.js';
import { useQuery } from '../../../app/query/use-query.js';
import { useViewer } from '../../../app/session/session-context.js';
import { typographic } from '../../../app/text/typography.js';
import { Page, useTitle } from '../../../app/ui/page.js';
import { QueryError } from '../../../app/ui/query-error.js';
import { Skeleton } from '../../../app/ui/skeleton.js';
import { HomeDocument, type HomeQuery } from '../../../gql/graphql.js';
import { Freshness } from '../../assistants/index.js';
import { Composer, type MessageSent } from '../../composer/index.js';
import { conversationOf, useSentConversations } from '../../conversation/index.js';
import { useHistory } from '../../history/index.js';
import { ChangeAssistant } from './change-assistant.js';
import { RecentConversations } from './recent-conversations.js';
import { Starters } from './starters.js';
import './home-page.css';

type Home = HomeQuery['home'];

/** The page of the job: who you are, which assistant and why, then the question. */
export function HomePage() {
  const { assistantId } = useParams();
  const { state, reload } = useQuery(HomeDocument, { assistantId: assistantId ?? null });
  useTitle(catalogue.titles.home);
  return (
    <Page className="mq-page mq-home">
      {state.status === 'loading' ? <Skeleton label={catalogue.loading.page} lines={6} /> : null}
      {state.status === 'failed' ? <QueryError error={state.error} onRetry={reload} /> : null}
      {state.status === 'ready' ? <HomeBody home={state.data.home} /> : null}
    </Page>
  );
}

function HomeBody({ home }: { home: Home }) {
  const { assistant, role, reason, starters, others, corpora, recent } = home;
  const { givenName } = useViewer();
  const { refresh } = useHistory();
  const sentConversations = useSentConversations();
  const navigate = useNavigate();
  const [starter, setStarter] = useState<{ text: string; round: number } | null>(null);
  const words = catalogue.home;
  const onSent = useCallback(
    (sent: MessageSent) => {
      const { id } = sent.conversation;
      sentConversations.set(id, conversationOf(sent, role.role));
      refresh();
      void navigate(`/conversation/${encodeURIComponent(id)}`, { state: { justSent: true } });
    },
    [navigate, refresh, role.role, sentConversations],
  );
  return (
    <>
      <header className="mq-home__header">
        <h1 className="mq-home__hello">{words.hello(givenName)}</h1>
        <p className="mq-home__why">
          <Link
            className="mq-home__assistant"
            to={`/assistants/${encodeURIComponent(assistant.id)}`}
          >
            {assistant.name}
          </Link>
          {typographic(words.because(reason.replace(/\.$/, '')))}.
        </p>
        <ChangeAssistant others={others} />
      </header>
      <Composer
        place={{ conversationId: null, assistantId: assistant.id, role: role.role }}
        running={null}
        fill={starter}
        onSent={onSent}
      />
      <Starters
        starters={starters}
        onChoose={(text) => {
          setStarter((before) => ({ text, round: (before?.round ?? 0) + 1 }));
        }}
      />
      <div className="mq-home__columns">
        <section aria-labelledby="recent">
          <h2 id="recent" className="mq-home__heading">
            {words.recent}
          </h2>
          <RecentConversations conversations={recent} />
        </section>
        <section aria-labelledby="corpora">
          <h2 id="corpora" className="mq-home__heading">
            {words.corpora}
          </h2>
          <Freshness corpora={corpora} />
        </section>
      </div>
    </>
  );
}
