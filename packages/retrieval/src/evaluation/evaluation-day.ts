/** A day on which evaluations look at dated documents, always the same so that figures compare. */
export const EVALUATION_DAY = '2026-11-23';
