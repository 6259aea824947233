import { catalogue } from '../../../app/catalogue.fr.js';
import { useQuery } from '../../../app/query/use-query.js';
import { typographic } from '../../../app/text/typography.js';
import { Contact } from '../../../app/ui/contact.js';
import { AssistantPassportDocument } from '../../../gql/graphql.js';

/** The texts do not answer: what was searched, where, and whom to ask. */
export function SilenceCard({ text, assistantId }: { text: string; assistantId: string }) {
  const { state } = useQuery(AssistantPassportDocument, { id: assistantId });
  const card = state.status === 'ready' ? state.data.assistant?.card : null;
  const words = catalogue.conversation.silence;
  // Where and whom stand in the columns: the whole text is shown only while they cannot be.
  const lines = (text === '' ? words.default : typographic(text)).split(/\n+/);
  const [opening] = lines;
  const searched = card?.corpora.filter((corpus) => corpus.documents > 0) ?? [];
  return (
    <section className="mq-card" aria-label={words.title}>
      <h3 className="mq-card__title">{words.title}</h3>
      {card ? <p>{opening}</p> : lines.map((line) => <p key={line}>{line}</p>)}
      <div className="mq-card__columns">
        {searched.length > 0 ? (
          <div>
            <h4 className="mq-card__heading">{words.searched}</h4>
            <ul>
              {searched.map((corpus) => (
                <li key={corpus.id}>{words.corpus(corpus.title, corpus.documents)}</li>
              ))}
            </ul>
          </div>
        ) : null}
        {card ? (
          <div>
            <h4 className="mq-card__heading">{words.whom}</h4>
            <p>
              {card.ownerTeam}
              <br />
              <Contact contact={card.ownerContact} />
            </p>
          </div>
        ) : null}
      </div>
    </section>
  );
}
