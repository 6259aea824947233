/** Something that was started and must be stopped. */
export type Stop = () => Promise<void>;

/** Stops what was started, the last first, once; one that fails does not keep the others. */
export function stopAll(stops: readonly Stop[]): Stop {
  let stopping: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    for (const stop of [...stops].reverse()) {
      await stop().catch((error: unknown) => {
        process.stderr.write(`stop: ${error instanceof Error ? error.message : 'error'}\n`);
      });
    }
  };
  return () => (stopping ??= run());
}

/** Runs a start; when a step fails, what was started before it is stopped. */
export async function startOrStop<Value>(
  start: (stops: Stop[], stop: Stop) => Promise<Value>,
): Promise<Value> {
  const stops: Stop[] = [];
  const stop = stopAll(stops);
  try {
    return await start(stops, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}
