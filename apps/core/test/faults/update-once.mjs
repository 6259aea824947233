/**
 * `node update-once.mjs DATABASE_URL FOLDER LEGI_URL`: one update of the corpus of the campaign, as
 * `corpus update` runs it. Prints how it ended, in JSON; made to be killed.
 */
import { CORPUS, openPlace } from './corpus-place.mjs';

const [databaseUrl, folder, legiUrl] = process.argv.slice(2);
const place = await openPlace({ databaseUrl, folder, legiUrl });
try {
  const { kind, reason } = await place.updates.update(CORPUS, {
    signal: new AbortController().signal,
    asked: true,
  });
  process.stdout.write(`${JSON.stringify({ kind, reason })}\n`);
} catch (error) {
  process.stdout.write(
    `${JSON.stringify({ kind: 'failed', code: error.code, reason: error.message })}\n`,
  );
} finally {
  await place.close();
}
