import { catalogue } from '../../../app/catalogue.fr.js';
import { useQuery } from '../../../app/query/use-query.js';
import { frenchDate } from '../../../app/text/dates.js';
import { typographic } from '../../../app/text/typography.js';
import { TextsDocument, type ToolCallPartsFragment } from '../../../gql/graphql.js';
import type { OpenTexts, Passage } from '../types.js';

type Card = NonNullable<ToolCallPartsFragment['card']>;
type Article = Card['articles'][number];

const NO_TEXTS: readonly Passage[] = [];

/**
 * The rules that were applied, each with its article. An article whose text is in the corpora opens
 * it: the texts are asked for when the steps are first `shown`.
 */
export function ToolSteps(props: { card: Card; shown: boolean; onOpenTexts: OpenTexts }) {
  const { card, shown, onOpenTexts } = props;
  const ids = recordIdsOf(card);
  return shown && ids.length > 0 ? (
    <StepsWithTexts card={card} recordIds={ids} onOpenTexts={onOpenTexts} />
  ) : (
    <Steps card={card} texts={NO_TEXTS} onOpen={() => undefined} />
  );
}

function StepsWithTexts(props: {
  card: Card;
  recordIds: readonly string[];
  onOpenTexts: OpenTexts;
}) {
  const { card, recordIds, onOpenTexts } = props;
  const { state } = useQuery(TextsDocument, { recordIds: [...recordIds] });
  const found = state.status === 'ready' ? state.data.texts : NO_TEXTS;
  const texts = recordIds.flatMap((id) => found.find(({ recordId }) => recordId === id) ?? []);
  return (
    <Steps
      card={card}
      texts={texts}
      onOpen={(text) => {
        onOpenTexts(texts, texts.indexOf(text));
      }}
    />
  );
}

function Steps(props: { card: Card; texts: readonly Passage[]; onOpen: (text: Passage) => void }) {
  const { card, texts, onOpen } = props;
  const words = catalogue.reply.tool;
  const state = sharedState(card.articles);
  const named = new Set(card.steps.map(({ article }) => article));
  const others = card.articles.filter(({ label }) => !named.has(label));
  const name = (label: string) => {
    const article = card.articles.find((candidate) => candidate.label === label);
    const text = texts.find(({ recordId }) => recordId === article?.recordId);
    const shown = state === null ? withState(label, article) : typographic(label);
    return text === undefined ? (
      shown
    ) : (
      <button
        type="button"
        className="mq-link-button"
        onClick={() => {
          onOpen(text);
        }}
      >
        {shown}
      </button>
    );
  };
  return (
    <>
      {card.steps.length === 0 ? null : (
        <>
          <h4 className="mq-tool__heading">{words.steps}</h4>
          <ol className="mq-tool__steps">
            {card.steps.map((step, index) => (
              <li key={index}>
                {typographic(step.text)}
                {step.article == null ? null : (
                  <span className="mq-tool__article">{name(step.article)}</span>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      {others.length === 0 ? null : (
        <>
          <h4 className="mq-tool__heading">{words.articles}</h4>
          <ul className="mq-tool__articles">
            {others.map(({ label }) => (
              <li key={label}>{name(label)}</li>
            ))}
          </ul>
        </>
      )}
      {state === null ? null : (
        <p className="mq-tool__state">{words.stateOfAll(frenchDate(state))}</p>
      )}
    </>
  );
}

function recordIdsOf(card: Card): string[] {
  return card.articles.flatMap(({ recordId }) => (recordId == null ? [] : [recordId]));
}

/** The one date at which every article was read; null when they differ or when one is not known. */
function sharedState(articles: readonly Article[]): string | null {
  const [first] = articles;
  const date = first?.stateDate ?? null;
  return articles.every(({ stateDate }) => stateDate === date) ? date : null;
}

function withState(label: string, article: Article | undefined): string {
  return article?.stateDate == null
    ? typographic(label)
    : catalogue.reply.tool.articleState(typographic(label), frenchDate(article.stateDate));
}
