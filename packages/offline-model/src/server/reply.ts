/** A call that the model asks for; `arguments` is JSON text. */
export interface ReplyCall {
  readonly id: string;
  readonly name: string;
  readonly arguments: string;
}

/** What the model answers, before any form is given to it. */
export interface Reply {
  readonly text: string;
  readonly calls: readonly ReplyCall[];
  readonly promptTokens: number;
}

/**
 * The pieces an answer is streamed in: a word with the spaces before it. Long words are cut, so that
 * a piece is about the size of a token.
 */
export function tokensOf(text: string): string[] {
  return text.match(/\s*\S{1,8}|\s+$/gu) ?? [];
}
