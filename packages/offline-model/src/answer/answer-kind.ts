import { fold } from '../french/fold.js';
import { MONTH } from '../french/months.js';

/** What a question waits for: a sentence that holds one is worth more. */
export type AnswerKind =
  'duration' | 'amount' | 'person' | 'date' | 'manner' | 'definition' | 'permission';

const ASKED: Readonly<Record<AnswerKind, RegExp>> = {
  duration:
    /^(?!.*\bcomment\b).*\b(?:delais?|combien de temps|duree|dans quel delai|jusqu'a quand|echeance)\b/u,
  amount:
    /\b(?:montants?|combien (?!de temps)|prix|tarifs?|taux|cout|coute|plafonds?|seuils?|bareme)\b/u,
  person: /\b(?:qui|quelle (?:juridiction|autorite|administration)|devant quel(?:le)?)\b/u,
  date: /\b(?:quand|quelle date|a partir de quand|quelle annee|en quelle annee)\b/u,
  manner: /\b(?:comment|quelle demarche|quelles? formalites?|quelle procedure|quelle forme)\b/u,
  definition: /\b(?:qu'est[ -]ce qu(?!i\b)|c'est quoi|que signifie|definition|de quoi s'agit)/u,
  permission:
    /\b(?:peu(?:t|vent)|doi(?:t|vent)|pouvez|devez|dois|puis|faut)[ -](?:on|ils?|elles?|je|vous)\b|\b(?:est-(?:il|elle|ce)|sont-(?:ils|elles)) (?:\w+ )?(?:possible|obligatoire|interdite?|permise?|oblige|tenue?|autorise)|\bai[ -]je (?:le )?droit|\ba-t-(?:on|il|elle) (?:le )?droit/u,
};

const NUMBER = String.raw`(?:\d+|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|quarante|soixante)`;

const HELD: Readonly<Record<AnswerKind, RegExp>> = {
  duration: new RegExp(
    String.raw`\b(?:${NUMBER}|d')\s?(?:\(\d+\)\s)?(?:jours?|mois|ans?|annees?|semaines?|heures?|trimestres?)\b|sans delai`,
    'u',
  ),
  amount: /\d[\d\s.,]*\s?(?:€|euros?|%)|\bpour cent\b|\beuros\b/u,
  person:
    /\b(?:le|la|les|l'|par|un|une)\s?(?:president|directeur|juge|prefet|maire|ministre|tribunal|cour|chef|commission|conseil|greff\w+|employeur|administration|autorite|service|agent)\b/u,
  date: new RegExp(String.raw`\b(?:\d{1,2}(?:er)? (?:${MONTH})|(?:1[89]|20)\d\d)\b`, 'u'),
  manner:
    /\b(?:doit|doivent|faut|est forme|sont formes|par lettre|par courrier|par voie|au moyen|adress\w+)\b/u,
  definition:
    /\b(?:est|sont) (?:une?|les?|la|l'|des)\b|\b(?:designe|s'entend|on (?:entend|appelle))|\b(?:quand|lorsqu)/u,
  permission:
    /^(?:oui|non)\b|\b(?:peu(?:t|vent)|pouvez|doi(?:t|vent)|devez)\b|\bpossible|\binterdi|\bobligat|\bautoris|\b(?:le )?droit\b|\bn(?:e |')\w+ (?:pas|plus|jamais|aucun)\b|\btenue?s? d/u,
};

const KINDS: readonly AnswerKind[] = [
  'duration',
  'amount',
  'person',
  'date',
  'manner',
  'definition',
  'permission',
];

/** What the question waits for; several when it says several. */
export function answerKindsOf(question: string): AnswerKind[] {
  const folded = fold(question);
  return KINDS.filter((kind) => ASKED[kind].test(folded));
}

/** Whether a sentence holds something of that kind. */
export function speaksOf(kind: AnswerKind, sentence: string): boolean {
  return HELD[kind].test(fold(sentence));
}
