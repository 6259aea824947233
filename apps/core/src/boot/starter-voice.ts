import { Logger } from '@nestjs/common';

import type { StarterVoice } from '../features/corpus/index.js';
import type { OnProgress } from './terminal.js';

/** What a process that starts says of the corpora: its steps, and in its log what is refused and why. */
export function starterVoice(onProgress: OnProgress): StarterVoice {
  const logger = new Logger('Corpus');
  return {
    onProgress,
    onRefused: (corpus, sentence) => {
      logger.warn(`${corpus} : ${sentence}`);
    },
  };
}
