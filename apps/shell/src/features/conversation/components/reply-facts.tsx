import { catalogue } from '../../../app/catalogue.fr.js';
import type { ReplyPartsFragment } from '../../../gql/graphql.js';

/** Small print under a reply: what wrote it, what was checked, what it cost. */
export function ReplyFacts({ reply }: { reply: ReplyPartsFragment }) {
  const { claims, unverified, extractive, model, impact } = reply;
  const words = catalogue.reply;
  const facts: string[] = [];
  if (claims != null) {
    facts.push(catalogue.conversation.stages.checked(claims - unverified.length, claims));
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
