import { appealCalendar } from './tools/appeal-calendar.js';
import { assessLegalAid } from './tools/assess-legal-aid.js';
import { checkLapse } from './tools/check-lapse.js';
import { computeDeadline } from './tools/compute-deadline.js';
import { computeLegalInterest } from './tools/compute-legal-interest.js';
import { computeLimitation } from './tools/compute-limitation.js';
import { computePeriod } from './tools/compute-period.js';
import { lookUpArticle } from './tools/look-up-article.js';
import { orientClaim } from './tools/orient-claim.js';

/** Every tool of the assistant, under the name the model calls. */
export const tools = {
  computeDeadline,
  computePeriod,
  lookUpArticle,
  appealCalendar,
  checkLapse,
  computeLegalInterest,
  orientClaim,
  computeLimitation,
  assessLegalAid,
};
