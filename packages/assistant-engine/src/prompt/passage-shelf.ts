import { standingAt, type Passage, type Standing } from '@maroquin/assistant-kit';

import { attribute, neutralise } from './neutralise.js';

/** Characters of one passage, and of all the passages of a turn, that the model reads. */
const LONGEST_PASSAGE = 6_000;
const SHELF_BUDGET = 36_000;

function shownText(text: string): string {
  if (text.length <= LONGEST_PASSAGE) return neutralise(text);
  const cut = text.slice(0, LONGEST_PASSAGE);
  const stop = cut.lastIndexOf('. ');
  return neutralise(`${stop > LONGEST_PASSAGE / 2 ? cut.slice(0, stop + 1) : cut} […]`);
}

const NOTES: Readonly<Record<Standing, string>> = {
  'in-force': '',
  ended: 'version qui n’est plus en vigueur',
  future: 'version future',
  'old-state': 'date inconnue, état ancien qui a pu changer',
  unknown: 'date inconnue, postérieure peut-être à la date demandée',
};

function shownTitle(passage: Passage, standing: Standing): string {
  const notes = [
    NOTES[standing],
    passage.undatedVersions > 1 ? 'plusieurs versions non datées' : '',
  ].filter((note) => note !== '');
  return notes.length === 0 ? passage.title : `${passage.title} (${notes.join(', ')})`;
}

function shownPassage(passage: Passage, number: number, standing: Standing): string {
  const date = passage.dateStart ?? passage.asOf ?? 'inconnue';
  return [
    `<passage n="${String(number)}" title="${attribute(shownTitle(passage, standing))}" date="${attribute(date)}">`,
    shownText(passage.text),
    '</passage>',
  ].join('\n');
}

/** The passages of one turn, numbered in the order the model met them. */
export class PassageShelf {
  readonly passages: Passage[] = [];
  private spent = 0;

  /** ISO dates: the law's, and today's. */
  constructor(
    private readonly atDate: string,
    private readonly today: string,
  ) {}

  /**
   * Puts passages on the shelf and returns the block that shows them to the model, those already
   * there under the number they have. A passage beyond the budget is left out.
   */
  show(passages: readonly Passage[]): string {
    const shown = passages.flatMap((passage) => {
      const number = this.numberOf(passage);
      return number === null ? [] : [this.shown(passage, number)];
    });
    return ['<passages>', ...shown, '</passages>'].join('\n');
  }

  /** Numbers of these passages, for those that are on the shelf. */
  numbersOf(passages: readonly Passage[]): readonly number[] {
    return passages.map((passage) => this.indexOf(passage) + 1).filter((number) => number > 0);
  }

  private shown(passage: Passage, number: number): string {
    return shownPassage(passage, number, standingAt(passage, this.atDate, this.today));
  }

  private numberOf(passage: Passage): number | null {
    const index = this.indexOf(passage);
    if (index >= 0) return index + 1;
    const cost = Math.min(passage.text.length, LONGEST_PASSAGE);
    if (this.spent + cost > SHELF_BUDGET) return null;
    this.spent += cost;
    return this.passages.push(passage);
  }

  private indexOf(passage: Passage): number {
    return this.passages.findIndex(
      (other) =>
        other.corpus === passage.corpus &&
        other.recordId === passage.recordId &&
        other.text === passage.text,
    );
  }
}
