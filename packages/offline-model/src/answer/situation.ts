import { contentStems } from '../french/analyse.js';

/** What holds for all, whatever is asked. */
const GENERAL = /^(?:cas général|principe|règle générale|en général)(?!\p{L})/iu;
const NAMED = /^(?:\d+\s?\p{Ll}{1,3}\s)?cas(?:\s*:|\s+particuliers?\s*:?)\s*/iu;
const CONDITION =
  /^(?:si|s['’]ils?|en cas d[e'’]|dans le cas|lorsqu['’]|lorsque|vous (?:êtes|avez|étiez|aviez|n['’]|ne|vivez|habitez|demandez|travaillez|souhaitez|voulez)|pour (?:une?|les?|la|l['’]|des|vos|votre|\p{Ll}+(?:er|ir|re))|autres?|avant|après|depuis|moins d[e'’]|plus d[e'’]|à partir d|entre \d|de \d|en dehors)(?!\p{L})/iu;

/** Whether a heading says that what is below holds for all. */
export function isGeneral(heading: string): boolean {
  return GENERAL.test(heading);
}

/** Whether a heading asks: what is below answers it, for all. */
export function isAsking(heading: string): boolean {
  return heading.endsWith('?');
}

/** Whether a heading names those for whom, or when, what is below holds: `Vous êtes en CDD`. */
export function isSituation(heading: string): boolean {
  return (
    !isGeneral(heading) && !isAsking(heading) && (NAMED.test(heading) || CONDITION.test(heading))
  );
}

/** Whether a heading stands for what those before it do not cover: `Autre département`. */
export function isOther(heading: string): boolean {
  return /^(?:dans (?:une? |les? |d['’])?)?autres?(?!\p{L})/iu.test(heading);
}

/** A heading without the word that says that it is a case: `Cas : VRP` is `VRP`. */
export function nameOfSituation(heading: string): string {
  return heading.replace(NAMED, '');
}

/** How titles of law say that what is under them is for one court, territory or trade only. */
const PARTICULAR =
  /(?:particuli[eè]re?s?|spécia(?:les?|ux)|spécifiques?|propres?|applicables?) (?:à|aux?|en|dans)(?!\p{L})\s*(.*)$/iu;
const ALL = /^(?:l['’]ensemble|tou(?:te)?s|chaque|tout)(?!\p{L})/iu;

/**
 * What the headings above a passage restrict it to, in words; empty when nothing does.
 *
 * @example particularPlaces(['Dispositions particulières au tribunal de commerce']) // ['tribunal de commerce']
 */
export function particularPlaces(place: readonly string[]): readonly string[] {
  return place.flatMap((heading) => {
    if (NAMED.test(heading)) return [nameOfSituation(heading)];
    const particular = PARTICULAR.exec(heading)?.[1] ?? '';
    return particular === '' || ALL.test(particular) ? [] : [particular];
  });
}

const OPENING_CONDITION =
  /^(?:(?:toutefois|cependant|néanmoins|en revanche|par exception)[,\s]+)?((?:si|s['’]ils?|lorsqu['’]|lorsque|quand|en cas d|dans le cas|pour (?:les?|une?|la|l['’]))[^,]{3,140}),\s/iu;

/** The condition that opens a sentence: `Si vous êtes journaliste, …`. Empty when none does. */
export function openingCondition(sentence: string): string {
  return OPENING_CONDITION.exec(sentence)?.[1] ?? '';
}

/** Share of the words of a condition that are not among those said; 0 when there is no condition. */
export function unsaidShare(condition: string, said: ReadonlySet<string>): number {
  const stems = [...new Set(contentStems(condition))];
  const unsaid = stems.filter((stem) => !said.has(stem)).length;
  return unsaid / Math.max(1, stems.length);
}
