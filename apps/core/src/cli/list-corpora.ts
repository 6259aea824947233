import { isPublicSource } from '../features/corpus/index.js';
import type { CliContext } from './cli-context.js';
import { declaredCorpora } from './corpus-name.js';
import { howToFill } from './how-to-fill.js';
import { messages } from './messages.fr.js';
import { openWorkbench } from './workbench.js';

/** `corpus list`: what each corpus holds, what is wrong with it, how an empty one is filled. */
export async function listCorpora(
  cli: CliContext,
  { json }: { readonly json?: true },
): Promise<void> {
  const { assistants, corpora, config } = await openWorkbench(cli);
  const declared = new Map(declaredCorpora(assistants).map((one) => [one.id, one.definition]));
  const views = await corpora.describe([...declared.keys()]);
  if (json === true) {
    const live = new Map(
      (await corpora.liveVersions(views.map(({ id }) => id))).map((at) => [at.corpus, at.version]),
    );
    cli.output.json(views.map((view) => ({ ...view, liveVersion: live.get(view.id) ?? null })));
    return;
  }
  for (const view of views) {
    const definition = declared.get(view.id);
    if (definition === undefined) continue;
    const ways = [
      howToFill(view.id, definition, config.sources),
      ...(isPublicSource(definition) ? [messages.orByFiles(view.id)] : []),
    ];
    const how = ways.join(' ');
    const inPlace = definition.source.kind === 'albert';
    cli.output.line(messages.corpus(view, inPlace ? how : messages.emptyCorpusHow(how)));
  }
}
