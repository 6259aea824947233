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

/** Where an article stands in its code: the tribunal or the contract it is about may be said nowhere else. */
function shownPlace({ num, path }: Passage): string {
  const headings = num === null ? [] : path.slice(1);
  return headings.length === 0 ? '' : ` place="${attribute(headings.join(' › '))}"`;
}

function shownPassage(passage: Passage, number: number, standing: Standing): string {
  const date = passage.dateStart ?? passage.asOf ?? 'inconnue';
  const title = attribute(shownTitle(passage, standing));
  return [
    `<passage n="${String(number)}" title="${title}"${shownPlace(passage)} date="${attribute(date)}">`,
    shownText(passage.text),
    '</passage>',
  ].join('\n');
}

const costOf = (text: string): number => Math.min(text.length, LONGEST_PASSAGE);

/** One version of one document, of which the one shows a part of what the other does, or the same. */
function isSameText(one: Passage, other: Passage): boolean {
  return (
    one.corpus === other.corpus &&
    one.recordId === other.recordId &&
    one.dateStart === other.dateStart &&
    (one.text.includes(other.text) || other.text.includes(one.text))
  );
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
   * there under the number they have: the whole of a text takes the place of a part of it, so that
   * one article is one source. A passage beyond the budget is left out.
   */
  show(passages: readonly Passage[]): string {
    const shown = passages.flatMap((passage) => {
      const number = this.numberOf(passage);
      const kept = number === null ? undefined : this.passages[number - 1];
      return number === null || kept === undefined ? [] : [this.shown(kept, number)];
    });
    return ['<passages>', ...shown, '</passages>'].join('\n');
  }

  /** Numbers of these passages, each once, for those that are on the shelf. */
  numbersOf(passages: readonly Passage[]): readonly number[] {
    const numbers = passages.map((passage) => this.indexOf(passage) + 1);
    return [...new Set(numbers)].filter((number) => number > 0);
  }

  private shown(passage: Passage, number: number): string {
    return shownPassage(passage, number, standingAt(passage, this.atDate, this.today));
  }

  private numberOf(passage: Passage): number | null {
    const index = this.indexOf(passage);
    const kept = this.passages[index];
    if (kept !== undefined && kept.text.length >= passage.text.length) return index + 1;
    const isBought = this.pay(passage, kept);
    if (kept === undefined) return isBought ? this.passages.push(passage) : null;
    if (isBought) this.passages[index] = passage;
    return index + 1;
  }

  /** Takes what the text costs from the budget, less what the part of it cost; `false` if it cannot. */
  private pay({ text }: Passage, kept: Passage | undefined): boolean {
    const cost = costOf(text) - costOf(kept?.text ?? '');
    if (this.spent + cost > SHELF_BUDGET) return false;
    this.spent += cost;
    return true;
  }

  private indexOf(passage: Passage): number {
    return this.passages.findIndex((other) => isSameText(other, passage));
  }
}
