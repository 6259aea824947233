import { NavLink, useParams, useSearchParams } from 'react-router';
import { catalogue } from '../../../app/catalogue.fr.js';
import { useQuery } from '../../../app/query/use-query.js';
import { useViewer } from '../../../app/session/session-context.js';
import { ErrorCard } from '../../../app/ui/error-card.js';
import { Page, useTitle } from '../../../app/ui/page.js';
import { QueryError } from '../../../app/ui/query-error.js';
import { Skeleton } from '../../../app/ui/skeleton.js';
import { ManagedAssistantsDocument } from '../../../gql/graphql.js';
import { looksAfterAssistants, TEAM_PATH } from '../team-path.js';
import { AssistantChoice } from './assistant-choice.js';
import { CorporaSection } from './corpora-section.js';
import { FeedbackSection } from './feedback-section.js';
import { QuestionsSection } from './questions-section.js';
import './team.css';

const NO_VARIABLES = {};
const QUESTIONS = 'questions';
const FEEDBACK = 'avis';
const SECTIONS = [undefined, QUESTIONS, FEEDBACK];

/** The space of a team: its corpora, what its assistants could not answer, what agents thought. */
export function TeamPage() {
  const viewer = useViewer();
  const { section } = useParams();
  const known = looksAfterAssistants(viewer) && SECTIONS.includes(section);
  return <Page className="mq-page">{known ? <Space section={section} /> : <NotHere />}</Page>;
}

/** What an address that does not exist says: nothing tells an agent that there is a page here. */
function NotHere() {
  const { notFoundTitle, notFoundWhat } = catalogue.errors;
  return <ErrorCard title={notFoundTitle} what={notFoundWhat} />;
}

function Space({ section }: { section: string | undefined }) {
  const words = catalogue.team;
  const [search] = useSearchParams();
  const query = search.size > 0 ? `?${search.toString()}` : '';
  useTitle(words.title);
  return (
    <>
      <h1 className="mq-title">{words.title}</h1>
      <p className="mq-lead">{words.intro}</p>
      <nav className="mq-team__sections" aria-label={words.sections}>
        <NavLink end className="mq-team__section" to={`${TEAM_PATH}${query}`}>
          {words.corpora}
        </NavLink>
        <NavLink className="mq-team__section" to={`${TEAM_PATH}/${QUESTIONS}${query}`}>
          {words.questions}
        </NavLink>
        <NavLink className="mq-team__section" to={`${TEAM_PATH}/${FEEDBACK}${query}`}>
          {words.feedback}
        </NavLink>
      </nav>
      {section === undefined ? <CorporaSection /> : <Heard section={section} />}
    </>
  );
}

/** What was heard from the agents of one assistant, chosen in the address. */
function Heard({ section }: { section: string }) {
  const { state, reload } = useQuery(ManagedAssistantsDocument, NO_VARIABLES);
  const [search] = useSearchParams();
  const words = catalogue.team;
  if (state.status === 'loading') return <Skeleton label={catalogue.loading.page} lines={6} />;
  if (state.status === 'failed')
    return <QueryError error={state.error} heading="h2" onRetry={reload} />;
  const assistants = state.data.managedAssistants;
  const wanted = search.get('assistant');
  const chosen = assistants.find(({ id }) => id === wanted) ?? assistants[0];
  if (chosen === undefined) return <p>{words.noAssistants}</p>;
  const Section = section === QUESTIONS ? QuestionsSection : FeedbackSection;
  return (
    <section aria-labelledby="mq-team-heard">
      <h2 id="mq-team-heard" className="fr-sr-only">
        {section === QUESTIONS ? words.questions : words.feedback}
      </h2>
      <AssistantChoice assistants={assistants} chosen={chosen.id} />
      <p className="mq-hint mq-team__privacy">{words.privacy}</p>
      <Section key={chosen.id} assistantId={chosen.id} />
    </section>
  );
}
