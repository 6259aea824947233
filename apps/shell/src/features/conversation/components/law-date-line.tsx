import { catalogue } from '../../../app/catalogue.fr.js';
import { civilDateOf, frenchDate } from '../../../app/text/dates.js';
import { typographic } from '../../../app/text/typography.js';
import type { ReplyPartsFragment } from '../../../gql/graphql.js';

/**
 * The day whose law an answer gives, when it is not the day it was given, and what its sources cannot
 * prove of it. Above the answer: it must be read first. The day that was `asked` stands under the
 * question already.
 */
export function LawDateLine(props: { reply: ReplyPartsFragment; asked: string | null }) {
  const { reply, asked } = props;
  const { lawDate, lawDateWarning, createdAt } = reply;
  if (lawDate == null) return null;
  if (lawDateWarning != null) {
    return <p className="mq-notice">{typographic(lawDateWarning)}</p>;
  }
  if (lawDate === asked || lawDate === civilDateOf(new Date(createdAt))) return null;
  return <p className="mq-law-date">{catalogue.conversation.lawAt(frenchDate(lawDate))}</p>;
}
