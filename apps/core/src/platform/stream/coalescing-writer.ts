import { COALESCE_MS, type ReplyWriter, type StreamedEvent } from './reply-stream.js';

/**
 * Puts text deltas together before `deliver` numbers and sends them. The first text of an attempt
 * leaves at once (the agent waits for it), and any other event first pushes out the text before it,
 * so that the order never changes.
 */
export class CoalescingWriter implements ReplyWriter {
  private held = '';
  private sentText = false;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly deliver: (event: StreamedEvent) => void,
    private readonly settled: () => Promise<void>,
  ) {}

  append(event: StreamedEvent): void {
    if (event.type !== 'text') {
      this.push();
      this.deliver(event);
      return;
    }
    if (!this.sentText) {
      this.sentText = true;
      this.deliver(event);
      return;
    }
    this.held += event.text;
    this.timer ??= setTimeout(() => {
      this.push();
    }, COALESCE_MS);
  }

  async flush(): Promise<void> {
    this.push();
    await this.settled();
  }

  private push(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (this.held === '') return;
    const text = this.held;
    this.held = '';
    this.deliver({ type: 'text', text });
  }
}
