import { catalogue } from '../../../app/catalogue.fr.js';
import { execute } from '../../../app/graphql/execute.js';
import { useQuery } from '../../../app/query/use-query.js';
import { frenchDate } from '../../../app/text/dates.js';
import { typographic } from '../../../app/text/typography.js';
import { QueryError } from '../../../app/ui/query-error.js';
import { Skeleton } from '../../../app/ui/skeleton.js';
import { FeedbackReceivedDocument, type FeedbackReceivedQuery } from '../../../gql/graphql.js';
import { DayChart } from './day-chart.js';
import { HeardList, NothingHeard } from './heard-list.js';

type Received = FeedbackReceivedQuery['feedbackReceived']['items'][number];

/** What agents thought of the answers of an assistant. */
export function FeedbackSection({ assistantId }: { assistantId: string }) {
  const { state, reload } = useQuery(FeedbackReceivedDocument, { assistantId });
  const words = catalogue.team.received;
  if (state.status === 'loading') return <Skeleton label={catalogue.loading.page} lines={6} />;
  if (state.status === 'failed')
    return <QueryError error={state.error} heading="h4" onRetry={reload} />;
  const page = state.data.feedbackReceived;
  if (page.total === 0) return <NothingHeard title={words.empty} what={words.emptyWhat} />;
  return (
    <>
      <p className="mq-team__total">{words.total(page.total)}</p>
      <DayChart
        series={[words.notUseful, words.useful]}
        days={page.days.map(({ day, useful, notUseful }) => ({ day, values: [notUseful, useful] }))}
      />
      <HeardList
        first={page}
        fetchPage={async (after) => {
          const next = await execute(FeedbackReceivedDocument, { assistantId, after });
          return next.feedbackReceived;
        }}
        render={(item) => <Verdict item={item} />}
      />
    </>
  );
}

function Verdict({ item }: { item: Received }) {
  const { verdict, reason, question, answer, day } = item;
  const words = catalogue.team.received;
  const useful = verdict === 'USEFUL';
  return (
    <>
      <p className="mq-heard__facts">
        <strong className={`mq-heard__verdict mq-icon mq-icon--thumb-${useful ? 'up' : 'down'}`}>
          {useful ? words.useful : words.notUseful}
        </strong>
        <time dateTime={day}>{frenchDate(day)}</time>
      </p>
      <dl className="mq-heard__parts">
        <dt>{words.reason}</dt>
        <dd>{reason == null ? words.noReason : typographic(reason)}</dd>
        <dt>{words.question}</dt>
        <dd>{typographic(question)}</dd>
        <dt>{words.answer}</dt>
        <dd>{answer === '' ? words.noAnswer : answer}</dd>
      </dl>
    </>
  );
}
