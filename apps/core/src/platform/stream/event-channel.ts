/**
 * A single reader of pushed values, as an iterator whose `return()` settles the pending `next()`.
 * An async generator cannot do that: parked on an `await`, it would outlive the reader that left.
 */
export class EventChannel<Value> implements AsyncIterableIterator<Value> {
  private readonly waiting: Value[] = [];
  private pending: ((result: IteratorResult<Value>) => void) | null = null;
  private ended = false;

  /** `onClose` runs once, whoever ends the channel. */
  constructor(private readonly onClose: () => void) {}

  push(value: Value): void {
    if (this.ended) return;
    if (this.pending === null) {
      this.waiting.push(value);
      return;
    }
    const settle = this.pending;
    this.pending = null;
    settle({ value, done: false });
  }

  /** No further value comes; those that wait are still read. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.pending?.({ value: undefined, done: true });
    this.pending = null;
    this.onClose();
  }

  next(): Promise<IteratorResult<Value>> {
    const value = this.waiting.shift();
    if (value !== undefined) return Promise.resolve({ value, done: false });
    if (this.ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => {
      this.pending = resolve;
    });
  }

  return(): Promise<IteratorResult<Value>> {
    this.waiting.length = 0;
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
