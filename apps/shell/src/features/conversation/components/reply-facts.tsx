import { catalogue } from '../../../app/catalogue.fr.js';
import type { ReplyPartsFragment } from '../../../gql/graphql.js';

/** Small print under a reply: what wrote it, what was checked, what it cost. */
export function ReplyFacts({ reply }: { reply: ReplyPartsFragment }) {
  const { citations, extractive, model, impact } = reply;
  const words = catalogue.reply;
  const facts: string[] = [];
  if (citations.length > 0) {
    const verified = citations.filter((citation) => citation.verified).length;
    facts.push(catalogue.conversation.stages.checked(verified, citations.length));
  }
  if (!extractive && model != null && model !== '') facts.push(words.writtenBy(model));
  if (impact && impact.kWh > 0) facts.push(words.impact(impact.kWh, impact.kgCO2eq));
  return (
    <div className="mq-reply-facts">
      <p>{extractive ? words.extractive : catalogue.conversation.disclaimer}</p>
      {facts.length === 0 ? null : <p>{facts.join(' · ')}</p>}
    </div>
  );
}
