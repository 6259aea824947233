import { Injectable, Logger } from '@nestjs/common';

import { ConnectorError } from '@maroquin/connectors';
import { RetrievalError } from '@maroquin/retrieval';

import type { JobHandler } from '../../../platform/queue/job-catalogue.js';
import { CorpusUpdateService } from './corpus-update.service.js';

/** Reads the source of one corpus again; run twice, the second finds nothing new. */
@Injectable()
export class CorpusUpdateJob {
  private readonly logger = new Logger('CorpusUpdateJob');

  constructor(private readonly updates: CorpusUpdateService) {}

  readonly run: JobHandler<'corpusUpdate'> = async (payload, signal) => {
    const { corpus, asked, acceptedDocuments } = payload;
    try {
      const { kind } = await this.updates.update(corpus, {
        signal,
        asked,
        ...(acceptedDocuments === undefined ? {} : { acceptLoss: acceptedDocuments }),
      });
      this.logger.log(`${corpus}: ${kind}`);
    } catch (error) {
      // Its owner reads why on the page of the corpus; the schedule tries again.
      const isNoted = error instanceof ConnectorError || error instanceof RetrievalError;
      if (!isNoted) throw error;
      this.logger.warn(`${corpus}: ${error.code}`);
    }
  };
}
