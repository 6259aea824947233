import { useParams } from 'react-router';
import { Link } from 'react-router';
import { catalogue } from '../../../app/catalogue.fr.js';
import { ErrorCard } from '../../../app/ui/error-card.js';
import { Page } from '../../../app/ui/page.js';
import { QueryError } from '../../../app/ui/query-error.js';
import { Skeleton } from '../../../app/ui/skeleton.js';
import { useConversation } from '../hooks/use-conversation.js';
import { ConversationThread } from './conversation-thread.js';
import './conversation-page.css';

/** The page of one conversation. */
export function ConversationPage() {
  const { conversationId } = useParams();
  return <LoadedConversation key={conversationId} id={conversationId ?? ''} />;
}

function LoadedConversation({ id }: { id: string }) {
  const { state, reload, addTurn, setReply } = useConversation(id);
  if (state.status === 'ready') {
    return (
      <ConversationThread conversation={state.conversation} addTurn={addTurn} setReply={setReply} />
    );
  }
  return (
    <Page className="mq-page mq-page--thread">
      {state.status === 'loading' ? (
        <Skeleton label={catalogue.loading.conversation} lines={8} />
      ) : null}
      {state.status === 'failed' ? <QueryError error={state.error} onRetry={reload} /> : null}
      {state.status === 'missing' ? (
        <ErrorCard
          title={catalogue.conversation.notFoundTitle}
          what={catalogue.conversation.notFoundWhat}
        >
          <Link className="fr-btn fr-btn--sm fr-btn--secondary" to="/">
            {catalogue.actions.backHome}
          </Link>
        </ErrorCard>
      ) : null}
    </Page>
  );
}
