import { catalogue } from '../../../app/catalogue.fr.js';
import { execute } from '../../../app/graphql/execute.js';
import { useQuery } from '../../../app/query/use-query.js';
import { frenchDate } from '../../../app/text/dates.js';
import { typographic } from '../../../app/text/typography.js';
import { QueryError } from '../../../app/ui/query-error.js';
import { Skeleton } from '../../../app/ui/skeleton.js';
import {
  UnansweredQuestionsDocument,
  type UnansweredQuestionsQuery,
} from '../../../gql/graphql.js';
import { DayChart } from './day-chart.js';
import { HeardList, NothingHeard } from './heard-list.js';

type Questions = UnansweredQuestionsQuery['unansweredQuestions'];

/** The questions to which the texts of an assistant had no answer. */
export function QuestionsSection({ assistantId }: { assistantId: string }) {
  const { state, reload } = useQuery(UnansweredQuestionsDocument, { assistantId });
  const words = catalogue.team.unanswered;
  if (state.status === 'loading') return <Skeleton label={catalogue.loading.page} lines={6} />;
  if (state.status === 'failed')
    return <QueryError error={state.error} heading="h4" onRetry={reload} />;
  const page = state.data.unansweredQuestions;
  if (page.total === 0) return <NothingHeard title={words.empty} what={words.emptyWhat} />;
  return (
    <>
      <p className="mq-team__total">{words.total(page.total)}</p>
      <DayChart
        series={[words.series]}
        days={page.days.map(({ day, count }) => ({ day, values: [count] }))}
      />
      <HeardList
        first={page}
        fetchPage={async (after) => {
          const next = await execute(UnansweredQuestionsDocument, { assistantId, after });
          return next.unansweredQuestions;
        }}
        render={(question) => <Question question={question} />}
      />
    </>
  );
}

function Question({ question }: { question: Questions['items'][number] }) {
  const { text, day, corpora } = question;
  const words = catalogue.team.unanswered;
  return (
    <>
      <p className="mq-heard__text">{typographic(text)}</p>
      <p className="mq-heard__facts">
        <time dateTime={day}>{frenchDate(day)}</time>
        <span>
          {corpora.length === 0 ? words.searchedNone : words.searched(corpora.join(', '))}
        </span>
      </p>
    </>
  );
}
