import { assertUnreachable } from '@maroquin/assistant-kit';

import type { WrittenDate } from './date-forms.js';

/** A question, as it is written and without accents, of the same length. */
export interface AskedText {
  readonly source: string;
  readonly plain: string;
}

const PERIOD_START = /(?<!\p{L})(?:du|depuis le|entre le) (?:1er|premier|\d{1,2})[^.?!]{0,30}$/u;
/** `jusqu’au 31 mars 2020`: an end, of the law only where its past is asked for. */
const UNTIL = /(?<!\p{L})jusqu'$/u;
/** `60 ans au 1er janvier 2020`: a measure taken that day. */
const MEASURES = /\d+ (?:ans?|mois|jours?) $/u;

/** The past participle of what happened that day: `un agent recruté en mars 2019`. */
const HAPPENED =
  /(?:\p{L}{2,}(?:é|ée|és|ées)|né|née|nés|nées|(?:re|con|per|dé)çue?s?|rendue?s?|conclue?s?|(?:sur|inter|par|de)?venue?s?|vendue?s?|perdue?s?|partie?s?|sortie?s?|finie?s?|établie?s?|bâtie?s?|mise?s?|prise?s?|acquise?s?|écrite?s?|souscrite?s?|mort|morte|morts|mortes)$/u;
/** Participles that speak of a rule: `le plafond fixé en 2019` asks for the law of 2019. */
const RULED =
  /(?:appliqu|fix|prévu|exig|autoris|impos|demand|pratiqu|accord|admis|vers)(?:é|ée|és|ées|e|es|s)?$/u;
/** What happens in a case, a few words before its date: `signifié à domicile le`, `recruté à Lyon en`. */
const EVENT =
  /(?<!\p{L})(?:(?:sign|notifi|signifi|prononc|form|dépos|engag|embauch|recrut|licenci|n|décéd|achet|envoy|expédi|délivr|nomm|titularis|révoqu|mut|détach|lou|jug|condamn|enregistr|dat|constat|pay|divorc|sépar|arriv|quitt)é|reçu|conclu|rendu|introduit|vendu|souscrit|saisi|intervenu|survenu|commis|parti|mort)(?:e|s|es)?(?!\p{L})/u;
/** An act of a case, whose own date follows: `un jugement en date du 15 mars 2015`. */
const ACT =
  /(?<!\p{L})(?:jugements?|arrets?|ordonnances?|decisions?|contrats?|baux|bail|actes?|courriers?|lettres?|mails?|requetes?|assignations?|significations?|notifications?|licenciements?|deces|naissance|mariage|divorce|accident|embauche|vente|achat|factures?|audience|demeure|conges?|avis|conclusions|plainte)\s*$/u;

/** What a law is called when one asks what it was. */
const LAW =
  /(?<!\p{L})(?:articles?|art|codes?|textes?|lois?|decrets?|regles?|regimes?|delais?|taux|plafonds?|baremes?|seuils?|legislation|reglementation|dispositions?|droit|prescription|procedure|conditions?|redaction|version|smic|[lrda]\.? ?\*?\d[\d-]*)(?![\p{L}\d])/u;
const WAS =
  "(?:disai|prevoyai|prescrivai|enoncai|indiquai|disposai|exigeai|imposai|permettai|autorisai|interdisai|fixai|contenai|etai|fallai|s'appliquai|pouvai|devai|valai|avai|courai|durai)(?:t|ent)";
