import { join } from 'node:path';

import type { Search } from '@maroquin/retrieval';

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

/**
 * Indexes the corpora that come with the packages. The version of a corpus is made from the content
 * of its files, so what was indexed at the last start costs a hash and no more. The other corpora get
 * the dates of their publisher's table where it changed ({@link redateCorpora}).
 */
export async function indexStarterCorpora(
  assistants: readonly LoadedAssistant[],
  search: Search,
  corpora: CorpusService,
  onProgress: (title: string) => void,
): Promise<void> {
  for (const corpus of starterCorpora(assistants)) {
    await corpora.writing(corpus.id, async () => {
      const [live] = await corpora.liveVersions([corpus.id]);
      const table = await corpora.versionsTable(corpus.id);
      const report = await search.ingest({
        corpus: corpus.id,
        records: corpus.files,
        ...(table === null ? {} : { table }),
        onProgress: ({ stage }) => {
          if (stage === 'indexing') onProgress(`Indexation : ${corpus.title}`);
        },
      });
      if (live?.version === report.version) return;
      if (await corpora.wasTakenAway(corpus.id, report.version)) return;
      await corpora.publish(report);
      await corpora.prune(corpus.id);
    });
  }
  await redateCorpora(assistants, search, corpora);
}
