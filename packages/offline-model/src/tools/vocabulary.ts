import { isContent, wordsOf } from '../french/analyse.js';
import { stem } from '../french/stem.js';

/**
 * French for the English words that programmers name properties with. No word of any job: only
 * what a form of any kind may ask for.
 */
const GLOSSARY: Readonly<Record<string, string>> = {
  age: 'age',
  amount: 'montant somme',
  annual: 'annuel',
  area: 'surface',
  birth: 'naissance',
  children: 'enfants',
  child: 'enfant',
  city: 'commune ville',
  count: 'nombre',
  country: 'pays',
  daily: 'journalier',
  day: 'jour',
  days: 'jours',
  deadline: 'delai',
  decision: 'decision',
  department: 'departement',
  distance: 'distance',
  duration: 'duree',
  end: 'fin',
  gross: 'brut',
  hours: 'heures',
  income: 'revenu',
  kind: 'nature type',
  last: 'dernier',
  married: 'marie',
  month: 'mois',
  monthly: 'mensuel',
  months: 'mois',
  name: 'nom',
  net: 'net',
  number: 'numero nombre',
  people: 'personnes',
  percent: 'pourcentage taux',
  period: 'periode',
  price: 'prix',
  quantity: 'quantite',
  query: 'recherche question',
  question: 'question',
  rate: 'taux',
  rent: 'loyer',
  salary: 'salaire',
  search: 'recherche',
  seniority: 'anciennete',
  start: 'debut',
  subject: 'objet',
  text: 'texte',
  total: 'total',
  type: 'type nature',
  wage: 'salaire',
  week: 'semaine',
  weeks: 'semaines',
  year: 'annee',
  years: 'ans annees',
};

/** An identifier as words: `dateDeNaissance`, `date_de_naissance` and `date-de-naissance` are alike. */
export function plainIdentifier(identifier: string): string {
  return identifier
    .replace(/(\p{Ll}|\p{Nd})(\p{Lu})/gu, '$1 $2')
    .replace(/[_.\-/]+/gu, ' ')
    .toLowerCase();
}

/** The words of an identifier, with the French of its English words. */
export function identifierWords(identifier: string): string {
  const plain = plainIdentifier(identifier);
  return [plain, ...plain.split(' ').flatMap((word) => GLOSSARY[word] ?? [])].join(' ');
}

/** Small words that turn a meaning round: two values may differ by them alone. */
const TURNING: ReadonlySet<string> = new Set(['non', 'sans', 'avant', 'apres']);

/** Stems of the content words of a text. */
export function stemsOf(text: string): Set<string> {
  return new Set(
    wordsOf(text.normalize('NFC'))
      .filter((word) => isContent(word.folded) || TURNING.has(word.folded))
      .map((word) => word.stem),
  );
}

/** Stems of a text written for programmers: its English words count as French ones too. */
export function describedStems(text: string): Set<string> {
  const stems = stemsOf(text);
  for (const { folded } of wordsOf(text))
    for (const french of (GLOSSARY[folded] ?? '').split(' '))
      if (french !== '') stems.add(stem(french));
  return stems;
}
