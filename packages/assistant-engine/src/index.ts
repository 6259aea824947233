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
  RetrievalPort,
  RetrievalQuery,
  RetrievalResult,
  ToolOutcome,
  ToolPort,
} from './ports.js';
export type { Citation, ToolInput, TurnEvent, TurnStage, UnverifiedClaim } from './turn-event.js';
export {
  checkCitations,
  type CheckedAnswer,
  type CitationCheckInput,
  type ToolEvidence,
} from './citations/check-citations.js';
export { planSearch, type SearchPlan } from './plan-search.js';
export { lawDateOf } from './question-date.js';
export { runToCompletion, type CompletedTurn } from './run-to-completion.js';
export { runTurn } from './run-turn.js';
export { createToolPort, mayReach, type ToolPortParts } from './tools/tool-port.js';
export type { Exchange, TurnInput, TurnPorts } from './turn-input.js';
