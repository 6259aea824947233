/** Where a command speaks. The standard output is its answer, and nothing else. */
export interface Output {
  /** One line, or several, of the answer. */
  readonly line: (text: string) => void;
  /** The answer as one JSON document on one line. */
  readonly json: (value: unknown) => void;
  /** Part of a line of the answer, as it comes. */
  readonly write: (text: string) => void;
  /** What goes on meanwhile, on the standard error. */
  readonly note: (text: string) => void;
  /** What went wrong, on the standard error. */
  readonly problem: (sentence: string) => void;
  /** A line that is rewritten on a terminal, and printed from time to time elsewhere. */
  readonly progress: (text: string) => void;
}

/** Least time between two progress lines that are not rewritten, in milliseconds. */
const PLAIN_EVERY = 5_000;
/** What takes less is not worth a line. */
const WORTH_SAYING = 2_000;

const CLEAR = '\r\u001b[K';

class TerminalOutput implements Output {
  private pending = false;
  private lastPlain = performance.now() - PLAIN_EVERY + WORTH_SAYING;
  /** Whether a line of progress was printed, and the one that was kept back since. */
  private hasSaid = false;
  private keptBack: string | null = null;

  constructor(
    private readonly out: NodeJS.WriteStream,
    private readonly err: NodeJS.WriteStream,
  ) {}

  readonly line = (text: string): void => {
    this.clear();
    this.out.write(`${text}\n`);
  };

  readonly json = (value: unknown): void => {
    this.line(JSON.stringify(value));
  };

  readonly write = (text: string): void => {
    this.clear();
    this.out.write(text);
  };

  readonly note = (text: string): void => {
    this.clear();
    this.err.write(`${text}\n`);
  };

  readonly problem = (sentence: string): void => {
    this.note(sentence);
  };

  readonly progress = (text: string): void => {
    if (this.err.isTTY) {
      this.err.write(CLEAR + text.slice(0, this.err.columns - 1));
      this.pending = true;
      return;
    }
    const now = performance.now();
    if (now - this.lastPlain < PLAIN_EVERY) {
      this.keptBack = text;
      return;
    }
    this.lastPlain = now;
    this.hasSaid = true;
    this.keptBack = null;
    this.err.write(`${text}\n`);
  };

  private clear(): void {
    // What was said to be half done is said to be done before anything else is.
    if (this.hasSaid && this.keptBack !== null) this.err.write(`${this.keptBack}\n`);
    this.keptBack = null;
    if (!this.pending) return;
    this.pending = false;
    this.err.write(CLEAR);
  }
}

/** The output of a process. */
export function terminalOutput(out: NodeJS.WriteStream, err: NodeJS.WriteStream): Output {
  return new TerminalOutput(out, err);
}
