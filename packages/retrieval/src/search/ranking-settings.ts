/**
 * How the evidence is weighed. Each value was kept because it pays on the development sets, by a
 * paired test; `docs/reference/retrieval.md` has the figures before and after.
 */
export interface RankingSettings {
  /** Saturation of repeated terms, and how much length counts, inside a passage. */
  readonly k1: number;
  readonly b: number;
  /** Weights of an occurrence in the title, the breadcrumbs, and their innermost heading. */
  readonly title: number;
  readonly path: number;
  readonly heading: number;
  /** How much the length of a title or heading counts. */
  readonly headB: number;
  /** Weight of the whole document beside its best passage, where documents are cut in passages. */
  readonly record: number;
  /** Saturation of repeated terms in the whole document: higher, what it keeps saying counts more. */
  readonly recordK1: number;
  /** Headings count once more by this share, apart from the passages under them. */
  readonly headings: number;
  /** What an article of a law (`L…`) has ahead of one of a decree, as a share of the question's weight. */
  readonly legislative: number;
  /** What an article has ahead for being cited in its code, per unit of `ln(1 + articles citing it)`. */
  readonly cited: number;
  /** What the first article of a section has ahead; the second has half of it, the third a third. */
  readonly first: number;
  /**
   * What the articles of a section have ahead when the question holds all of its innermost heading; half
   * of the heading is worth a quarter of that.
   */
  readonly named: number;
  /** What a code has ahead that alone holds all of the best documents; the others by their part. */
  readonly route: number;
  /**
   * Weight of the first passage of a document on top of its best one, where documents are cut: a
   * sheet begins with what it is about, an article does not.
   */
  readonly opening: number;
  /**
   * What a document that is no article has ahead when its title is the question itself; a title that
   * shares half of it has a quarter of that.
   */
  readonly asked: number;
  /**
   * Weight of what the question calls for (acronyms, words of the law) beside its own terms; how it
   * is shared among the terms called for: `weighExpansions`.
   */
  readonly expansion: number;
  /**
   * Weight of a term that the bridge calls for, times what the bridge says it is worth; all of them
   * together weigh no more than the question.
   */
  readonly bridge: number;
  /** What the score of a document of a favoured corpus, or of a favoured code, is multiplied by. */
  readonly favouredCorpus: number;
  readonly favouredCode: number;
  /** Weight of an article read together with those around it, where articles have no breadcrumbs. */
  readonly near: number;
  /** How many of the first documents that are no articles are read again; 0 for none. */
  readonly looked: number;
  /**
   * What such a document has ahead for the share of the question that its best sentence holds, for the
   * share of its neighbouring words that stand near each other, and, where documents are cut, for the
   * share that its first words hold; as shares of the question's weight.
   */
  readonly sentence: number;
  readonly nearby: number;
  readonly beginning: number;
  /** The same, where documents are not cut, for the share that the document and its title hold. */
  readonly whole: number;
  /**
   * What such a document has ahead, where documents are cut, for the sentence whose words mean most
   * nearly what the question's do, as far as the corpus itself teaches it.
   */
  readonly meaning: number;
  /** There, what a word counts in another form than the question's, and one that begins alike. */
  readonly inflected: number;
  readonly kin: number;
  /** Weight of the section (the documents under one heading) beside the document. */
  readonly section: number;
  readonly sectionB: number;
  /**
   * Weight of the subject (the articles of a law and of its decrees that have one number before the
   * dash) beside the section; it saturates as documents do.
   */
  readonly subject: number;
  /** Weight of an occurrence in the breadcrumbs inside the section's score. */
  readonly sectionPath: number;
}

/** The settings in use. */
export const RANKING: RankingSettings = {
  k1: 1.4,
  b: 0.8,
  title: 1,
  path: 1,
  heading: 1,
  headB: 0.5,
  headings: 0.3,
  record: 0.6,
  recordK1: 4,
  section: 0.8,
  sectionB: 0.75,
  sectionPath: 3,
  subject: 0.5,
  legislative: 0.2,
  cited: 0.04,
  first: 0.1,
  named: 0.15,
  route: 0.5,
  opening: 0.5,
  asked: 0.4,
  expansion: 0.8,
  bridge: 0.045,
  near: 1,
  looked: 50,
  sentence: 1,
  nearby: 0.5,
  beginning: 3,
  whole: 1.2,
  meaning: 3,
  inflected: 0.7,
  kin: 0.7,
  favouredCorpus: 1.6,
  favouredCode: 1.3,
};
