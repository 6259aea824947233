import { Link } from 'react-router';
import { catalogue } from '../../../app/catalogue.fr.js';
import { civilDateOf, daysAgo, frenchDate, frenchHour } from '../../../app/text/dates.js';
import type { ConversationSummaryPartsFragment } from '../../../gql/graphql.js';

/** The last conversations of the agent, with the hour today, the date otherwise. */
export function RecentConversations(props: {
  conversations: readonly ConversationSummaryPartsFragment[];
}) {
  const { conversations } = props;
  if (conversations.length === 0) {
    return <p className="mq-recent__none">{catalogue.home.noRecent}</p>;
  }
  return (
    <ul className="mq-recent">
      {conversations.map((conversation) => (
        <li key={conversation.id}>
          <Link
            className="mq-recent__link"
            to={`/conversation/${encodeURIComponent(conversation.id)}`}
          >
            {conversation.title}
          </Link>
          <span className="mq-recent__when">
            {when(new Date(conversation.updatedAt), new Date())} · {conversation.assistantName}
          </span>
        </li>
      ))}
    </ul>
  );
}

function when(instant: Date, now: Date): string {
  const days = daysAgo(instant, now);
  if (days <= 0) return frenchHour(instant);
  return days === 1 ? catalogue.history.yesterday : frenchDate(civilDateOf(instant));
}
