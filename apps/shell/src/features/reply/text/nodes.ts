/**
 * What a reply may show, and nothing else. The text of a model becomes this tree, and only this
 * tree becomes elements: there is no node for raw HTML, an image, a style or a script.
 */
export type Inline =
  | { type: 'text'; text: string; unverified: boolean }
  | { type: 'strong' | 'emphasis' | 'deleted'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'link'; address: SafeAddress; children: Inline[] }
  /** `place`: where the text of the reply has it, when the check knows it. */
  | { type: 'citation'; number: number; place: number | null; unverified: boolean }
  | { type: 'unverifiedMark'; reason: string }
  | { type: 'lineBreak' };

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; level: number; children: Inline[] }
  | { type: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { type: 'table'; header: Inline[][]; rows: Inline[][][] }
  | { type: 'code'; text: string }
  | { type: 'quote'; children: Block[] }
  | { type: 'rule' };

/** An address that may be opened, after the reader was shown where it really leads. */
export interface SafeAddress {
  href: string;
  host: string;
}
