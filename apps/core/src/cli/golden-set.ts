import type { EvaluationCase } from '@maroquin/assistant-engine';

import type { LoadedAssistant } from '../assistants/index.js';

/** A golden set of an installed assistant, read and checked. */
export interface GoldenSet {
  readonly assistant: LoadedAssistant;
  /** Key of `evaluations`. */
  readonly name: string;
  /** Share of its questions that must pass, 0 to 1. */
  readonly minimumScore: number;
  readonly cases: readonly EvaluationCase[];
}
