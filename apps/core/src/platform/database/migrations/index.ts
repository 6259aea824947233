import { FirstAnswer1764000000000 } from './1764000000000-first-answer.js';
import { Feedback1764000100000 } from './1764000100000-feedback.js';
import { ApiToken1764000200000 } from './1764000200000-api-token.js';

/** Every migration, oldest first. A new one is added at the end and never edited once released. */
export const migrations = [FirstAnswer1764000000000, Feedback1764000100000, ApiToken1764000200000];
