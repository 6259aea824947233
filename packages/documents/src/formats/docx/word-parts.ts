import type { Relation } from '../../archive/relations.js';
import type { OfficeCharts } from '../office-chart.js';
import type { WordNumbering } from './word-numbering.js';
import type { WordStyles } from './word-styles.js';

/** What the text of a Word file is read with. */
export interface WordParts {
  readonly styles: WordStyles;
  readonly numbering: WordNumbering;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly charts: OfficeCharts;
  /** Text of the notes, by kind and identifier: `w:footnote 2`. */
  readonly notes: ReadonlyMap<string, string>;
}
