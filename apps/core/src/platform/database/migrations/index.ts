import { FirstAnswer1764000000000 } from './1764000000000-first-answer.js';
import { Feedback1764000100000 } from './1764000100000-feedback.js';
import { ApiToken1764000200000 } from './1764000200000-api-token.js';
import { CorpusPreviousVersion1764000250000 } from './1764000250000-corpus-previous-version.js';
import { SampleDirectory1764000300000 } from './1764000300000-sample-directory.js';
import { CitationMarks1764000500000 } from './1764000500000-citation-marks.js';
import { CorpusUpdate1764000600000 } from './1764000600000-corpus-update.js';
import { HeldVersion1764000700000 } from './1764000700000-held-version.js';
import { CorpusTable1764000800000 } from './1764000800000-corpus-table.js';

/** Every migration, oldest first. A new one is added at the end and never edited once released. */
export const migrations = [
  FirstAnswer1764000000000,
  Feedback1764000100000,
  ApiToken1764000200000,
  CorpusPreviousVersion1764000250000,
  SampleDirectory1764000300000,
  CitationMarks1764000500000,
  CorpusUpdate1764000600000,
  HeldVersion1764000700000,
  CorpusTable1764000800000,
];
