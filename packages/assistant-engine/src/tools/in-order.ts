/**
 * Runs `work` on every item, at most `limit` at a time, and gives the results in the order of the
 * items as soon as each is there. Stopping early starts nothing more; a failure is thrown in turn.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = [];
  const start = (): void => {
    const item = items[started.length];
    if (item === undefined) return;
    const running = work(item);
    running.catch(() => undefined); // thrown below, when its turn comes
    started.push(running);
  };
  for (let index = 0; index < limit; index += 1) start();
  for (let index = 0; index < items.length; index += 1) {
    const running = started[index];
    if (running === undefined) return;
    const result = await running;
    start();
    yield result;
  }
}
