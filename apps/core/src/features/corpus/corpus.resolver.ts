import { Args, Query, Resolver } from '@nestjs/graphql';

import { CurrentAgent, type AgentContext } from '../identity/index.js';
import { presentPassage } from './corpus.presenter.js';
import { CorpusService } from './corpus.service.js';
import { DocumentType, PassageType } from './corpus.types.js';

/** Reading a source. */
@Resolver()
export class CorpusResolver {
  constructor(private readonly corpora: CorpusService) {}

  @Query(() => DocumentType, {
    nullable: true,
    description: 'A whole document, in the version that was cited.',
  })
  async document(
    @CurrentAgent() context: AgentContext,
    @Args('corpus') corpus: string,
    @Args('corpusVersion') version: string,
    @Args('recordId') recordId: string,
  ): Promise<DocumentType | null> {
    const found = await this.corpora.document(context, { corpus, version }, recordId);
    if (found === null) return null;
    return {
      ...presentPassage(this.corpora, found.document),
      otherVersions: found.otherVersions.map((other) => presentPassage(this.corpora, other)),
    };
  }

  @Query(() => [PassageType], {
    description:
      'The texts of these ids in the live corpora that the caller reads: what a computation applied.',
  })
  async texts(
    @CurrentAgent() context: AgentContext,
    @Args('recordIds', { type: () => [String] }) recordIds: string[],
  ): Promise<PassageType[]> {
    const passages = await this.corpora.texts(context, recordIds);
    return passages.map((passage) => presentPassage(this.corpora, passage));
  }
}
