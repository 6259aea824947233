/**
 * Aborts a call that falls silent. One timer for the whole call: `refresh` costs no allocation, so it
 * may be called for each event.
 */
export class Watchdog {
  private readonly timer: NodeJS.Timeout;

  /** @param onSilence called once, after `ms` without a {@link refresh} */
  constructor(ms: number, onSilence: () => void) {
    this.timer = setTimeout(onSilence, ms);
  }

  /** The server gave a sign of life. */
  refresh(): void {
    this.timer.refresh();
  }

  /** The call is over. */
  stop(): void {
    clearTimeout(this.timer);
  }
}
