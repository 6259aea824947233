import { join } from 'node:path';

import { RetrievalError, type Search } from '@maroquin/retrieval';

import { corpusId, type LoadedAssistant } from '../../assistants/index.js';
import type { CorpusService } from './corpus.service.js';
import { redateCorpora } from './redate-corpora.js';

/** A corpus whose documents come with its package. */
interface StarterCorpus {
  readonly id: string;
  readonly title: string;
  readonly files: readonly string[];
}

function starterCorpora(assistants: readonly LoadedAssistant[]): readonly StarterCorpus[] {
  return assistants.flatMap((assistant) =>
    Object.entries(assistant.definition.corpora).flatMap(([name, { source, title }]) =>
      source.kind === 'files'
        ? [
            {
              id: corpusId(assistant.id, name),
              title: `${assistant.definition.identity.name.fr}, ${title.fr}`,
              files: source.paths.map((path) => join(assistant.folder, path)),
            },
          ]
        : [],
    ),
  );
}

/** What a start tells of the corpora while it prepares them. */
export interface StarterVoice {
  /** A short French sentence for a step that takes time. */
  readonly onProgress: (step: string) => void;
  /** A table of versions is refused, for the reason that the French sentence says; the start goes on. */
  readonly onRefused: (corpus: string, sentence: string) => void;
}

/** Makes the files of a package the live version; the writer lock is held. */
async function indexStarter(
  corpus: StarterCorpus,
  search: Search,
  corpora: CorpusService,
  { onProgress }: StarterVoice,
): Promise<void> {
  const [live] = await corpora.liveVersions([corpus.id]);
  const table = await corpora.versionsTable(corpus.id);
  const report = await search.ingest({
    corpus: corpus.id,
    records: corpus.files,
    ...(table === null ? {} : { table }),
    onProgress: ({ stage }) => {
      if (stage === 'indexing') onProgress(`Indexation : ${corpus.title}`);
    },
  });
  if (live?.version !== report.version) {
    if (await corpora.wasTakenAway(corpus.id, report.version))
      return corpora.forgetTableError(corpus.id);
    await corpora.publish(report);
    await corpora.prune(corpus.id);
  }
  await corpora.noteTable(corpus.id, table);
}

/**
 * Indexes the corpora that come with the packages. The version of a corpus is made from the content
 * of its files, so what was indexed at the last start costs a hash and no more. A table of versions
 * that is refused leaves the live version as it is. The other corpora get the dates of their
 * publisher's table where it changed ({@link redateCorpora}).
 */
export async function indexStarterCorpora(
  assistants: readonly LoadedAssistant[],
  search: Search,
  corpora: CorpusService,
  voice: StarterVoice,
): Promise<void> {
  for (const corpus of starterCorpora(assistants)) {
    try {
      await corpora.writing(corpus.id, () => indexStarter(corpus, search, corpora, voice));
    } catch (error) {
      if (!(error instanceof RetrievalError) || error.code !== 'BAD_TABLE') throw error;
      await corpora.noteError(corpus.id, error);
      voice.onRefused(corpus.id, error.message);
    }
  }
  await redateCorpora(assistants, search, corpora, voice.onRefused);
}
