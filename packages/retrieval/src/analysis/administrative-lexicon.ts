import { ACRONYMS_INSTITUTIONS } from './lexicon/acronyms-institutions.js';
import { ACRONYMS_LAW } from './lexicon/acronyms-law.js';
import { ACRONYMS_SOCIAL } from './lexicon/acronyms-social.js';
import { AGRICULTURE } from './lexicon/agriculture.js';
import { BUSINESSES } from './lexicon/businesses.js';
import { CIVIL_SERVICE } from './lexicon/civil-service.js';
import { CONSUMER } from './lexicon/consumer.js';
import { CRIMINAL_LAW } from './lexicon/criminal-law.js';
import { CULTURE_PROPERTY } from './lexicon/culture-property.js';
import { DEFENCE_POLICE } from './lexicon/defence-police.js';
import { EDUCATION } from './lexicon/education.js';
import { FAMILY } from './lexicon/family.js';
import { FOREIGNERS } from './lexicon/foreigners.js';
import { HEALTH } from './lexicon/health.js';
import { HOUSING } from './lexicon/housing.js';
import { JUSTICE } from './lexicon/justice.js';
import { LOCAL_GOVERNMENT } from './lexicon/local-government.js';
import { ROAD } from './lexicon/road.js';
import { SOCIAL_BENEFITS } from './lexicon/social-benefits.js';
import { TAX } from './lexicon/tax.js';
import { URBAN_PLANNING } from './lexicon/urban-planning.js';
import { WORK_CONTRACT } from './lexicon/work-contract.js';
import { WORK_TIME } from './lexicon/work-time.js';
import type { LexiconDomain } from './lexicon/read-lexicon.js';

/**
 * Thesaurus of French administration: what people say and write, and what the codes and the official
 * sheets write for the same thing; acronyms and what they stand for. Without it, a question and the
 * text that answers it need not share a word.
 *
 * Source: written by the team from general knowledge, checked against the corpora. It was made without
 * sight of the evaluation's questions; every term that is called for stands in the codes or the sheets
 * (`lexicon/lexicon.spec.ts`). An entry is true as an explanation: « X, que le droit appelle Y ».
 *
 * @example createThesaurus(createAnalyser(), ADMINISTRATIVE_LEXICON)
 */
export const ADMINISTRATIVE_LEXICON: readonly LexiconDomain[] = [
  { name: 'acronyms-institutions', entries: ACRONYMS_INSTITUTIONS },
  { name: 'acronyms-law', entries: ACRONYMS_LAW },
  { name: 'acronyms-social', entries: ACRONYMS_SOCIAL },
  { name: 'agriculture', entries: AGRICULTURE },
  { name: 'businesses', entries: BUSINESSES },
  { name: 'civil-service', entries: CIVIL_SERVICE },
  { name: 'consumer', entries: CONSUMER },
  { name: 'criminal-law', entries: CRIMINAL_LAW },
  { name: 'culture-property', entries: CULTURE_PROPERTY },
  { name: 'defence-police', entries: DEFENCE_POLICE },
  { name: 'education', entries: EDUCATION },
  { name: 'family', entries: FAMILY },
  { name: 'foreigners', entries: FOREIGNERS },
  { name: 'health', entries: HEALTH },
  { name: 'housing', entries: HOUSING },
  { name: 'justice', entries: JUSTICE },
  { name: 'local-government', entries: LOCAL_GOVERNMENT },
  { name: 'road', entries: ROAD },
  { name: 'social-benefits', entries: SOCIAL_BENEFITS },
  { name: 'tax', entries: TAX },
  { name: 'urban-planning', entries: URBAN_PLANNING },
  { name: 'work-contract', entries: WORK_CONTRACT },
  { name: 'work-time', entries: WORK_TIME },
];
