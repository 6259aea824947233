export {
  ModelFailure,
  type ModelEvent,
  type ModelFailureCode,
  type ModelMessage,
  type ModelPort,
  type ModelRequest,
  type ModelTool,
  type ModelToolCall,
  type ModelUsage,
} from './model-port.js';
export type {
  Clock,
  RetrievalFavour,
  RetrievalPort,
  RetrievalQuery,
  RetrievalResult,
  ToolOutcome,
  ToolPort,
  ToolScope,
} from './ports.js';
export type {
  Citation,
  CitationMark,
  LawDate,
  Quote,
  ToolInput,
  TurnEvent,
  TurnStage,
  UnverifiedClaim,
} from './turn-event.js';
export {
  checkCitations,
  type CheckedAnswer,
  type CitationCheckInput,
} from './citations/check-citations.js';
export { withoutCitations } from './citations/markers.js';
export type { ToolEvidence } from './citations/tool-evidence.js';
export {
  EvaluationSetError,
  evaluationCaseSchema,
  parseEvaluationSet,
  type EvaluationCase,
  type EvaluationSetFault,
} from './evaluation/evaluation-case.js';
export {
  scoreAnswer,
  type AnswerProblem,
  type AnswerScore,
  type EvaluationCheck,
} from './evaluation/score-answer.js';
export { planSearch, type SearchPlan } from './plan-search.js';
export { lawDateWarning, unknownLawOf } from './citations/law-date.js';
export { lawDateOf } from './question-date/question-date.js';
export { runToCompletion, type CompletedTurn } from './run-to-completion.js';
export { runTurn } from './run-turn.js';
export { inputSchema } from './tools/tool-offer.js';
export { createToolPort, mayReach, type ToolPortParts } from './tools/tool-port.js';
export type { Exchange, TurnInput, TurnPorts } from './turn-input.js';
