import type { Passage, ToolCard } from '@maroquin/assistant-kit';

import { readEvidence, type Evidence } from './evidence.js';
import { wordLine } from './plain.js';
import { readFacts } from './read-facts.js';
import { articleKey } from './scan-articles.js';

/** What a successful tool call lets the answer state. */
export interface ToolEvidence {
  readonly card: ToolCard;
  readonly input: unknown;
  readonly output: unknown;
}

function cardSentences(card: ToolCard): readonly string[] {
  return [
    card.question,
    card.answer,
    ...card.steps.flatMap((step) => [step.text, step.article ?? '']),
    ...card.articles.flatMap((article) => [article.label, article.stateDate ?? '']),
    ...card.warnings,
  ];
}

/** A tool call as claims are held against it: all it was given and gave, and what its card says. */
export class ReadTool {
  readonly evidence: Evidence;
  private readonly card: ToolCard;
  private readonly lines: readonly string[];

  constructor({ card, input, output }: ToolEvidence) {
    const sentences = cardSentences(card);
    this.card = card;
    this.lines = sentences.map(wordLine);
    this.evidence = readEvidence([...sentences, JSON.stringify([input, output])].join('\n'));
  }

  /** The card holds these words, as `wordLine` gives them, one after the other. */
  says(words: string): boolean {
    return this.lines.some((line) => line.includes(words));
  }

  /** The tool applied the article that this passage is. */
  applied({ recordId }: Passage): boolean {
    return this.card.articles.some((article) => article.recordId === recordId);
  }

  /** What the tool did with the article that this passage is, in its own words. */
  stepsOn({ num }: Passage): string {
    if (num === null) return '';
    const key = articleKey(num);
    const names = (article: string): boolean =>
      readFacts(article, { quotes: false }).some(
        (fact) => fact.kind === 'article' && fact.key === key,
      );
    return this.card.steps
      .filter(({ article }) => article !== undefined && names(article))
      .map(({ text }) => text)
      .join(' ');
  }
}
