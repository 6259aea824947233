/**
 * When nothing is good enough, the texts are silent and nothing is shown.
 *
 * A question weighs the sum of the rarity of its terms, those that no document holds included (they
 * are what it is about, most often). A passage answers when its score, divided by that weight, reaches
 * this floor: then most of what the question says was found, and found together. Calibrated on the
 * development sets (`evaluateSilence`): the value at which 95 % of questions of general knowledge are
 * met with silence.
 */
export const RELEVANCE_FLOOR = 1.85;

/** Whether a score is good enough to be cited, for a question of this weight. */
export const isRelevant = (score: number, questionWeight: number, floor = RELEVANCE_FLOOR): boolean =>
  questionWeight > 0 && score / questionWeight >= floor;