/** The past is asked for: `que disait l’article`, `quel était le délai`, `fallait-il`. */
const ASKS_PAST = new RegExp(
  `(?<!\\p{L})(?:que|quels?|quelles?|lequel|laquelle|comment|combien|quand|quoi)(?!\\p{L}).{0,60}?(?<!\\p{L})${WAS}(?!\\p{L})|(?<!\\p{L})${WAS}-(?:t-)?(?:ils?|elles?|on)(?!\\p{L})|(?<!\\p{L})${WAS} quoi`,
  'u',
);
/** Nothing but an article, and at most the wish to read it: `que dit l’article 538 du CPC`. */
const READS_ARTICLE =
  /^\s*(?:que (?:dit|disent|prevoit|contient|disait|prevoyait) |quel(?:le)? (?:est|etait) (?:le texte|la version|la redaction|le contenu|la teneur) (?:de |du )?|(?:le )?(?:texte|contenu|teneur) (?:de |du )?|(?:lire|montrez-moi|donnez-moi|affichez|cherchez) )?(?:(?:de )?l'|les )?(?:(?:articles?|art\.?) (?:[lrda]\.? ?\*?)?|[lrda]\.? ?\*?)\d[\d-]*(?: (?:du|de la|de l'|des) [\p{L}' ]{2,70}| \p{L}{2,8})?\s*$/u;
const GREETING = /^\s*(?:bonjour|bonsoir|madame|monsieur)\s*$/u;

/** Where a clause ends. The point of `L. 121-1` and of `art. 5` ends none. */
const CLAUSE_END = /[,;:()?!]|(?<!(?<!\p{L})(?:[lrda]|art|al))\.(?=\s|$)/gu;

/** The clause around a date, and what stands in it before and after. */
interface Clause {
  readonly before: string;
  /** The same with its accents. */
  readonly sourceBefore: string;
  readonly after: string;
  /** The clauses of the question on both sides, the nearest first; greetings left out. */
  readonly earlier: readonly string[];
  readonly later: readonly string[];
}

function clauseAround({ source, plain }: AskedText, { start, end }: WrittenDate): Clause {
  const cuts = [...plain.matchAll(CLAUSE_END)].map(({ index }) => index);
  const from = (cuts.findLast((cut) => cut < start) ?? -1) + 1;
  const to = cuts.find((cut) => cut >= end) ?? plain.length;
  const clauses = (text: string): readonly string[] =>
    text.split(CLAUSE_END).filter((one) => one.trim() !== '' && !GREETING.test(one));
  return {
    before: plain.slice(from, start),
    sourceBefore: source.slice(from, start),
    after: plain.slice(end, to),
    earlier: clauses(plain.slice(0, from)).toReversed(),
    later: clauses(plain.slice(to)),
  };
}

/** The word before a date tells the date of a fact from the date of the law. */
function followsParticiple({ source }: AskedText, { start }: WrittenDate): boolean {
  const word = /(\p{L}+)[\s,(:;]*$/u.exec(source.slice(0, start))?.[1]?.toLowerCase() ?? '';
  return HAPPENED.test(word) && !RULED.test(word);
}

/** A fact of a case happened that day, and the question does not ask for the past of the law. */
function datesFact(
  text: AskedText,
  written: WrittenDate,
  { before, sourceBefore }: Clause,
): boolean {
  if (followsParticiple(text, written)) return true;
  return EVENT.test(sourceBefore.toLowerCase()) && !ASKS_PAST.test(before);
}

const asksPastLaw = (clause: string): boolean => ASKS_PAST.test(clause) && LAW.test(clause);
const asksLaw = (clause: string): boolean => asksPastLaw(clause) || READS_ARTICLE.test(clause);

/**
 * Whether what surrounds a date asks for the law of that day: the past of a rule, or an article to
 * read. A date that stands alone (`Le 15 mars 2015, que disait…`) goes with the clause before it, or
 * with the one after when it opens the question.
 */
function isAskedAbout(text: AskedText, written: WrittenDate, clause: Clause): boolean {
  const { before, sourceBefore, after, earlier, later } = clause;
  if (followsParticiple(text, written) || ACT.test(before)) return false;
  if (EVENT.test(sourceBefore.toLowerCase())) return false;
  if (`${before}${after}`.trim() === '') return asksLaw(earlier[0] ?? later[0] ?? '');
  return asksPastLaw(`${before} ${after}`) || asksLaw(before.trim() === '' ? after : before);
}

/** Whether a date that a question writes is the one at which it asks for the law. */
export function isDateOfLaw(text: AskedText, written: WrittenDate): boolean {
  const earlier = text.plain.slice(0, written.start);
  const clause = clauseAround(text, written);
  switch (written.intro) {
    case 'said':
      return !PERIOD_START.test(earlier);
    case 'version':
      return LAW.test(text.plain.replace(/(?<!\p{L})(?:version|redaction)/gu, ''));
    case 'at':
    case 'in':
      if (UNTIL.test(earlier)) return isAskedAbout(text, written, clause);
      if (written.intro === 'at' && (PERIOD_START.test(earlier) || MEASURES.test(earlier)))
        return false;
      return !datesFact(text, written, clause);
    case 'apart':
      return !followsParticiple(text, written);
    case 'on':
    case 'loose':
    case 'end':
    case 'before':
    case 'after':
      return isAskedAbout(text, written, clause);
    default:
      return assertUnreachable(written.intro);
  }
}
